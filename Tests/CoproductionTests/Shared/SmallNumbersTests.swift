import Testing

@testable import Coproduction

@Suite struct SmallNumbersTests {
    @Test(arguments: [
        (-3, ShownCount.none), (0, .none), (1, .fewerThanEight), (7, .fewerThanEight), (8, .about(10)),
        (9, .about(10)), (12, .about(10)), (13, .about(15)), (17, .about(15)), (18, .about(20)),
        (1002, .about(1000)),
    ])
    func `a count of 1 to 7 is not shown and every other is rounded to 5`(people: Int, shown: ShownCount) {
        #expect(ShownCount(people) == shown)
    }

    @Test func `the largest number there is can be counted`() {
        #expect(ShownCount(.max) != .none)
        #expect(ShownCount.parts([.max, .max, .min])?.last == ShownCount.none)
    }

    @Test func `fewer than 10 people are not broken down`() {
        #expect(ShownCount.parts([9]) == nil)
        #expect(ShownCount.parts([3, 3, 3]) == nil)
        #expect(ShownCount.parts([]) == nil)
        #expect(ShownCount.parts([-100, 9]) == nil)
        #expect(ShownCount.parts([10]) == [.about(10)])
    }

    @Test func `the next smallest is hidden beside one small number`() {
        #expect(ShownCount.parts([40, 3, 0, 21]) == [.about(40), .fewerThanEight, .none, .hidden])
        #expect(ShownCount.parts([3, 40]) == [.fewerThanEight, .hidden])
    }

    @Test func `two small numbers hide each other`() {
        #expect(
            ShownCount.parts([40, 3, 5, 21]) == [.about(40), .fewerThanEight, .fewerThanEight, .about(20)])
    }

    @Test func `nothing is hidden where nothing is small`() {
        #expect(ShownCount.parts([40, 0, 8, 21]) == [.about(40), .none, .about(10), .about(20)])
    }

    @Test func `one value that the total gives away is hidden among others`() {
        // 22 at most, 13 at least, 8 at least: the small one could only be 1.
        #expect(ShownCount.parts([1, 8, 13]) == [.hidden, .hidden, .about(15)])
        // 7 each is the only way to 28.
        #expect(ShownCount.parts([7, 7, 7, 7]) == nil)
        // 12 people in 12 places are one in each.
        #expect(ShownCount.parts(Array(repeating: 1, count: 12)) == nil)
    }

    @Test func `counts have easy words`() {
        #expect(ShownCount(0).words() == "No people")
        #expect(ShownCount(4).words() == "Fewer than 8 people")
        #expect(ShownCount(24).words("groups") == "About 25 groups")
        #expect(ShownCount.hidden.words() == "We do not show this number")
    }
}

/// What somebody can work out who sees the parts, knows the total rounded to 5, and has a computer.
@Suite struct SmallNumbersAttackTests {
    /// Knows the rule itself: tries all tables and keeps those that would look the same.
    @Test(arguments: [(2, 42), (3, 42), (4, 34)])
    func `no small number is the only one possible, whoever knows the rule`(parts: Int, people: Int) {
        var possible: [Seen: [Set<Int>]] = [:]
        forEachTable(parts: parts, people: people) { table in
            let total = table.reduce(0, +)
            guard total >= 10, total / 5 * 5 + 2 <= people else { return }
            let seen = Seen(parts: ShownCount.parts(table), total: ShownCount(total))
            var values = possible[seen] ?? Array(repeating: [], count: parts)
            for (place, count) in table.enumerated() { values[place].insert(count) }
            possible[seen] = values
        }
        let pinned = possible.filter {
            $0.value.contains { $0.count == 1 && $0.contains { (1...7).contains($0) } }
        }
        #expect(pinned.isEmpty)
        #expect(possible.count > 50)
    }

    /// Knows the ranges only, for tables too many to try all.
    @Test func `no small number in a large table is the only one in its range`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<5000 {
            let table = (0..<Int.random(in: 2...14, using: &random)).map { _ in
                [0, 1, 2, 7, 8, 12, 13, 18, 22, Int.random(in: 0...400, using: &random)]
                    .randomElement(using: &random) ?? 0
            }
            guard let shown = ShownCount.parts(table) else { continue }
            let total = range(of: ShownCount(table.reduce(0, +)), smallIsSaid: true)
            let smallIsSaid = shown.contains(.fewerThanEight)
            let ranges = shown.map { range(of: $0, smallIsSaid: smallIsSaid) }
            let (least, most) = ranges.reduce((0, 0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
            for (place, own) in ranges.enumerated() where (1...7).contains(table[place]) {
                let low = max(own.lowerBound, max(10, total.lowerBound) - (most - own.upperBound))
                let high = min(own.upperBound, total.upperBound - (least - own.lowerBound))
                if low >= high {
                    Issue.record("\(table) shows \(shown), and part \(place) can only be \(low)")
                }
            }
        }
    }

    private struct Seen: Hashable {
        let parts: [ShownCount]?
        let total: ShownCount
    }

    private func range(of shown: ShownCount, smallIsSaid: Bool) -> ClosedRange<Int> {
        switch shown {
        case .none: 0...0
        case .fewerThanEight: 1...7
        case .about(let number): max(8, number - 2)...(number + 2)
        case .hidden: (smallIsSaid ? 8 : 1)...10_000
        }
    }

    private func forEachTable(parts: Int, people: Int, _ body: ([Int]) -> Void) {
        guard parts > 0 else { return body([]) }
        for count in 0...people {
            forEachTable(parts: parts - 1, people: people - count) { body([count] + $0) }
        }
    }
}
