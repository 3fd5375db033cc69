/// How counts become the tables of a release, so that neither a table nor the difference of two gives anybody away.
package struct Releasing {
    /// Earlier releases of the same survey, the oldest first.
    let earlier: [[ReleasedTable]]
    /// Switched off only by the test that shows that its attacker is not blind.
    let secondStep: Bool

    /// The rule after these releases.
    package init(after earlier: [[ReleasedTable]] = [], secondStep: Bool = true) {
        self.earlier = earlier
        self.secondStep = secondStep
    }

    /// Tables as they may be shown, where `people` is everybody who answered.
    package func tables(_ counted: [CountedTable], people: PeopleCount) -> [ReleasedTable] {
        counted.map { table($0, people: people) }
    }

    private func table(_ counted: CountedTable, people: PeopleCount) -> ReleasedTable {
        var parts = counted.parts
        if counted.isOneOf {
            let some = parts.reduce(PeopleCount(0)) { $0 + $1.count }
            let rest = people.without(some)
            // By way, month and help nobody is left over.
            if counted.about == .question {
                parts.append(CountedTable.Part(key: ReleasedTable.rest, count: rest))
            }
        }
        let shown = counted.isOneOf ? oneOf(counted, parts) : each(counted, people: people)
        return ReleasedTable(
            about: counted.about, name: counted.name,
            parts: zip(parts, shown ?? []).map { ReleasedTable.Part(key: $0.key, shown: $1) })
    }

    /// Parts of one whole.
    ///
    /// What was kept back before stays so, and says no more if it is small: the moment when "fewer than 8" becomes a
    /// number would tell a number to whoever sent some of the answers. All of it is shown together, when nobody could
    /// have brought it there with fewer than 8 answers of their own for each release in between.
    private func oneOf(
        _ counted: CountedTable, _ parts: [CountedTable.Part]
    ) -> [ShownCount]? {
        guard let shown = ShownCount.parts(parts.map(\.count), secondStep: secondStep) else { return nil }
        let (keys, releases) = keptBack(counted)
        let kept = parts.indices.filter { keys.contains(parts[$0].key) }
        let enough = Self.enough(after: releases)
        if !secondStep || kept.allSatisfy({ parts[$0].count.isAtLeast(enough) }) { return shown }
        return shown.indices.map { kept.contains($0) ? .hidden : shown[$0] }
    }

    /// Parts of which people chose some: each against everybody who did not choose it.
    private func each(_ counted: CountedTable, people: PeopleCount) -> [ShownCount]? {
        guard people.isAtLeast(ShownCount.fewestPeople) else { return nil }
        let (keys, releases) = keptBack(counted)
        return counted.parts.map { part in
            let shown = ShownCount(part.count)
            guard secondStep else { return shown }
            let others = people.without(part.count)
            if keys.contains(part.key) {
                let enough = Self.enough(after: releases)
                return part.count.isAtLeast(enough) && others.isAtLeast(enough) ? shown : .hidden
            }
            return shown.isNumber && !ShownCount(others).isNumber ? .hidden : shown
        }
    }

    /// More people than somebody with 7 answers of their own between two releases could bring.
    private static func enough(after releases: Int) -> Int {
        ShownCount.mostOfFew + 1 + ShownCount.mostOfFew * releases
    }

    /// The parts that the last release kept back, and how many releases have done so in a row.
    private func keptBack(_ counted: CountedTable) -> (keys: Set<String>, releases: Int) {
        var keys: Set<String> = []
        var (releases, looked) = (0, 0)
        for tables in earlier.reversed() {
            looked += 1
            let table = tables.first { $0.about == counted.about && $0.name == counted.name }
            // A release that broke nothing down opened nothing either.
            guard let parts = table?.parts, !parts.isEmpty else { continue }
            let kept = Set(parts.filter { !$0.shown.isNumber }.map(\.key))
            if kept.isEmpty { break }
            if keys.isEmpty { keys = kept }
            releases = looked
        }
        return (keys, releases)
    }
}
