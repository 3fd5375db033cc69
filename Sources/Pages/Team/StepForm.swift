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
        case decidedByTooLong = "decided-by-too-long"
        case whatCouldChangeIt = "what-could-change-it"
        case whatCouldChangeItTooLong = "what-could-change-it-too-long"
        case talkTo = "talk-to"
        case talkToTooLong = "talk-to-too-long"

        var field: String {
            switch self {
            case .state: "state"
            case .reason, .reasonTooLong: "reason"
            case .decidedBy, .decidedByTooLong: "decided-by"
            case .whatCouldChangeIt, .whatCouldChangeItTooLong: "what-could-change-it"
            case .talkTo, .talkToTooLong: "talk-to"
            }
        }

        var key: String { "team.problem." + rawValue }
    }

    /// The new state; throws everything that is missing or too long, in the order of the form.
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
        let problems =
            reasonProblems
            + Self.room(decidedBy, missing: .decidedBy, tooLong: .decidedByTooLong)
            + Self.room(
                whatCouldChangeIt, missing: .whatCouldChangeIt, tooLong: .whatCouldChangeItTooLong)
            + Self.room(talkTo, missing: .talkTo, tooLong: .talkToTooLong)
        let four = Change.Cannot(
            reason: reason, decidedBy: decidedBy, whatCouldChangeIt: whatCouldChangeIt, talkTo: talkTo)
        guard let four, problems.isEmpty else { throw FormProblems(all: problems) }
        return .cannot(four)
    }

    private var reasonProblems: [Problem] {
        Self.room(reason, missing: .reason, tooLong: .reasonTooLong)
    }

    private static func room(_ typed: String, missing: Problem, tooLong: Problem) -> [Problem] {
        let words = ThemeForm.tidy(typed)
        if words.isEmpty { return [missing] }
        return words.count > Room.text ? [tooLong] : []
    }
}

extension Change.Progress {
    /// The words that everybody reads, in the order of the form; none where no reason is needed.
    package var publicWords: [String] {
        switch self {
        case .notStarted, .started, .nearlyDone, .done: []
        case .stopped(let reason): [reason]
        case .cannot(let four): [four.reason, four.decidedBy, four.whatCouldChangeIt, four.talkTo]
        }
    }
}
