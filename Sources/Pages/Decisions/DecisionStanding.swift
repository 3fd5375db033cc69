import Coproduction
import EasyRead

/// Where a decision stands, worked out from its dated rows each time and never kept.
enum DecisionStanding {
    /// The state in words; a stopped decision says in the same breath what it waits for.
    static func strip(of decision: Decision, on today: Day, words: Words) -> Strip {
        let summary = decision.wordsOlderThan == nil ? decision.summary : nil
        return strip(of: decision.history, summary: summary, on: today, words: words)
    }

    /// The state in words, of what became of a decision and its summary.
    static func strip(
        of history: DecisionHistory, summary: Decision.EasySummary?, on today: Day, words: Words
    ) -> Strip {
        let state = history.state(on: today)
        let open = history.openUntil(on: today).map { words("decisions.row.until", ["day": words.short($0)]) }
        // What took its place is there: nobody waits for it any more.
        let waits = state == .replaced ? nil : summary?.waitsFor.first
        let said = [words("follow.state." + state.rawValue), open ?? waits]
        let line = said.compactMap(\.self).joined(separator: "\n")
        switch state {
        case .decided, .putIntoEffect: return Strip(line, edge: .good)
        case .withdrawn, .replaced: return Strip(line, edge: .waits)
        case .planned, .openForEvidence: return Strip(line, edge: .plain)
        }
    }
}
