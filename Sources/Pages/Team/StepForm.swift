package import Coproduction

/// What was typed into the form that says how far a promise is.
package struct StepForm: Hashable, Sendable {
    package var state: String
    package var reason: String
    package var decidedBy: String
    package var whatCouldChangeIt: String
    package var talkTo: String

    /// Takes what was typed; nothing for an empty form.
    package init(
        state: String = "", reason: String = "", decidedBy: String = "", whatCouldChangeIt: String = "",
        talkTo: String = ""
    ) {
        self.state = state
        self.reason = reason
        self.decidedBy = decidedBy
        self.whatCouldChangeIt = whatCouldChangeIt
        self.talkTo = talkTo
    }

    /// The states that can be chosen, by their values in the form.
    enum State: String, CaseIterable {
        case notStarted = "not-started"
        case started
        case nearlyDone = "nearly-done"
        case done, stopped, cannot
    }

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case state, reason
        case reasonTooLong = "step-reason-too-long"
        case decidedBy = "decided-by"
        case whatCouldChangeIt = "what-could-change-it"
        case talkTo = "talk-to"

        var field: String { self == .reasonTooLong ? "reason" : rawValue }
        var key: String { "team.problem." + rawValue }
    }

    /// The new state; throws everything that is missing, in the order of the form.
    package func read() throws(FormProblems<Problem>) -> Change.Progress {
        switch State(rawValue: state) {
        case nil: throw FormProblems(all: [.state])
        case .notStarted: return .notStarted
        case .started: return .started
        case .nearlyDone: return .nearlyDone
        case .done: return .done
        case .stopped:
            guard reasonProblems.isEmpty else { throw FormProblems(all: reasonProblems) }
            return .stopped(reason: ThemeForm.tidy(reason))
        case .cannot: return try cannot()
        }
    }

    private func cannot() throws(FormProblems<Problem>) -> Change.Progress {
        let others: [(Problem, String)] = [
            (.decidedBy, decidedBy), (.whatCouldChangeIt, whatCouldChangeIt), (.talkTo, talkTo),
        ]
        let problems = reasonProblems + others.filter { ThemeForm.tidy($0.1).isEmpty }.map(\.0)
        let four = Change.Cannot(
            reason: reason, decidedBy: decidedBy, whatCouldChangeIt: whatCouldChangeIt, talkTo: talkTo)
        guard let four, problems.isEmpty else { throw FormProblems(all: problems) }
        return .cannot(four)
    }

    private var reasonProblems: [Problem] {
        let words = ThemeForm.tidy(reason)
        if words.isEmpty { return [.reason] }
        return words.count > Room.text ? [.reasonTooLong] : []
    }
}
