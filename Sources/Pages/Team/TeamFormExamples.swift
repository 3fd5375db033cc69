import Coproduction

extension InfluenceFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: InfluenceFormPage)] {
        func page(_ form: InfluenceForm, _ problems: [InfluenceForm.Problem]) -> InfluenceFormPage {
            InfluenceFormPage(
                form: form, problems: problems,
                themes: [ExampleThread.papers.theme, ExampleThread.seat.theme],
                decisions: [ExampleThread.withdrawn, ExampleThread.waiting].map(DecisionName.init), in: frame)
        }
        let typed = InfluenceForm(
            theme: "papers", kind: "too-late", strength: "big", reason: "Too short",
            evidence: "Paper 4, page 2")
        return [
            ("from-theme", page(InfluenceForm(theme: "papers"), [])),
            (
                "mistakes",
                page(typed, [.decision, .claim(.reasonTooShort), .claim(.strengthDoesNotFit)])
            ),
        ]
    }
}

extension ChangeFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ChangeFormPage)] {
        func page(_ form: ChangeForm, _ problems: [ChangeForm.Problem]) -> ChangeFormPage {
            ChangeFormPage(
                form: form, problems: problems, themes: [ExampleThread.papers.theme],
                decisions: [DecisionName(ExampleThread.withdrawn)], in: frame)
        }
        let typed = ChangeForm(
            title: "Easy papers", weDo: "Send easy papers.", day: "31", month: "2", year: "2027")
        return [
            ("from-theme", page(ChangeForm(theme: "papers"), [])),
            ("mistakes", page(typed, [.theme, .youSaid, .owner, .due])),
        ]
    }
}

extension StepFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: StepFormPage)] {
        let change = ExampleThread.late.change
        return [
            ("empty", StepFormPage(change: change, in: frame)),
            (
                "cannot-mistakes",
                StepFormPage(
                    change: change, form: StepForm(state: "cannot", reason: "It costs too much."),
                    problems: [.decidedBy, .whatCouldChangeIt, .talkTo], in: frame)
            ),
        ]
    }
}

extension TaskClosePage {
    package static func examples(in frame: Frame) -> [(name: String, page: TaskClosePage)] {
        let checked = ExampleThread.notYet
        guard let task = checked.task else { return [] }
        func page(_ form: TaskCloseForm, _ problems: [TaskCloseForm.Problem], on today: Day) -> TaskClosePage
        {
            TaskClosePage(
                checked: checked, task: task, form: form, problems: problems, today: today, in: frame)
        }
        return [
            ("days-left", page(TaskCloseForm(), [], on: ExampleThread.today)),
            (
                "late-mistake",
                page(TaskCloseForm(reason: "Soon."), [.tooShort], on: ExampleSurvey.day(2027, 1, 20))
            ),
        ]
    }
}

extension SummaryFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SummaryFormPage)] {
        let found = Findings(sentences: [
            SummaryFinding(words: "commissioning", advice: "Use an easier word.", isError: true),
            SummaryFinding(words: "framework", advice: "Use an easier word, such as plan.", isError: false),
        ])
        let withdrawn = ExampleThread.withdrawn
        let filled = withdrawn.summary.map { SummaryForm($0) } ?? SummaryForm()
        return [
            ("empty", SummaryFormPage(decision: ExampleThread.waiting, form: SummaryForm(), in: frame)),
            (
                "nothing-found",
                SummaryFormPage(decision: withdrawn, form: filled, findings: Findings(), in: frame)
            ),
            (
                "findings-mistakes",
                SummaryFormPage(
                    decision: withdrawn, form: SummaryForm(sentences: "The commissioning framework."),
                    problems: [.title], findings: found, in: frame)
            ),
        ]
    }
}
