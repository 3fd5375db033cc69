import Testing

@testable import Coproduction

@Suite struct ReleasingTests {
    private func counted(_ counts: [Int], isOneOf: Bool = true) -> CountedTable {
        CountedTable(
            about: .question, name: "listened",
            parts: counts.enumerated().map {
                CountedTable.Part(key: "part-\($0.offset)", count: PeopleCount($0.element))
            }, isOneOf: isOneOf)
    }

    private func shown(
        _ counts: [Int], of people: Int, isOneOf: Bool = true, after earlier: [[ReleasedTable]] = []
    ) -> [ReleasedTable] {
        Releasing(after: earlier).tables([counted(counts, isOneOf: isOneOf)], people: PeopleCount(people))
    }

    private func parts(_ tables: [ReleasedTable]) -> [ShownCount] { tables.flatMap(\.parts).map(\.shown) }

    @Test func `whoever is in no part is a part too`() {
        let tables = shown([20, 30], of: 65)
        #expect(parts(tables) == [.about(20), .about(30), .about(15)])
        #expect(tables.first?.parts.last?.key == ReleasedTable.rest)
        #expect(parts(shown([20, 30], of: 52)) == [.hidden, .about(30), .fewerThanEight])
    }

    @Test func `a part of some is hidden where few people are not in it`() {
        #expect(parts(shown([20, 3, 36], of: 40, isOneOf: false)) == [.about(20), .fewerThanEight, .hidden])
        #expect(parts(shown([5], of: 9, isOneOf: false)) == [])
    }

    @Test func `what was kept back says nothing of the moment when it is no longer small`() {
        let first = shown([30, 6, 20], of: 70)
        #expect(parts(first) == [.about(30), .fewerThanEight, .about(20), .hidden])
        let second = shown([30, 9, 20], of: 78, after: [first])
        #expect(second.first?.parts.first { $0.key == "part-1" }?.shown == .hidden)
        let third = shown([30, 21, 20], of: 92, after: [first, second])
        #expect(
            third.first?.parts.first { $0.key == "part-1" }?.shown == .hidden, "7 answers for each release")
        let fourth = shown([40, 36, 40], of: 152, after: [first, second, third])
        #expect(parts(fourth) == [.about(40), .about(35), .about(40), .about(35)])
    }

    @Test func `a release that breaks nothing down opens nothing`() {
        let first = shown([30, 6, 20], of: 70)
        let nothing = [ReleasedTable(about: .question, name: "listened", parts: [])]
        let third = shown([30, 9, 20], of: 90, after: [first, nothing])
        #expect(third.first?.parts.first { $0.key == "part-1" }?.shown == .hidden)
    }
}
