/// How a count of people may be shown: small ones hidden, all others rounded (DESIGN.md section 5, rule 7).
///
/// The rule is that of NHS England's Hospital Episode Statistics since 2018: 1 to 7 are not shown,
/// everything else goes to the nearest 5, and a second cell is hidden where one alone would give itself away.
package enum ShownCount: Hashable, Sendable {
    /// Nobody at all.
    case none
    /// 1 to 7 people, or a larger cell that would give a small one away.
    case fewerThanEight
    /// Rounded to the nearest 5, at least 10 (8 and 9 are shown as 10).
    case about(Int)
    /// Hidden so that a smaller number beside it stays hidden.
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

    /// The counts of the parts of one whole (the answers of one question), or nil when fewer than 10 people
    /// are behind them and so nothing may be broken down.
    ///
    /// One hidden part alone could be worked out from the whole, so the next smallest is hidden with it.
    package static func parts(_ counts: [Int]) -> [ShownCount]? {
        let base = counts.reduce(0) { $0.addingReportingOverflow(max(0, $1)).partialValue }
        guard base >= 10 else { return nil }
        var shown = counts.map { ShownCount($0) }
        let small = shown.indices.filter { shown[$0] == .fewerThanEight }
        if small.count == 1 {
            let others = counts.indices.filter { shown[$0] != .fewerThanEight && counts[$0] > 0 }
            if let next = others.min(by: { counts[$0] < counts[$1] }) { shown[next] = .hidden }
        }
        return shown
    }

    /// The count in easy words, with the noun it counts: `Fewer than 8 people`, `About 25 people`, `No people`.
    package func words(_ noun: String = "people") -> String {
        switch self {
        case .none: "No " + noun
        case .fewerThanEight: "Fewer than 8 " + noun
        case .about(let number): "About \(number) " + noun
        case .hidden: "We do not show this number"
        }
    }
}
