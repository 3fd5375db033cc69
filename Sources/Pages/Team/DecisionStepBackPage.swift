package import Coproduction
import EasyRead

/// Why a row about a decision is taken back, as it was typed.
package struct DecisionStepBackForm: Hashable, Sendable {
    package var why: String

    /// Takes what was typed; nothing for an empty form.
    package init(why: String = "") { self.why = why }

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case why = "step-back-why"
        case whyTooLong = "step-back-why-too-long"

        var field: String { "why" }
        var key: String { "team.problem." + rawValue }
    }

    /// The reason; throws what is wrong with it.
    package func read() throws(FormProblems<Problem>) -> String {
        let why = ThemeForm.tidy(why)
        if why.isEmpty { throw FormProblems(all: [.why]) }
        if why.count > DecisionStep.longestWords { throw FormProblems(all: [.whyTooLong]) }
        return why
    }
}

/// The form in which a row that was written by mistake is taken back.
package struct DecisionStepBackPage: Page {
    package static let template = "team/decision-step-back"
    package let shell: Shell
    package let action: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let title: String
    package let rows: [DecisionHistoryRow]
    package let why: FormField

    /// Shows the row with this number; nil when no row has it, or when it was taken back.
    package init?(
        decision: Decision, number: Int, form: DecisionStepBackForm = DecisionStepBackForm(),
        problems: [DecisionStepBackForm.Problem] = [], today: Day, in frame: Frame
    ) {
        guard let entry = decision.history.entries.first(where: { $0.number == number }) else { return nil }
        let words = frame.words
        let all: [any FieldProblem] = problems
        let start = "/team/decisions/" + decision.slug.rawValue + "/step"
        shell = frame.shell(
            words("team.decisions.step.back.title"), back: Link(words("team.decisions.step"), to: start),
            problem: !problems.isEmpty)
        action = DecisionStepBackPage.address(of: number, in: decision)
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        title = DecisionName(decision).link.words
        let state = decision.history.state(on: today)
        rows = [DecisionHistoryRow(entry, of: state, on: today, words: words)]
        why = FormField(
            "why", label: words("team.decisions.step.back.why"),
            hint: words("team.decisions.step.back.why.hint"), value: form.why, isLong: true, problems: all,
            words: words)
    }

    /// Where the row with this number is taken back.
    static func address(of number: Int, in decision: Decision) -> String {
        "/team/decisions/" + decision.slug.rawValue + "/step/" + String(number) + "/back"
    }
}

/// A row that was taken back, for the team: what it said, who took it back, and why.
package struct GoneRow: Hashable, Sendable {
    package let sentences: [String]
    package let quoted: String?
    package let takenBackBy: String
    package let because: String

    /// Nil for a row that holds; `names` are those of the team.
    init?(_ step: DecisionStep, names: [ID<Person>: String], today: Day, words: Words) {
        guard let back = step.takenBack else { return nil }
        let row = DecisionHistoryRow(
            DecisionHistory.Entry(step), of: step.what.state, on: today, words: words)
        sentences = row.sentences
        quoted = row.quoted
        takenBackBy = words(
            "team.decisions.step.gone.by",
            [
                "name": names[back.by] ?? words("team.decisions.step.gone.somebody"),
                "day": words.short(back.at.dayInLondon),
            ])
        because = back.because
    }
}
