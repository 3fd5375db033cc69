import Coproduction

extension SummaryFinding {
    /// A word that blocks saving and one that does not.
    static let examples = [
        SummaryFinding(words: "commissioning", advice: "Use an easier word.", isError: true),
        SummaryFinding(words: "framework", advice: "Use an easier word, such as plan.", isError: false),
    ]
}

extension InfluenceFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: InfluenceFormPage)] {
        func page(
            _ form: InfluenceForm, _ problems: [InfluenceForm.Problem], found: [SummaryFinding] = []
        ) -> InfluenceFormPage {
            InfluenceFormPage(
                form: form, problems: problems, found: found,
                themes: [ExampleThread.papers.theme, ExampleThread.seat.theme],
                decisions: [ExampleThread.withdrawn, ExampleThread.waiting].map(DecisionName.init), in: frame)
        }
        let typed = InfluenceForm(
            theme: "papers", kind: "too-late", strength: "big", reason: "Too short",
            evidence: "Paper 4, page 2")
        let hard = InfluenceForm(
            theme: "papers", kind: "too-late", strength: "none",
            reason: "The commissioning framework came before.", evidence: "Paper 4, page 2")
        return [
            ("from-theme", page(InfluenceForm(theme: "papers"), [])),
            (
                "mistakes",
                page(typed, [.decision, .claim(.reasonTooShort), .claim(.strengthDoesNotFit)])
            ),
            ("hard-words", page(hard, [], found: SummaryFinding.examples)),
        ]
    }
}

extension ChangeFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ChangeFormPage)] {
        func page(
            _ form: ChangeForm, _ problems: [ChangeForm.Problem], found: [SummaryFinding] = []
        ) -> ChangeFormPage {
            ChangeFormPage(
                form: form, problems: problems, found: found, themes: [ExampleThread.papers.theme],
                decisions: [DecisionName(ExampleThread.withdrawn)], in: frame)
        }
        let typed = ChangeForm(
            title: "Easy papers", weDo: "Send easy papers.", day: "31", month: "2", year: "2027")
        return [
            ("from-theme", page(ChangeForm(theme: "papers"), [])),
            ("mistakes", page(typed, [.theme, .youSaid, .owner, .due])),
            ("hard-words", page(typed, [], found: SummaryFinding.examples)),
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
            (
                "hard-words",
                StepFormPage(
                    change: change, form: StepForm(state: "stopped", reason: "The commissioning framework."),
                    found: SummaryFinding.examples, in: frame)
            ),
        ]
    }
}

extension TaskClosePage {
    package static func examples(in frame: Frame) -> [(name: String, page: TaskClosePage)] {
        let checked = ExampleThread.notYet
        guard let task = checked.task else { return [] }
        func page(
            _ form: TaskCloseForm, _ problems: [TaskCloseForm.Problem], found: [SummaryFinding] = [],
            on today: Day
        ) -> TaskClosePage {
            TaskClosePage(
                checked: checked, task: task, form: form, problems: problems, found: found, today: today,
                in: frame)
        }
        return [
            ("days-left", page(TaskCloseForm(), [], on: ExampleThread.today)),
            (
                "late-mistake",
                page(TaskCloseForm(reason: "Soon."), [.tooShort], on: ExampleSurvey.day(2027, 1, 20))
            ),
            (
                "hard-words",
                page(
                    TaskCloseForm(reason: "The commissioning framework is late."), [],
                    found: SummaryFinding.examples, on: ExampleThread.today)
            ),
        ]
    }
}

extension SummaryFormPage {
    package static func examples(in frame: Frame) -> [(name: String, page: SummaryFormPage)] {
        let found = Findings(sentences: SummaryFinding.examples)
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
            (
                "warnings",
                SummaryFormPage(
                    decision: withdrawn, form: filled,
                    findings: Findings(title: SummaryFinding.examples.filter { !$0.isError }), in: frame)
            ),
            (
                "old-words",
                SummaryFormPage(
                    decision: ExampleRegister.mended,
                    form: ExampleRegister.mended.summary.map { SummaryForm($0) } ?? SummaryForm(), in: frame)
            ),
        ]
    }
}
