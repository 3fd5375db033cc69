extension DecisionHistory {
    /// One state that the newest copy of the page gives, with the days between which it can have come.
    struct Claim: Hashable, Sendable {
        let state: DecisionState
        /// The day after which it came; nil where nothing says so.
        let after: Day?
        /// The day by which it had come.
        let by: Day
        let isDated: Bool
        let replacedBy: Replacement?
    }

    /// What the newest reading says.
    ///
    /// A state without a day came after the last reading that did not have it.
    static func claims(of readings: [DecisionReading]) -> [Claim] {
        guard let newest = readings.last else { return [] }
        return newest.told.map { told in
            if let day = told.day {
                return Claim(
                    state: told.state, after: nil, by: day, isDated: true, replacedBy: told.replacedBy)
            }
            let run = readings.reversed().prefix { $0.told.contains { $0.key == told.key } }
            let before = readings.dropLast(run.count).last
            return Claim(
                state: told.state, after: before?.readOn, by: run.last?.readOn ?? newest.readOn,
                isDated: false,
                replacedBy: told.replacedBy)
        }
    }

    /// Where the decision stands on a day.
    ///
    /// The furthest state of the newest copy of the page stands against the latest row that a person wrote; the
    /// later of both holds, and where the page does not say when, the further one.
    package func state(on today: Day) -> DecisionState { standing(on: today).state }

    /// The decision that took its place, when it stands as replaced on a day.
    package func replacement(on today: Day) -> Replacement? { standing(on: today).replacedBy }

    private func standing(on today: Day) -> (state: DecisionState, replacedBy: Replacement?) {
        let reached = claims.filter { $0.isDated ? $0.by <= today : true }
        let page = reached.max { $0.state.rank < $1.state.rank }
        guard let step = latestStep(on: today) else { return (page?.state ?? .planned, page?.replacedBy) }
        let written = Entry(step)
        guard let page else { return (written.state, written.replacedBy) }
        return Self.holds(written, against: page)
            ? (written.state, written.replacedBy) : (page.state, page.replacedBy)
    }

    private static func holds(_ written: Entry, against page: Claim) -> Bool {
        if written.place > page.by { return true }
        if page.isDated, written.place < page.by { return false }
        if let after = page.after, written.place <= after { return false }
        return written.state.rank > page.state.rank
    }

    /// The latest row of a person that holds on a day; of one day the one written last.
    private func latestStep(on today: Day) -> DecisionStep? {
        let holding = steps.filter { step in
            if case .openForEvidence(let until?) = step.what, until < today { return false }
            return Entry(step).place <= today
        }
        return holding.enumerated().max { one, other in
            let (first, second) = (Entry(one.element).place, Entry(other.element).place)
            return first == second ? one.offset < other.offset : first < second
        }?.element
    }

    /// Whether the decision had been made on a day, as far as anything says.
    ///
    /// On the day itself it counts as made: nobody can say afterwards what came first.
    package func isMade(on day: Day) -> Bool {
        entries.contains { !$0.isFormer && $0.state.rank >= DecisionState.decided.rank && $0.place <= day }
    }

    /// The last dated row up to a day; where no row has a day, the day it became known.
    package func lastDay(on today: Day) -> Day {
        let past = entries.filter { !$0.isFormer && $0.place <= today }
        return past.compactMap(\.day).max() ?? past.map(\.place).max() ?? today
    }

    /// The last day on which people can say what they think, when it is open on a day and the source says until when.
    package func openUntil(on today: Day) -> Day? {
        guard state(on: today) == .openForEvidence, let step = latestStep(on: today),
            case .openForEvidence(let until) = step.what
        else { return nil }
        return until
    }
}
