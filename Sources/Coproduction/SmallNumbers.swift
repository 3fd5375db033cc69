/// How a count of people may be shown: small ones hidden, all others rounded (DESIGN.md section 5, rule 7).
///
/// The rule is that of NHS England's Hospital Episode Statistics since 2018: 1 to 7 are not shown,
/// everything else goes to the nearest 5, and a second cell is hidden where one alone would give itself away.
package enum ShownCount: Hashable, Sendable {
    /// Nobody at all.
    case none
    /// 1 to 7 people.
    case fewerThanEight
    /// Rounded to the nearest 5, at least 10 (8 and 9 are shown as 10).
    case about(Int)
    /// Anybody's guess from 1 on: hidden so that a small number, this one or one beside it, stays hidden.
    case hidden

    /// One count on its own.
    package init(_ people: Int) {
        switch people {
        case ...0: self = .none
        case 1...7: self = .fewerThanEight
        default: self = .about(Self.nearestFive(people))
        }
    }

    private static func nearestFive(_ people: Int) -> Int {
        let (sum, over) = people.addingReportingOverflow(2)
        return over ? people : sum / 5 * 5
    }

    /// The counts of the parts of one whole (the answers of one question), or nil when nothing may be broken down:
    /// fewer than 10 people, no more people than parts, or parts that the total would give away.
    ///
    /// One hidden part alone could be worked out from the whole, so the next smallest is hidden with it. Where the
    /// rounded total still leaves a small part only one value (1, 8 and 13 of "about 20"), nothing says any more
    /// which of the hidden parts are the small ones.
    package static func parts(_ counts: [Int]) -> [ShownCount]? {
        let counts = counts.map { min(max(0, $0), mostPeople) }
        let base = counts.reduce(0, &+)
        let total = nearestFive(base)
        guard base >= fewestPeople, total + 2 > counts.count else { return nil }
        var shown = counts.map { ShownCount($0) }
        let next = counts.indices.filter { counts[$0] > 7 }.min { counts[$0] < counts[$1] }
        if let next, shown.count(where: { $0 == .fewerThanEight }) == 1 { shown[next] = .hidden }
        if isFull(counts, total: total) { return nil }
        guard isGivenAway(shown, total: total) else { return shown }
        guard let next else { return nil }
        return counts.indices.map { place in
            let isSmall = shown[place] == .fewerThanEight
            return isSmall || counts[place] == counts[next] ? .hidden : shown[place]
        }
    }

    /// Nothing is broken down when fewer people are behind it.
    private static let fewestPeople = 10
    /// More people than there are; larger counts are taken as this one, so that no sum is too large.
    private static let mostPeople = 1_000_000_000_000

    /// True when parts of at most 7 each could make up the total in one way only: 7, 7, 7 and 7 of "about 30".
    ///
    /// Tables just beside it are kept back with it, or keeping back that one alone would say which it is.
    private static func isFull(_ counts: [Int], total: Int) -> Bool {
        let parts = counts.filter { $0 > 0 }
        let large = parts.filter { $0 > 7 }
        return total == 7 * parts.count + 2 && large.count <= 1 && large.allSatisfy { $0 <= 12 }
    }

    /// True when somebody who knows the rounded total, and this rule, can work out a part of 1 to 7.
    private static func isGivenAway(_ shown: [ShownCount], total: Int) -> Bool {
        guard shown.contains(.fewerThanEight) else { return false }
        let rounded = shown.compactMap { if case .about(let number) = $0 { number } else { nil } }
        // A hidden part is one of the smallest from 8 on, so it tells about the parts that are shown, too.
        let leastRounded = shown.contains(.hidden) ? 9 : 8
        let mostHidden = rounded.min().map { $0 + 1 } ?? total + 2
        var (least, most) = (0, 0)
        for part in shown {
            switch part {
            case .none: continue
            case .fewerThanEight: (least, most) = (least + 1, most + 7)
            case .hidden: (least, most) = (least + 8, most + mostHidden)
            case .about(let number):
                (least, most) = (least + max(leastRounded, number - 2), most + number + 2)
            }
        }
        let lowest = max(1, max(fewestPeople, total - 2) - (most - 7))
        let highest = min(7, total + 2 - (least - 1))
        return lowest >= highest
    }
}
