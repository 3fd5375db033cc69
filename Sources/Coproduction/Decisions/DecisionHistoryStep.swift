/// A dated row that somebody of the team wrote: what happened to a decision, with the words of the source.
///
/// Never edited; a later row follows it, and of two rows of one day the later one counts.
package struct DecisionStep: Hashable, Sendable {
    /// What happened.
    package let what: What
    /// The day; nil where the source does not say when.
    package let day: Day?
    /// The words of the source.
    package let words: String
    /// Who wrote it.
    package let by: ID<Person>
    /// When it was written.
    package let at: Moment
    /// True when it was made up for the demonstration.
    package let madeUp: Bool
    /// Its place among the rows that people wrote about this decision, from 1; it never changes.
    package let number: Int
    /// That it was written by mistake; nil while it holds.
    package let takenBack: TakenBack?

    /// Puts a row together.
    package init(
        what: What, day: Day?, words: String, by: ID<Person>, at: Moment, madeUp: Bool = false,
        number: Int = 1, takenBack: TakenBack? = nil
    ) {
        self.number = number
        self.takenBack = takenBack
        self.what = what
        self.day = day
        self.words = words
        self.by = by
        self.at = at
        self.madeUp = madeUp
    }

    /// Says that a row was written by mistake; the row itself stays.
    package struct TakenBack: Hashable, Sendable {
        /// Why, in the words of who took it back.
        package let because: String
        /// Who took it back.
        package let by: ID<Person>
        /// When it was taken back.
        package let at: Moment

        /// Puts it together.
        package init(because: String, by: ID<Person>, at: Moment) {
            self.because = because
            self.by = by
            self.at = at
        }
    }

    /// What can happen to a decision.
    package enum What: Hashable, Sendable {
        /// People can say what they think, until a day where the source gives one.
        case openForEvidence(until: Day?)
        case decided
        case putIntoEffect
        case withdrawn
        /// Another decision of the register took its place.
        case replaced(by: ID<DecisionRecord>)

        /// The state it leads to.
        package var state: DecisionState {
            switch self {
            case .openForEvidence: .openForEvidence
            case .decided: .decided
            case .putIntoEffect: .putIntoEffect
            case .withdrawn: .withdrawn
            case .replaced: .replaced
            }
        }

        /// Whether it can be told before its day: a start and a time for evidence are known ahead, an act is not.
        package var canBeAhead: Bool {
            switch self {
            case .openForEvidence, .putIntoEffect: true
            case .decided, .withdrawn, .replaced: false
            }
        }
    }

    /// How long the words of the source may be, in characters.
    package static let longestWords = 600
}

extension DecisionStep.What {
    /// The last day of a time for evidence, where the source gives one.
    var lastDay: Day? { if case .openForEvidence(let until) = self { until } else { nil } }
}

extension DecisionStep {
    /// What can be wrong with a row before it is kept.
    package enum Problem: Hashable, Sendable, CaseIterable {
        /// It needs the words of the source.
        case words
        case wordsTooLong
        /// The day has not come, and nobody can know such a thing before.
        case dayAhead
        /// A start or a time for evidence more than ten years away.
        case dayFarAhead
        /// A day before 2000: England's councils have made such decisions since the Local Government Act 2000.
        case dayLongAgo
        /// It would end before it begins.
        case endsBeforeItBegins
        /// A decision cannot take its own place.
        case replacedByItself
    }

    /// Everything that is wrong with a row for a decision, written on a day.
    package static func problems(
        _ what: What, on day: Day?, words: String, for decision: ID<DecisionRecord>, today: Day
    ) -> [Problem] {
        var problems: [Problem] = []
        if let day, day > today, !what.canBeAhead { problems.append(.dayAhead) }
        let days = [day, what.lastDay].compactMap(\.self)
        if what.canBeAhead, days.contains(where: { $0 > today.adding(days: 3653) }) {
            problems.append(.dayFarAhead)
        }
        if days.contains(where: { $0.year < 2000 }) { problems.append(.dayLongAgo) }
        if case .openForEvidence(let until?) = what, until < day ?? until {
            problems.append(.endsBeforeItBegins)
        }
        if case .replaced(let by) = what, by == decision { problems.append(.replacedByItself) }
        if words.allSatisfy(\.isWhitespace) { problems.append(.words) }
        if words.count > longestWords { problems.append(.wordsTooLong) }
        return problems
    }
}
