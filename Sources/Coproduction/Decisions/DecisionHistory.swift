/// What became of a decision, as dated rows: what each copy of the council's page says, and what people wrote down.
///
/// The state is worked out from the rows each time and never kept (DESIGN.md section 1).
package struct DecisionHistory: Hashable, Sendable {
    /// The rows, the oldest first; a row without a day stands at the day on which it became known.
    package let entries: [Entry]
    /// What the newest copy says, for the state of today.
    let claims: [Claim]
    /// What people wrote and nobody took back.
    let steps: [DecisionStep]
    /// What people wrote by mistake and took back, the oldest first; nothing of it counts.
    package let takenBack: [DecisionStep]

    /// One row.
    package struct Entry: Hashable, Sendable {
        /// What it became.
        package let state: DecisionState
        /// The day; nil where the source does not say when.
        package let day: Day?
        /// The last day; only while it is open for evidence.
        package let until: Day?
        /// The decision that took its place; only when it was replaced.
        package let replacedBy: Replacement?
        /// Who says so.
        package let said: Said
        /// The words of the source, where they say more than the day.
        package let words: String?
        /// True when it was made up for the demonstration.
        package let madeUp: Bool
        /// True when the page said so before, and gives another day or another decision for the same state now.
        package let isFormer: Bool
        /// The number of the row that a person wrote; nil for what a page says.
        package let number: Int?

        /// The day by which the row is put in order.
        package var place: Day { day ?? said.on }
    }

    /// Who says what became of a decision, and on which day that became known.
    package enum Said: Hashable, Sendable {
        /// The council's page, first read with these words on a day.
        case page(readOn: Day)
        /// Somebody of the team, written on a day.
        case person(writtenOn: Day)

        /// The day on which it became known.
        package var on: Day {
            switch self {
            case .page(let day), .person(let day): day
            }
        }
    }

    /// The decision that took another's place.
    package enum Replacement: Hashable, Sendable {
        /// The number that the page prints; it may not be in the register.
        case printed(String)
        /// A decision of the register that somebody chose.
        case decision(ID<DecisionRecord>)

        /// The slug that it would have in the register; nil when nothing usable was printed.
        package var slug: ID<DecisionRecord>? {
            switch self {
            case .printed(let reference): Decision.slug(of: reference)
            case .decision(let slug): slug
            }
        }
    }

    /// Reads the rows out of all copies, the oldest first, and out of what people wrote, the oldest first.
    package init(copies: [DecisionCopy], steps: [DecisionStep]) {
        let readings = DecisionReading.all(of: copies)
        let holding = steps.filter { $0.takenBack == nil }
        entries = (Self.entries(of: readings) + holding.map(Entry.init)).sorted(by: Self.isBefore)
        claims = Self.claims(of: readings)
        self.steps = holding
        takenBack = steps.filter { $0.takenBack != nil }
    }

    /// Rows of all readings, each once; a row without a day goes when another copy gives the day.
    private static func entries(of readings: [DecisionReading]) -> [Entry] {
        var seen: Set<DecisionReading.Told.Key> = []
        var entries: [Entry] = []
        let newest = readings.last?.told ?? []
        let dated = Set(readings.flatMap { $0.told.filter { $0.day != nil }.map(\.state) })
        for reading in readings {
            for told in reading.told where told.day != nil || !dated.contains(told.state) {
                guard seen.insert(told.key).inserted else { continue }
                entries.append(
                    Entry(
                        state: told.state, day: told.day, until: nil, replacedBy: told.replacedBy,
                        said: .page(readOn: reading.readOn), words: told.words, madeUp: false,
                        isFormer: newest.contains { $0.corrects(told) }, number: nil))
            }
        }
        return entries
    }

    private static func isBefore(_ one: Entry, _ other: Entry) -> Bool {
        one.place == other.place ? one.state.rank < other.state.rank : one.place < other.place
    }
}

extension DecisionHistory.Entry {
    /// The row as it stands in the history of its decision.
    package init(_ step: DecisionStep) {
        var until: Day?
        var replacedBy: DecisionHistory.Replacement?
        switch step.what {
        case .openForEvidence(let last): until = last
        case .replaced(let by): replacedBy = .decision(by)
        case .decided, .putIntoEffect, .withdrawn: break
        }
        self.init(
            state: step.what.state, day: step.day, until: until, replacedBy: replacedBy,
            said: .person(writtenOn: step.at.dayInLondon), words: step.words, madeUp: step.madeUp,
            isFormer: false, number: step.number)
    }
}

extension DecisionState {
    /// Its place in the usual order of things, from 0.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
