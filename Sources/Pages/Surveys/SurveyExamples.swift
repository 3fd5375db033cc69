import Coproduction

extension SurveysPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SurveysPage)] {
        let both = [ExampleSurvey.open, ExampleSurvey.plain]
        return [
            ("some", SurveysPage(frame, surveys: both, today: ExampleSurvey.today)),
            ("to-come", SurveysPage(frame, surveys: both, today: ExampleSurvey.day(2026, 5, 1))),
            ("none", SurveysPage(frame, surveys: [], today: ExampleSurvey.today)),
        ]
    }
}

extension StartPage {
    package static func examples(in frame: Frame) -> [(name: String, page: StartPage)] {
        [
            ("new", StartPage(frame, survey: ExampleSurvey.open)),
            ("carry-on", StartPage(frame, survey: ExampleSurvey.open, carryOn: 3)),
            ("nothing-chosen", StartPage(frame, survey: ExampleSurvey.open, forgot: true)),
        ]
    }
}

extension QuestionPage {
    package static func examples(in frame: Frame) -> [(name: String, page: QuestionPage)] {
        let survey = ExampleSurvey.open
        let line = ExampleSurvey.line
        let long = FilledIn(words: "My words & <mine>", mayShow: true)
        let pages: [(String, QuestionPage?)] = [
            ("first", QuestionPage(frame, survey: survey, number: 1)),
            ("saved", QuestionPage(frame, survey: survey, number: 2, saved: true)),
            (
                "chosen",
                QuestionPage(frame, survey: survey, number: 1, filled: FilledIn(ExampleSurvey.answers[1]))
            ),
            ("nothing-chosen", QuestionPage(frame, survey: survey, number: 2, problem: .nothingChosen)),
            ("some", QuestionPage(frame, survey: survey, number: 3)),
            (
                "some-mistake",
                QuestionPage(
                    frame, survey: survey, number: 3,
                    filled: FilledIn(chosen: ["time", Answer.doNotKnowKey]),
                    problem: .tooManyChosen)
            ),
            ("words", QuestionPage(frame, survey: survey, number: 4)),
            ("too-long", QuestionPage(frame, survey: survey, number: 4, filled: long, problem: .tooLong)),
            ("danger", QuestionPage(frame, survey: survey, number: 2, danger: true, phones: [line])),
        ]
        return pages.compactMap { name, page in page.map { (name, $0) } }
    }
}

extension HelpedPage {
    package static func examples(in frame: Frame) -> [(name: String, page: HelpedPage)] {
        let survey = ExampleSurvey.open
        let helped = Helped(how: .read, who: .family)
        return [
            ("how", HelpedPage(frame, survey: survey, part: .how, helped: Helped())),
            ("who", HelpedPage(frame, survey: survey, part: .who, helped: helped)),
            ("own", HelpedPage(frame, survey: survey, part: .own, helped: helped, forgot: true)),
            (
                "danger",
                HelpedPage(
                    frame, survey: survey, part: .how, helped: Helped(), danger: true,
                    phones: [ExampleSurvey.line])
            ),
        ]
    }
}

extension CheckPage {
    package static func examples(in frame: Frame) -> [(name: String, page: CheckPage)] {
        let full = Journey(survey: ExampleSurvey.open, answers: ExampleSurvey.answers)
        let line = ExampleSurvey.line
        return [
            ("full", CheckPage(frame, journey: full, helped: Helped(how: .read, who: .family))),
            ("danger", CheckPage(frame, journey: full, helped: Helped(), danger: true, phones: [line])),
        ]
    }
}

extension ThanksPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ThanksPage)] {
        [("sent", ThanksPage(frame, survey: ExampleSurvey.open))]
    }
}

extension StopPage {
    package static func examples(in frame: Frame) -> [(name: String, page: StopPage)] {
        let until = ExampleSurvey.day(2027, 1, 7)
        let goOn = "/surveys/deciding-together/2"
        return [
            (
                "ask",
                StopPage(frame, survey: ExampleSurvey.open, step: .keepOrDelete, until: until, goOn: goOn)
            ),
            (
                "sure",
                StopPage(frame, survey: ExampleSurvey.open, step: .reallyDelete, until: until, goOn: goOn)
            ),
            (
                "danger",
                StopPage(
                    frame, survey: ExampleSurvey.open, step: .keepOrDelete, until: until, goOn: goOn,
                    danger: true, phones: [ExampleSurvey.line])
            ),
        ]
    }
}

extension KeptPage {
    package static func examples(in frame: Frame) -> [(name: String, page: KeptPage)] {
        let until = ExampleSurvey.day(2027, 1, 7)
        let goOn = "/surveys/deciding-together/2"
        return [
            ("kept", KeptPage(frame, until: until, goOn: goOn)),
            ("danger", KeptPage(frame, until: until, goOn: goOn, danger: true, phones: [ExampleSurvey.line])),
        ]
    }
}

extension MyWordsFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: MyWordsFormPage)] {
        [
            ("empty", MyWordsFormPage(frame)),
            ("not-found", MyWordsFormPage(frame, typed: "bcdf 2345", mistake: .notFound)),
            ("wait", MyWordsFormPage(frame, typed: "bcdf 2345", mistake: .tooManyTries)),
        ]
    }
}

extension StillTherePage {
    package static func examples(in frame: Frame) -> [(name: String, page: StillTherePage)] {
        [
            ("ask", StillTherePage(frame, back: "/surveys/deciding-together/2")),
            ("left", StillTherePage(frame, back: "/surveys/deciding-together/2", hasLeft: true)),
        ]
    }
}
