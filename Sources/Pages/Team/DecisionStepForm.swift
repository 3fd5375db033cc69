package import Coproduction

/// What was typed into the form that says what happened to a decision.
package struct DecisionStepForm: Hashable, Sendable {
    package var state: String
    package var on: TypedDay
    package var until: TypedDay
    package var replacedBy: String
    package var source: String

    /// Takes what was typed; nothing for an empty form.
    package init(
        state: String = "", on: TypedDay = TypedDay(), until: TypedDay = TypedDay(), replacedBy: String = "",
        source: String = ""
    ) {
        self.state = state
        self.on = on
        self.until = until
        self.replacedBy = replacedBy
        self.source = source
    }

    /// A day in three fields.
    package struct TypedDay: Hashable, Sendable {
        package var day: String
        package var month: String
        package var year: String

        /// Takes what was typed.
        package init(day: String = "", month: String = "", year: String = "") {
            self.day = day
            self.month = month
            self.year = year
        }

        var isEmpty: Bool { [day, month, year].allSatisfy { ThemeForm.tidy($0).isEmpty } }

        /// The day; nil when the calendar has no such day.
        var read: Day? {
            let numbers = [day, month, year].compactMap { Int(ThemeForm.tidy($0)) }
            guard numbers.count == 3 else { return nil }
            return Day(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }

    /// The states that can be chosen, in the order in which one follows the other.
    static let states = DecisionState.allCases.filter { $0 != .planned }

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case state = "step-state"
        case day = "step-day"
        case dayAhead = "step-day-ahead"
        case dayFarAhead = "step-day-far-ahead"
        case dayLongAgo = "step-day-long-ago"
        case until = "step-until"
        case endsBeforeItBegins = "step-ends-before"
        case replacedBy = "step-replaced-by"
        case replacedByItself = "step-replaced-by-itself"
        case words = "step-source"
        case wordsTooLong = "step-source-too-long"

        var field: String {
            switch self {
            case .state: "state"
            case .day, .dayAhead, .dayFarAhead, .dayLongAgo: "day"
            case .until, .endsBeforeItBegins: "until-day"
            case .replacedBy, .replacedByItself: "replaced-by"
            case .words, .wordsTooLong: "source"
            }
        }

        var key: String { "team.problem." + rawValue }

        init(_ problem: DecisionStep.Problem) {
            switch problem {
            case .dayAhead: self = .dayAhead
            case .dayFarAhead: self = .dayFarAhead
            case .dayLongAgo: self = .dayLongAgo
            case .endsBeforeItBegins: self = .endsBeforeItBegins
            case .replacedByItself: self = .replacedByItself
            case .words: self = .words
            case .wordsTooLong: self = .wordsTooLong
            }
        }
    }

    /// What a form that is in order says.
    package struct Read: Hashable, Sendable {
        package let what: DecisionStep.What
        package let day: Day?
        package let words: String
    }

    /// What happened; throws everything that is wrong, in the order of the form.
    package func read(
        of decision: ID<DecisionRecord>, decisions: [DecisionName], today: Day
    ) throws(FormProblems<Problem>) -> Read {
        var problems: [Problem] = []
        let words = ThemeForm.tidy(source)
        let what = what(among: decisions, problems: &problems)
        if on.read == nil, !on.isEmpty { problems.append(.day) }
        let found = DecisionStep.problems(
            what ?? .openForEvidence(until: nil), on: on.read, words: words, for: decision, today: today)
        problems += found.map(Problem.init)
        guard let what, problems.isEmpty else {
            throw FormProblems(all: Problem.allCases.filter(problems.contains))
        }
        return Read(what: what, day: on.read, words: words)
    }

    private func what(among decisions: [DecisionName], problems: inout [Problem]) -> DecisionStep.What? {
        switch DecisionState(rawValue: state) {
        case nil, .planned: problems.append(.state)
        case .decided: return .decided
        case .putIntoEffect: return .putIntoEffect
        case .withdrawn: return .withdrawn
        case .openForEvidence:
            if until.read == nil, !until.isEmpty { problems.append(.until) }
            return .openForEvidence(until: until.read)
        case .replaced:
            if let by = decisions.first(where: { $0.slug.rawValue == replacedBy }) {
                return .replaced(by: by.slug)
            }
            problems.append(.replacedBy)
        }
        return nil
    }
}
