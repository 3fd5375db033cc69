@testable import Coproduction

/// Somebody who reads every release of a survey, sends some answers of their own in between, knows how many and which,
/// and narrows down every count as far as it goes: by sums, by bounds, and by what changed.
///
/// They take it that nobody takes answers back, which is more than anybody can know.
struct Attacker {
    /// What one release says, and what the attacker had sent since the one before.
    struct Sight {
        let people: Int
        let tables: [CountedTable]
        let shown: [ReleasedTable]
        /// Own answers since the release before, by table and part.
        let own: [[Int]]
        let ownPeople: Int
    }

    private let sights: [Sight]
    /// True when they know each total, and each number that is shown, exactly and not only rounded.
    private let isToldExactly: Bool
    private var people: [ClosedRange<Int>] = []
    private var parts: [[[ClosedRange<Int>]]] = []
    private var changed = false

    init(_ sights: [Sight], isToldExactly: Bool) {
        self.sights = sights
        self.isToldExactly = isToldExactly
        for sight in sights {
            let total =
                isToldExactly
                ? sight.people...sight.people : Self.range(ShownCount(PeopleCount(sight.people)))
            people.append(total)
            parts.append(zip(sight.shown, sight.tables).map { ranges($0, $1, sight, most: total.upperBound) })
        }
        for _ in 0..<60 {
            changed = false
            for release in sights.indices {
                sums(release)
                if release > 0 { growth(release) }
            }
            if !changed { break }
        }
    }

    /// Parts of 1 to 7 people that are known now; a part that is nobody but the attacker tells of nobody.
    var found: Int {
        var found = 0
        var own = sights.first.map { $0.own.map { $0.map { _ in 0 } } } ?? []
        for (release, sight) in sights.enumerated() {
            own = zip(own, sight.own).map { zip($0, $1).map { $0 + $1 } }
            for (table, counted) in sight.tables.enumerated() {
                for (place, part) in whole(counted, sight.people).enumerated() {
                    guard let range = parts[release][table][safe: place], range.count == 1 else { continue }
                    if (1...7).contains(part), part > own[table][safe: place] ?? 0 { found += 1 }
                }
            }
        }
        return found
    }

    /// True when every true count lies where the attacker takes it to be.
    var isRight: Bool {
        sights.indices.allSatisfy { release in
            people[release].contains(sights[release].people)
                && sights[release].tables.indices.allSatisfy { table in
                    let counts = whole(sights[release].tables[table], sights[release].people)
                    return zip(parts[release][table], counts).allSatisfy { $0.contains($1) }
                }
        }
    }

    private func ranges(
        _ shown: ReleasedTable, _ counted: CountedTable, _ sight: Sight, most: Int
    ) -> [ClosedRange<Int>] {
        let counts = whole(counted, sight.people)
        guard !shown.parts.isEmpty else { return counts.map { _ in 0...most } }
        return zip(shown.parts, counts).map { part, count in
            if part.shown == .hidden { return 0...most }
            return isToldExactly && part.shown.isNumber ? count...count : Self.range(part.shown)
        }
    }

    private static func range(_ shown: ShownCount) -> ClosedRange<Int> {
        switch shown {
        case .fewerThanEight: 0...7
        case .about(let number): max(8, number - 2)...(number + 2)
        case .hidden: 0...1_000_000
        }
    }

    /// The parts of a table, with those who are in none of them.
    private func whole(_ table: CountedTable, _ people: Int) -> [Int] {
        let counts = table.parts.map(\.count.exact)
        return table.isOneOf ? counts + [people - counts.reduce(0, +)] : counts
    }

    /// The parts of a whole make up the whole.
    private mutating func sums(_ release: Int) {
        for (table, counted) in sights[release].tables.enumerated() {
            let ranges = parts[release][table]
            if counted.isOneOf {
                let least = ranges.reduce(0) { $0 + $1.lowerBound }
                let most = ranges.reduce(0) { $0 + $1.upperBound }
                narrowPeople(release, to: least...max(least, most))
                for (place, range) in ranges.enumerated() {
                    narrow(
                        release, table, place,
                        from: people[release].lowerBound - (most - range.upperBound),
                        to: people[release].upperBound - (least - range.lowerBound))
                }
            } else {
                for place in ranges.indices {
                    narrow(release, table, place, from: 0, to: people[release].upperBound)
                }
            }
        }
    }

    /// Nobody leaves: every part grows by the own answers at least, and by no more than the whole leaves for it.
    private mutating func growth(_ release: Int) {
        let (before, sight) = (release - 1, sights[release])
        let step = max(SurveyRelease.step, sight.ownPeople)
        narrowPeople(release, to: (people[before].lowerBound + step)...1_000_000)
        narrowPeople(before, to: 0...max(0, people[release].upperBound - step))
        let more = people[release].upperBound - people[before].lowerBound
        for (table, counted) in sight.tables.enumerated() {
            let (old, new) = (parts[before][table], parts[release][table])
            guard old.count == new.count else { continue }
            let least = new.indices.map { place in
                max(sight.own[table][place], new[place].lowerBound - old[place].upperBound)
            }
            let all = least.reduce(0, +)
            for place in new.indices {
                let most = counted.isOneOf ? more - (all - least[place]) : more
                narrow(
                    release, table, place, from: old[place].lowerBound + least[place],
                    to: old[place].upperBound + most)
                narrow(
                    before, table, place, from: new[place].lowerBound - most,
                    to: new[place].upperBound - least[place])
            }
        }
    }

    private mutating func narrowPeople(_ release: Int, to range: ClosedRange<Int>) {
        let old = people[release]
        let low = max(old.lowerBound, range.lowerBound)
        let high = min(old.upperBound, range.upperBound)
        guard low <= high, low...high != old else { return }
        people[release] = low...high
        changed = true
    }

    private mutating func narrow(_ release: Int, _ table: Int, _ place: Int, from low: Int, to high: Int) {
        let old = parts[release][table][place]
        let (low, high) = (max(old.lowerBound, low), min(old.upperBound, high))
        guard low <= high, low...high != old else { return }
        parts[release][table][place] = low...high
        changed = true
    }
}

extension Array {
    /// An element; nil where there is none.
    subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
