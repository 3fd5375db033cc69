import Coproduction

extension ChangesPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ChangesPage)] {
        [
            ("some", ChangesPage(changes: ExampleThread.changes, today: ExampleThread.today, in: frame)),
            ("none", ChangesPage(changes: [], today: ExampleThread.today, in: frame)),
        ]
    }
}

extension ChangePage {
    package static func examples(in frame: Frame) -> [(name: String, page: ChangePage)] {
        func page(_ checked: ChangeChecked, _ check: CheckStage = .ask, linked: Bool = true) -> ChangePage {
            ChangePage(
                checked: checked, theme: ExampleThread.papers,
                decision: linked ? ExampleThread.withdrawn : nil,
                influences: linked ? ExampleThread.links : [], check: check, today: ExampleThread.today,
                in: frame)
        }
        return [
            ("checked-true", page(ExampleThread.checkedTrue)),
            ("not-yet", page(ExampleThread.notYet)),
            ("late", page(ExampleThread.late, linked: false)),
            ("cannot", page(ExampleThread.cannot)),
            (
                "mistake",
                page(
                    ExampleThread.checkedTrue,
                    .mistake(happened: nil, code: "BCDF 2345", problems: [.happened, .codeUnknown]))
            ),
            ("thanks", page(ExampleThread.checkedTrue, .thanks(.no))),
            ("hard-page", page(hardPage(nil), linked: false)),
            ("hard-page-done", page(hardPage("We took the long word out of the page."), linked: false)),
        ]
    }
}

extension ChangePage {
    /// A promise about a page that somebody said is hard.
    private static func hardPage(_ weDid: String?) -> ChangeChecked {
        let nobody = Checked(yes: 0, no: 0, notSure: 0)
        return ChangeChecked(
            change: HardTeamPage.change(
                "page", "/boards", due: ExampleThread.today.adding(days: 12), weDid: weDid),
            people: nobody, visitors: nobody)
    }
}

extension MyWordsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: MyWordsPage)] {
        let survey = ExampleSurvey.open
        let response = Response(
            id: ExampleThread.id("response"), survey: survey.slug, version: 1, channel: .web,
            answers: ExampleSurvey.answers, helped: Helped(how: .alone), sentOn: ExampleThread.today)
        let thread = ThemeThread(
            theme: ExampleThread.papers, influences: ExampleThread.links,
            changes: [ExampleThread.checkedTrue, ExampleThread.late])
        let start = ThemeThread(theme: ExampleThread.seat, influences: [], changes: [])
        func page(_ threads: [Question.Key: [ThemeThread]], _ state: ReadingState = .received) -> MyWordsPage
        {
            let keys = survey.questions.map(\.key)
            let states = Dictionary(keys.map { ($0, state) }) { first, _ in first }
            return MyWordsPage(
                survey: survey, response: response, threads: threads, states: states,
                today: ExampleThread.today,
                in: frame)
        }
        return [
            (
                "answered",
                page([ExampleThread.id("decisions"): [thread], ExampleThread.id("listened"): [start]])
            ),
            ("waiting", page([:])),
            ("shown", page([:], .approved(ExampleReading.copy))),
            ("not-shown", page([:], .notShown(.couldPoint))),
            ("shown-no-more", page([:], .withdrawn(.askedUs))),
        ]
    }
}
