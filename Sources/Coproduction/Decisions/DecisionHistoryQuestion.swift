extension DecisionStep {
    /// What is odd about the day of a row, though it can be right: somebody is asked before it is kept.
    package enum Question: Hashable, Sendable {
        /// It lies before the day on which the council decided.
        case beforeTheDecision(Day)
        /// It lies before the day on which the council first told people.
        case beforeTheNotice(Day)
        /// People would say what they think after the council decided.
        case evidenceAfterTheDecision(Day)
    }

    /// Everything that is odd about a row beside what is known; a row without a day raises no question.
    package static func questions(
        _ what: What, on day: Day?, in history: DecisionHistory
    ) -> [Question] {
        let days = [day, what.lastDay].compactMap(\.self)
        guard let first = days.min(), let last = days.max() else { return [] }
        var questions: [Question] = []
        if let decided = history.lastDay(of: .decided) {
            switch what {
            case .decided: break
            case .openForEvidence:
                if last > decided { questions.append(.evidenceAfterTheDecision(decided)) }
            case .putIntoEffect, .withdrawn, .replaced:
                if first < decided { questions.append(.beforeTheDecision(decided)) }
            }
        }
        if let told = history.lastDay(of: .planned), first < told { questions.append(.beforeTheNotice(told)) }
        return questions
    }
}

extension DecisionHistory {
    /// The last day that a row of today gives for a state; nil where none gives one.
    package func lastDay(of state: DecisionState) -> Day? {
        entries.filter { $0.state == state && !$0.isFormer }.compactMap(\.day).max()
    }
}
