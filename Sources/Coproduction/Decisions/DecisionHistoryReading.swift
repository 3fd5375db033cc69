/// What one copy of a council's page says about what became of the decision.
struct DecisionReading: Hashable, Sendable {
    /// The day on which the page was first read with these words.
    let readOn: Day
    /// What it says, each state once.
    let told: [Told]

    /// One state with the day and the words that the page gives for it.
    struct Told: Hashable, Sendable {
        let state: DecisionState
        let day: Day?
        let words: String?
        var replacedBy: DecisionHistory.Replacement?

        /// True when it gives another day, or another decision in its place, for the same state.
        func corrects(_ older: Told) -> Bool {
            func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
                if let one, let other { one != other } else { false }
            }
            return state == older.state && (differ(day, older.day) || differ(replacedBy, older.replacedBy))
        }

        /// What makes two rows one.
        var key: Key { Key(state: state, day: day, replacedBy: replacedBy) }

        struct Key: Hashable, Sendable {
            let state: DecisionState
            let day: Day?
            let replacedBy: DecisionHistory.Replacement?
        }
    }

    /// One reading for each time the page had other words.
    ///
    /// The same text that was read again by a better reader counts as it is understood now.
    static func all(of copies: [DecisionCopy]) -> [DecisionReading] {
        var kept: [(record: DecisionRecord, readOn: Day)] = []
        for copy in copies {
            if let last = kept.last, last.record.lines == copy.record.lines, !copy.record.lines.isEmpty {
                kept[kept.count - 1] = (copy.record, last.readOn)
            } else {
                kept.append((copy.record, copy.readAt.dayInLondon))
            }
        }
        return kept.map { DecisionReading(readOn: $0.readOn, told: Told.all(in: $0.record)) }
    }
}

extension DecisionReading.Told {
    /// Everything that a record says about where it stands; planned where it says nothing.
    static func all(in record: DecisionRecord) -> [Self] {
        let printed = PrintedState(record.status)
        var told: [Self] = []
        if let day = record.firstPublished { told.append(Self(state: .planned, day: day, words: nil)) }
        if let decided = decided(record, printed) {
            told.append(decided)
            if let day = record.effectiveFrom {
                told.append(Self(state: .putIntoEffect, day: day, words: nil))
            }
        }
        if printed.state == .putIntoEffect, !told.contains(where: { $0.state == .putIntoEffect }) {
            told.append(Self(state: .putIntoEffect, day: nil, words: record.status))
        }
        told += ended(record, printed)
        return told.isEmpty ? [Self(state: .planned, day: nil, words: record.status)] : told
    }

    /// That somebody decided: by the date, by the state, or by the words of the decision.
    private static func decided(_ record: DecisionRecord, _ printed: PrintedState) -> Self? {
        if let day = record.decidedOn { return Self(state: .decided, day: day, words: nil) }
        guard printed.state == .decided || record.resolution != nil else { return nil }
        return Self(state: .decided, day: record.meeting?.date, words: record.status)
    }

    /// That the council took it back, or put another in its place.
    private static func ended(_ record: DecisionRecord, _ printed: PrintedState) -> [Self] {
        let notice = PrintedState(record.withdrawal)
        var told: [Self] = []
        if record.withdrawal != nil || printed.state == .withdrawn {
            told.append(Self(state: .withdrawn, day: nil, words: record.withdrawal ?? record.status))
        }
        let reference = printed.replacedBy ?? notice.replacedBy
        if printed.state == .replaced || reference != nil {
            let words = printed.state == .replaced ? record.status : record.withdrawal
            told.append(
                Self(
                    state: .replaced, day: nil, words: words,
                    replacedBy: reference.map { .printed($0) }))
        }
        return told
    }
}

/// What the words of a council say about a state: `Recommendations Approved`, `Superseded by 26/00012`.
struct PrintedState {
    /// The state they name; nil when they name none that has been reached.
    let state: DecisionState?
    /// The number of the decision that took the place of this one.
    let replacedBy: String?

    init(_ printed: String?) {
        let words = (printed ?? "").prefix(Self.longest).split { $0.isWhitespace || ",;:()".contains($0) }
        let plain = words.map { $0.lowercased() }
        state = Self.states.first { Self.says($0.words, in: plain) }?.state
        let place = plain.indices.dropFirst().first { place in
            plain[place] == "by" && ["superseded", "replaced"].contains(plain[place - 1])
        }
        replacedBy = place.flatMap { words[$0...].dropFirst().first(where: Self.isReference) }
            .map { $0.last == "." ? String($0.dropLast()) : String($0) }
    }

    /// No state and no notice is longer, in characters.
    private static let longest = 2000

    /// The furthest first; `Withdrawn` before `Approved`, since both can stand in one line.
    private static let states: [(state: DecisionState, words: [[String]])] = [
        (.replaced, [["superseded"], ["replaced"]]),
        (.withdrawn, [["withdrawn"], ["abandoned"], ["deleted"]]),
        (.putIntoEffect, [["implemented"], ["put", "into", "effect"]]),
        (
            .decided,
            [
                ["approved"], ["decided"], ["decision", "made"], ["agreed"], ["determined"], ["rejected"],
                ["refused"],
            ]
        ),
    ]

    /// True when the words stand there without a word before them that says it has not happened.
    private static func says(_ phrases: [[String]], in words: [String]) -> Bool {
        phrases.contains { phrase in
            words.indices.contains { place in
                words[place...].starts(with: phrase)
                    && !words[..<place].suffix(2).contains {
                        ["not", "be", "until", "if", "when"].contains($0)
                    }
            }
        }
    }

    /// A council's number has a digit in it: `26/00012`, `KD5412`.
    private static func isReference(_ word: Substring) -> Bool {
        word.contains { $0.isASCII && $0.isNumber } && word.utf8.count <= 40
    }
}
