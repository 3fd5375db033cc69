/// A count of people as it may be shown: small ones hidden, all others rounded (DESIGN.md section 5, rule 7).
///
/// The rule is that of NHS England's Hospital Episode Statistics since 2018: 1 to 7 are not shown, everything else goes
/// to the nearest 5, and a second part is hidden where one alone would give itself away. Nobody at all is shown like 1
/// to 7: a nobody that becomes "fewer than 8" would say that somebody came.
package enum ShownCount: Hashable, Sendable {
    /// 0 to 7 people.
    case fewerThanEight
    /// Rounded to the nearest 5, at least 10 (8 and 9 are shown as 10).
    case about(Int)
    /// Any number: not shown so that a small one, this or another beside it, stays hidden.
    case hidden

    /// One count on its own.
    package init(_ people: PeopleCount) {
        self = people.exact <= Self.mostOfFew ? .fewerThanEight : .about(Self.nearestFive(people.exact))
    }

    /// The most people that are "fewer than 8".
    static let mostOfFew = 7
    /// Nothing is broken down when fewer people are behind it.
    static let fewestPeople = 10

    private static func nearestFive(_ people: Int) -> Int {
        let (sum, over) = people.addingReportingOverflow(2)
        return over ? people : sum / 5 * 5
    }

    /// True when a number is shown.
    package var isNumber: Bool { if case .about = self { true } else { false } }

    /// How many out of 100 a part is of its whole, to the nearest 5, worked out from what is shown of both.
    ///
    /// Nil where one of the two is not shown.
    package func outOf100(of whole: ShownCount) -> Int? {
        guard case .about(let part) = self, case .about(let all) = whole, all > 0 else { return nil }
        return min(100, Self.nearestFive(min(part, all) &* 100 / all))
    }

    /// The parts of one whole (the answers of one question), or nil when nothing may be broken down.
    ///
    /// One small part alone could be worked out from the whole, so the next smallest is hidden with it. What is hidden
    /// then stays hidden even from somebody who knows the whole and every shown part exactly, and knows this rule: where
    /// that would leave a small part one value alone, nothing is broken down. `secondStep` is switched off only by the
    /// test that shows that its attacker is not blind.
    package static func parts(_ counts: [PeopleCount], secondStep: Bool = true) -> [ShownCount]? {
        let counts = counts.map { min($0.exact, mostPeople) }
        let base = counts.reduce(0, &+)
        guard base >= fewestPeople else { return nil }
        let shown = counts.map { ShownCount(PeopleCount($0)) }
        guard secondStep, shown.contains(.fewerThanEight) else { return shown }
        return Kept(counts).map { kept in
            counts.indices.map { $0 == kept.beside ? .hidden : shown[$0] }
        }
    }

    /// More people than there are; larger counts are taken as this one, so that no sum is too large.
    private static let mostPeople = 1_000_000_000_000

    /// Which parts of a whole are not shown as numbers.
    private struct Kept {
        /// The place of the next smallest part, hidden beside a small one that stands alone.
        let beside: Int?

        /// Nil when what is kept back would give itself away.
        init?(_ counts: [Int]) {
            let few = counts.filter { $0 <= mostOfFew }
            let large = counts.indices.filter { counts[$0] > mostOfFew }
            let next = large.min { counts[$0] < counts[$1] }
            beside = few.count == 1 ? next : nil
            let numbers = large.count - (beside == nil ? 0 : 1)
            // Where no number is left, "fewer than 8" in every place of a small whole says too much for nothing.
            if numbers == 0, counts.reduce(0, &+) <= mostOfFew * counts.count + 1 { return nil }
            guard let beside, let one = few.first else {
                if few.reduce(0, +) > mostOfFew * few.count - 2 { return nil }
                return
            }
            // The two together are known: the small one is what the other, from 8 to the next larger, leaves of it.
            let both = one + counts[beside]
            let larger = large.filter { $0 != beside }.map { counts[$0] }.min()
            let least = larger.map { max(0, both - $0) } ?? 0
            let most = min(mostOfFew, both - mostOfFew - 1)
            if most - least < 2 || least >= 5 { return nil }
        }
    }
}
