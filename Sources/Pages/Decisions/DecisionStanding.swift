import Coproduction
import EasyRead

/// Where a decision stands, read from its dated record each time and never kept.
enum DecisionStanding {
    /// The state on a day.
    static func state(of record: DecisionRecord, on today: Day) -> DecisionState {
        let printed = record.status?.lowercased() ?? ""
        func says(_ words: [String]) -> Bool { words.contains { printed.contains($0) } }
        if record.withdrawal != nil || says(["withdrawn", "abandoned", "deleted"]) { return .withdrawn }
        if says(["superseded", "replaced"]) { return .replaced }
        if let from = record.effectiveFrom, from <= today, record.decidedOn != nil { return .putIntoEffect }
        if says(["implemented"]) { return .putIntoEffect }
        if record.decidedOn != nil || says(["approved", "decided", "decision made", "agreed"]) {
            return .decided
        }
        return .planned
    }

    /// The state in words; a stopped decision says in the same breath what it waits for.
    static func strip(of decision: Decision, on today: Day, words: Words) -> Strip {
        let state = state(of: decision.record, on: today)
        let said = [words("follow.state." + state.rawValue), decision.summary?.waitsFor.first]
        let line = said.compactMap(\.self).joined(separator: " ")
        switch state {
        case .decided, .putIntoEffect: return Strip(line, edge: .good)
        case .withdrawn, .replaced: return Strip(line, edge: .waits)
        case .planned, .openForEvidence: return Strip(line, edge: .plain)
        }
    }
}
