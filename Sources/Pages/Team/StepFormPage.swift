package import Coproduction
import EasyRead

/// The form that says how far a promise is.
package struct StepFormPage: Page {
    package static let template = "team/step-form"
    package let shell: Shell
    package let action: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let hardWords: FoundWords?
    package let title: String
    package let promised: String
    package let due: String
    package let state: FormChoices
    package let reason: FormField
    package let decidedBy: FormField
    package let whatCouldChangeIt: FormField
    package let talkTo: FormField

    /// Shows the promise and what was typed, each problem with its own sentence, and the words that are too
    /// hard.
    package init(
        change: Change, form: StepForm = StepForm(), problems: [StepForm.Problem] = [],
        found: [SummaryFinding] = [], in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.change.step"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty || !found.isEmpty,
            madeUp: change.madeUp)
        action = "/team/changes/" + change.id.rawValue + "/step"
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        hardWords = FoundWords(found)
        title = change.promise.title
        promised = change.promise.weDo
        due = words.whole(change.promise.due)
        state = FormChoices(
            "state", label: words("team.page.step.state"),
            options: StepForm.State.allCases.map { ($0.rawValue, words("team.change.state." + $0.rawValue)) },
            chosen: [form.state], problems: all, words: words)
        func field(_ name: String, _ value: String) -> FormField {
            FormField(
                name, label: words("team.page.step." + name), value: value, isLong: true, problems: all,
                words: words)
        }
        reason = field("reason", form.reason)
        decidedBy = field("decided-by", form.decidedBy)
        whatCouldChangeIt = field("what-could-change-it", form.whatCouldChangeIt)
        talkTo = field("talk-to", form.talkTo)
    }
}
