/// One decision as the register lists it: what it is called, what it can be found by, and where it stands.
package struct RegisteredDecision: Hashable, Sendable {
    /// The slug in addresses.
    package let slug: ID<DecisionRecord>
    /// The council's own number, as printed.
    package let reference: String?
    /// The official title.
    package let title: String
    /// The summary in easy words; nil while nobody has written it.
    package let summary: Decision.EasySummary?
    /// The day on which the council's page changed after the easy words were written; nil while they are of today.
    package let wordsOlderThan: Day?
    /// Everybody the record names as its decider, as printed: the one rule for lists and for pages of bodies.
    package let deciders: [String]
    /// The divisions or wards it touches, as printed.
    package let divisions: [String]
    /// The years of the days on which it was first published, due and decided.
    package let years: Set<Int>
    /// What became of it.
    package let history: DecisionHistory

    /// Keeps of a decision what the register needs.
    package init(_ decision: Decision) {
        let record = decision.record
        slug = decision.slug
        reference = record.reference
        title = record.title
        summary = decision.summary
        wordsOlderThan = decision.wordsOlderThan
        deciders = record.deciders
        divisions = record.divisions
        let days = [
            record.firstPublished, record.due?.from, record.due?.to, record.decidedOn, record.meeting?.date,
        ]
        let written = decision.history.entries.filter { $0.state == .decided && !$0.isFormer }.compactMap(
            \.day)
        years = Set(days.compactMap { $0?.year } + written.map(\.year))
        history = decision.history
    }
}

extension RegisteredDecision {
    /// Whether the record names this body as the one that decides.
    package func isDecided(by body: Body) -> Bool { deciders.contains(where: body.isNamed) }
}

extension DecisionRecord {
    /// Everybody it names as its decider, as printed: its maker, who is to decide when it is due, the body that meets.
    ///
    /// A lead member answers for the matter and is no decider by that alone.
    package var deciders: [String] { [decisionMaker, due?.by, meeting?.body].compactMap(\.self) }

    /// Whether it names this body as the one that decides.
    package func isDecided(by body: Body) -> Bool { deciders.contains(where: body.isNamed) }
}

/// What somebody looks for in the register; nil is everything.
package struct DecisionFilter: Hashable, Sendable {
    /// The printed names that mean the body that decides.
    package var deciders: Set<String>?
    /// The printed divisions that mean the area, or all areas.
    package var divisions: Set<String>?
    /// Where it stands.
    package var state: DecisionState?
    /// The year in which it was published, due or decided.
    package var year: Int?

    /// Looks for everything that fits all of these.
    package init(
        deciders: Set<String>? = nil, divisions: Set<String>? = nil, state: DecisionState? = nil,
        year: Int? = nil
    ) {
        self.deciders = deciders
        self.divisions = divisions
        self.state = state
        self.year = year
    }

    /// True when a decision fits on a day.
    package func takes(_ decision: RegisteredDecision, on today: Day) -> Bool {
        if let deciders, deciders.isDisjoint(with: decision.deciders) { return false }
        if let divisions, divisions.isDisjoint(with: decision.divisions) { return false }
        if let year, !decision.years.contains(year) { return false }
        if let state, decision.history.state(on: today) != state { return false }
        return true
    }
}

/// The names that councils print in a register, so that each is compared with a body or an area once.
package struct PrintedNames: Hashable, Sendable {
    private let deciders: Set<String>
    private let divisions: [String: [Substring]]

    /// Collects the names of all decisions.
    package init(_ decisions: [RegisteredDecision]) {
        deciders = Set(decisions.flatMap(\.deciders))
        let printed = Set(decisions.flatMap(\.divisions))
        divisions = Dictionary(uniqueKeysWithValues: printed.map { ($0, PrintedWords.of($0)) })
    }

    /// The printed names that mean a body.
    package func deciders(meaning body: Body) -> Set<String> { deciders.filter(body.isNamed) }

    /// The printed divisions that name an area, and those that say all of them where it has some of them.
    ///
    /// Beside a county, a unitary council is no part of it: all divisions of the county are none of its own.
    package func divisions(meaning area: Area, among areas: [Area]) -> Set<String> {
        let name = PrintedWords.of(area.name)
        let isApart = area.kind == .unitary && area.within.isEmpty && areas.contains { $0.kind == .county }
        return Set(
            divisions.filter { (!isApart && $0.value.first == "all") || Self.contains($0.value, name) }.keys)
    }

    private static func contains(_ words: [Substring], _ name: [Substring]) -> Bool {
        !name.isEmpty && words.indices.contains { words[$0...].starts(with: name) }
    }
}

extension [RegisteredDecision] {
    /// The newest first by the last dated row; decisions of one day by name.
    package func newestFirst(on today: Day) -> [RegisteredDecision] {
        map { (day: $0.history.lastDay(on: today), decision: $0) }
            .sorted {
                $0.day == $1.day ? $0.decision.slug.rawValue < $1.decision.slug.rawValue : $0.day > $1.day
            }
            .map(\.decision)
    }
}
