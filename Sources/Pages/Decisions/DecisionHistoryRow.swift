import Coproduction
import EasyRead

/// One dated row of what became of a decision, in easy words, with who says so.
package struct DecisionHistoryRow: Hashable, Sendable {
    package let sentences: [String]
    package let quoted: String?
    package let whoSays: String
    package let madeUp: Bool

    /// The address at which the row of a person can be taken back; only for the team.
    package var backAddress: String?

    /// Every row, the oldest first.
    static func all(of history: DecisionHistory, on today: Day, words: Words) -> [DecisionHistoryRow] {
        let state = history.state(on: today)
        return history.entries.map { DecisionHistoryRow($0, of: state, on: today, words: words) }
    }

    /// One row of a decision that stands in a state today: what can no longer come true is not told as if it could.
    init(_ entry: DecisionHistory.Entry, of state: DecisionState, on today: Day, words: Words) {
        var sentences = [Self.happened(entry, of: state, on: today, words: words)]
        if let until = entry.until {
            sentences.append(Self.until(until, of: state, on: today, words: words))
        }
        if case .printed(let reference)? = entry.replacedBy {
            let key = entry.isFormer ? "decisions.row.was-new-number" : "decisions.row.new-number"
            sentences.append(words(key, ["reference": reference]))
        }
        if entry.isFormer { sentences.append(words("decisions.row.was")) }
        if entry.day == nil, entry.state != .planned { sentences.append(words("decisions.row.no-day")) }
        self.sentences = sentences
        quoted = entry.words
        let day = ["day": words.short(entry.said.on)]
        switch entry.said {
        case .page: whoSays = words(entry.isFormer ? "decisions.row.page.was" : "decisions.row.page", day)
        case .person: whoSays = words("decisions.row.person", day)
        }
        madeUp = entry.madeUp
    }

    /// Until when people can or could say what they think; once the council decided or stopped, they no longer can.
    private static func until(_ until: Day, of state: DecisionState, on today: Day, words: Words) -> String {
        if until < today { return words("decisions.row.was-until", ["day": words.short(until)]) }
        return state.rank < DecisionState.decided.rank
            ? words("decisions.row.until", ["day": words.short(until)]) : words("decisions.row.not-open")
    }

    private static func isOver(_ entry: DecisionHistory.Entry, of state: DecisionState, on today: Day) -> Bool
    {
        switch entry.state {
        case .openForEvidence: (entry.day ?? today) > today && state.rank >= DecisionState.decided.rank
        case .putIntoEffect: state == .withdrawn || state == .replaced
        case .planned, .decided, .withdrawn, .replaced: false
        }
    }

    private static func happened(
        _ entry: DecisionHistory.Entry, of state: DecisionState, on today: Day, words: Words
    ) -> String {
        let key = "decisions.row." + entry.state.rawValue
        if entry.isFormer {
            return words(key + ".was", entry.day.map { ["day": words.short($0)] } ?? [:])
        }
        guard let day = entry.day else { return words(key) }
        if isOver(entry, of: state, on: today) { return words(key + ".over", ["day": words.short(day)]) }
        return words(key + (day > today ? ".ahead" : ".dated"), ["day": words.short(day)])
    }
}
