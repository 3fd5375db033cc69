import Testing

@testable import Coproduction

@Suite struct SmallNumbersTests {
    @Test(arguments: [
        (-3, ShownCount.fewerThanEight), (0, .fewerThanEight), (1, .fewerThanEight), (7, .fewerThanEight),
        (8, .about(10)), (9, .about(10)), (12, .about(10)), (13, .about(15)), (17, .about(15)),
        (18, .about(20)), (1002, .about(1000)),
    ])
    func `nobody and 1 to 7 look the same and every other count is rounded to 5`(
        people: Int, shown: ShownCount
    ) {
        #expect(ShownCount(PeopleCount(people)) == shown)
    }

    @Test func `the largest number there is can be counted`() {
        #expect(ShownCount(PeopleCount(.max)).isNumber)
        #expect(PeopleCount(.max) + 1 == PeopleCount(.max))
        #expect(Self.parts([.max, .max, .min])?.last == .fewerThanEight)
    }

    @Test func `a count of people gives its number to nobody who prints it`() {
        let count: PeopleCount = 4711
        var dumped = ""
        dump(count, to: &dumped)
        let table = CountedTable.Part(key: "yes", count: count)
        for text in ["\(count)", String(describing: count), String(reflecting: count), dumped, "\(table)"] {
            #expect(!text.contains("4711"), "\(text)")
        }
    }

    @Test func `fewer than 10 people are not broken down`() {
        #expect(Self.parts([9]) == nil)
        #expect(Self.parts([3, 3, 3]) == nil)
        #expect(Self.parts([]) == nil)
        #expect(Self.parts([-100, 9]) == nil)
        #expect(Self.parts([10]) == [.about(10)])
    }

    @Test func `the next smallest is hidden beside one small number`() {
        #expect(Self.parts([40, 3, 21]) == [.about(40), .fewerThanEight, .hidden])
        #expect(Self.parts([40, 0, 21]) == [.about(40), .fewerThanEight, .hidden], "and beside nobody")
        #expect(Self.parts([3, 40]) == [.fewerThanEight, .hidden])
    }

    @Test func `two small numbers hide each other`() {
        #expect(
            Self.parts([40, 3, 5, 21]) == [.about(40), .fewerThanEight, .fewerThanEight, .about(20)])
    }

    @Test func `nothing is hidden where nothing is small`() {
        #expect(Self.parts([40, 8, 21]) == [.about(40), .about(10), .about(20)])
    }

    @Test func `what would give itself away is not broken down at all`() {
        // 9 in two places, one of them at least 8: 0 or 1.
        #expect(Self.parts([1, 8, 13]) == nil)
        // 7 each is the only way to 28.
        #expect(Self.parts([7, 7, 7, 7]) == nil)
        // The hidden one is no larger than the next, so the small one would be 7.
        #expect(Self.parts([7, 20, 20]) == nil)
    }

    @Test func `a share is worked out from what is shown`() {
        #expect(ShownCount.about(20).outOf100(of: .about(30)) == 65)
        #expect(ShownCount.about(30).outOf100(of: .about(30)) == 100)
        #expect(ShownCount.fewerThanEight.outOf100(of: .about(30)) == nil)
        #expect(ShownCount.about(10).outOf100(of: .hidden) == nil)
    }

    /// Every table there is with so many parts: somebody who knows the rule, the exact total and every shown part
    /// exactly cannot tell a part of 1 to 7.
    @Test(arguments: [(2, 50), (3, 44)])
    func `no small part of any table can be worked out`(parts: Int, most: Int) {
        var possible: [Known: [Set<Int>]] = [:]
        for counts in Self.tables(parts, most: most) {
            let known = Known(counts)
            var sets = possible[known] ?? Array(repeating: [], count: parts)
            for (place, count) in counts.enumerated() { sets[place].insert(count) }
            possible[known] = sets
        }
        let found = possible.filter { _, sets in
            sets.contains { $0.count == 1 && $0.allSatisfy { (1...7).contains($0) } }
        }
        #expect(found.isEmpty, "\(found.keys.prefix(3))")
        #expect(possible.count > 100)
    }

    private struct Known: Hashable {
        let total: Int
        let shown: [ShownCount]?
        let exact: [Int]

        init(_ counts: [Int]) {
            total = counts.reduce(0, +)
            let shown = SmallNumbersTests.parts(counts)
            self.shown = shown
            exact = zip(counts, shown ?? []).filter { $0.1.isNumber }.map(\.0)
        }
    }

    private static func tables(_ parts: Int, most: Int) -> [[Int]] {
        guard parts > 1 else { return (0...most).map { [$0] } }
        return (0...most).flatMap { first in tables(parts - 1, most: most - first).map { [first] + $0 } }
    }

    static func parts(_ counts: [Int]) -> [ShownCount]? { ShownCount.parts(counts.map { PeopleCount($0) }) }
}
