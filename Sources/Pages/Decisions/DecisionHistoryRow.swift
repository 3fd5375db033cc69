import Coproduction
import EasyRead

/// One dated row of what became of a decision, in easy words, with who says so.
package struct DecisionHistoryRow: Hashable, Sendable {
    package let sentences: [String]
    package let quoted: String?
    package let whoSays: String
    package let madeUp: Bool

    /// Every row, the oldest first.
    static func all(of history: DecisionHistory, on today: Day, words: Words) -> [DecisionHistoryRow] {
        history.entries.map { DecisionHistoryRow($0, on: today, words: words) }
    }

    private init(_ entry: DecisionHistory.Entry, on today: Day, words: Words) {
        var sentences = [Self.happened(entry, on: today, words: words)]
        if let until = entry.until {
            let key = until < today ? "decisions.row.was-until" : "decisions.row.until"
            sentences.append(words(key, ["day": words.short(until)]))
        }
        if case .printed(let reference)? = entry.replacedBy {
            sentences.append(words("decisions.row.new-number", ["reference": reference]))
        }
        if entry.day == nil, entry.state != .planned { sentences.append(words("decisions.row.no-day")) }
        self.sentences = sentences
        quoted = entry.words
        let day = ["day": words.short(entry.said.on)]
        switch entry.said {
        case .page: whoSays = words("decisions.row.page", day)
        case .person: whoSays = words("decisions.row.person", day)
        }
        madeUp = entry.madeUp
    }

    private static func happened(_ entry: DecisionHistory.Entry, on today: Day, words: Words) -> String {
        let key = "decisions.row." + entry.state.rawValue
        guard let day = entry.day else { return words(key) }
        return words(key + (day > today ? ".ahead" : ".dated"), ["day": words.short(day)])
    }
}
