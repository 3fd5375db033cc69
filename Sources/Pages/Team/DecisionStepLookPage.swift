package import Coproduction
import EasyRead

/// The look before a row is kept: the row as everybody will read it, and what is odd about its day.
package struct DecisionStepLookPage: Page {
    package static let template = "team/decision-step-look"
    package let shell: Shell
    package let action: String
    package let title: String
    package let rows: [DecisionHistoryRow]
    package let questions: [String]
    package let isAsked: Bool
    package let keepLabel: String
    package let typed: [HiddenField]

    /// Shows what was read out of a form; `step` is the row that would be kept.
    package init(
        decision: Decision, form: DecisionStepForm, step: DecisionStep,
        questions asked: [DecisionStep.Question], today: Day, in frame: Frame
    ) {
        let words = frame.words
        let name = DecisionName(decision)
        shell = frame.shell(
            words("team.decisions.step.looked"), back: Link(words("decisions.back"), to: name.address))
        action = "/team/decisions/" + decision.slug.rawValue + "/step"
        title = name.link.words
        rows = [
            DecisionHistoryRow(
                DecisionHistory.Entry(step), of: step.what.state, on: today, words: words)
        ]
        questions = asked.map { $0.sentence(words) }
        isAsked = !asked.isEmpty
        keepLabel = words(asked.isEmpty ? "team.decisions.step.keep" : "team.decisions.step.keep-anyway")
        typed = form.fields + [HiddenField(name: "looked", value: form.mark(questions: asked))]
    }
}

/// A field that a form sends along without showing it.
package struct HiddenField: Hashable, Sendable {
    package let name: String
    package let value: String
}

extension DecisionStepForm {
    /// Everything that was typed, by the names of the fields.
    var fields: [HiddenField] {
        [
            ("state", state), ("day", on.day), ("month", on.month), ("year", on.year),
            ("until-day", until.day), ("until-month", until.month), ("until-year", until.year),
            ("replaced-by", replacedBy), ("source", source),
        ].map { HiddenField(name: $0.0, value: $0.1) }
    }

    /// A mark of the row and of what was asked about it.
    package func mark(questions: [DecisionStep.Question]) -> String {
        LookMark.of(fields.map(\.value) + questions.map { String(describing: $0) })
    }
}

extension DecisionStep.Question {
    fileprivate func sentence(_ words: Words) -> String {
        let (key, day) =
            switch self {
            case .beforeTheDecision(let day): ("before-decision", day)
            case .beforeTheNotice(let day): ("before-notice", day)
            case .evidenceAfterTheDecision(let day): ("evidence-late", day)
            }
        return words("team.decisions.step.question." + key, ["day": words.short(day)])
    }
}
