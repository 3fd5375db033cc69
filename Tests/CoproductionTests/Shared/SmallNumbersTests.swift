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
}
