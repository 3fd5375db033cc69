import Coproduction
import EasyRead

extension HomePage {
    package static func examples(in frame: Frame) -> [(name: String, page: HomePage)] {
        let part = InformationPart(
            heading: "What we do", anchor: nil, picture: frame.picture(named: "listen-to-me"),
            sentences: ["You tell us what you think.", "We tell you what changed."], links: [])
        return [
            (
                "home",
                HomePage(
                    frame, title: "Heard", picture: frame.picture(named: "speak-up"),
                    parts: [part], links: [Link("See what changed", to: "/changes")])
            )
        ]
    }
}

extension InformationPage {
    package static func examples(in frame: Frame) -> [(name: String, page: InformationPage)] {
        let who = InformationPart(
            heading: "Who reads your words", anchor: "who", picture: frame.picture(named: "who-sees"),
            sentences: ["The team reads your words.", "We do not know your name."], links: [])
        let phone = InformationPart(
            heading: nil, anchor: nil, picture: frame.picture(named: "phone"),
            sentences: ["Are you in danger now?"],
            links: [Link("Phone 999", to: "tel:999")])
        return [
            (
                "privacy",
                InformationPage(
                    frame, title: "Who will see this?", picture: PictureName(rawValue: "private"),
                    parts: [who],
                    canLeave: false,
                    hardWords: [Glossary.Entry(word: "care plan", means: "It says what you get.")])
            ),
            (
                "safe",
                InformationPage(
                    frame, title: "I do not feel safe", picture: PictureName(rawValue: "not-safe"),
                    parts: [phone],
                    canLeave: true, checked: ExampleSurvey.day(2026, 11, 1), press: Press(told: false))
            ),
            (
                "told",
                InformationPage(
                    frame, title: "I do not feel safe", picture: PictureName(rawValue: "not-safe"),
                    parts: [phone],
                    canLeave: true, press: Press(told: true))
            ),
        ]
    }
}

extension MessagePage {
    package static func examples(in frame: Frame) -> [(name: String, page: MessagePage)] {
        let survey = ExampleSurvey.open
        let line = PhoneLine(who: "Kent County Council", number: "03000 41 61 61")
        let early = shut(frame, survey: survey, today: ExampleSurvey.day(2026, 11, 1)).map { ("not-yet", $0) }
        let late = shut(frame, survey: survey, today: ExampleSurvey.day(2027, 3, 1)).map { ("closed", $0) }
        return [early, late].compactMap { $0 } + [
            ("said-no", saidNo(frame, survey: survey)),
            ("another-day", anotherDay(frame, survey: survey)),
            ("expired", expired(frame, survey: survey)),
            ("sent-before", sentBefore(frame, survey: survey)),
            ("deleted", deleted(frame, survey: survey)),
            ("next-person", nextPerson(frame)),
            ("not-found", error(frame, status: 404)),
            ("broken", error(frame, status: 500, code: "K4T", phones: [line])),
            ("link-used", linkUsed(frame)), ("not-your-role", notYourRole(frame)),
        ]
    }
}

extension LookPage {
    package static func examples(in frame: Frame) -> [(name: String, page: LookPage)] {
        [
            ("look", LookPage(frame, back: "/surveys")),
            (
                "languages",
                LookPage(
                    frame,
                    languages: [
                        Language(name: "English", direction: .fromLeft, words: frame.words, pages: [:]),
                        Language(
                            name: "Easy English", direction: .fromLeft,
                            words: Words(
                                [:], in: LanguageCode(rawValue: "cy") ?? .english, otherwise: frame.words,
                                inEnglish: "{words} (English)"),
                            pages: [:]),
                    ], back: "/surveys")
            ),
        ]
    }
}
