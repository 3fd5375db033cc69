import Testing

@testable import Coproduction

/// Made-up surveys without end, released again and again, and somebody who tries to find a small number in them.
@Suite struct AttackTests {
    @Test(arguments: [false, true])
    func `no small number is found in any release, by sums, by bounds or by what changed`(
        isToldExactly: Bool
    ) {
        var found: [Int] = []
        for seed in 1...3000 {
            let attacker = Attacker(MadeUpReleases(seed: seed).sights(), isToldExactly: isToldExactly)
            #expect(attacker.isRight, "seed \(seed)")
            if attacker.found > 0 { found.append(seed) }
        }
        // A release rounds; who knew every number of it exactly would still be right about hardly any.
        #expect(
            found.count <= (isToldExactly ? 3 : 0), "\(found.count) of 3000, such as \(found.prefix(5))")
    }

    @Test func `the same attacker finds small numbers where the second step is switched off`() {
        let found = (1...300).filter { seed in
            let sights = MadeUpReleases(seed: seed, secondStep: false).sights()
            return Attacker(sights, isToldExactly: true).found > 0
        }
        #expect(found.count > 50, "an attacker who finds nothing proves nothing: \(found.count)")
    }
}

/// One survey with a few questions, answered by people and by an attacker, and released up to five times.
struct MadeUpReleases {
    private let seed: Int
    private let secondStep: Bool

    init(seed: Int, secondStep: Bool = true) {
        self.seed = seed
        self.secondStep = secondStep
    }

    /// What the attacker sees.
    func sights() -> [Attacker.Sight] {
        var chance = Chance(seed: seed)
        let shapes = (0..<chance.below(3) + 1).map { _ in
            Shape(
                isOneOf: chance.below(4) > 0, weights: (0..<chance.below(5) + 1).map { _ in chance.weight() })
        }
        let aim = chance.below(6)
        var counts = shapes.map { [Int](repeating: 0, count: $0.weights.count) }
        var (people, sights): (Int, [Attacker.Sight]) = (0, [])
        for release in 0..<chance.below(5) + 1 {
            let own = release == 0 ? 0 : chance.below(8)
            let others =
                release == 0 ? 10 + chance.below(60) : max(1, 8 - own) + chance.below(4) * chance.below(20)
            var sent = shapes.map { [Int](repeating: 0, count: $0.weights.count + ($0.isOneOf ? 1 : 0)) }
            for person in 0..<own + others {
                for (table, shape) in shapes.enumerated() {
                    let place = person < own ? aim % (shape.weights.count + 1) : shape.place(&chance)
                    if counts[table].indices.contains(place) { counts[table][place] += 1 }
                    if person < own, sent[table].indices.contains(place) { sent[table][place] += 1 }
                }
            }
            people += own + others
            let tables = zip(shapes, counts).enumerated().map {
                Self.table($0.offset, $0.element.0, $0.element.1)
            }
            let rule = Releasing(after: sights.map(\.shown), secondStep: secondStep)
            sights.append(
                Attacker.Sight(
                    people: people, tables: tables, shown: rule.tables(tables, people: PeopleCount(people)),
                    own: sent, ownPeople: own))
        }
        return sights
    }

    private static func table(_ number: Int, _ shape: Shape, _ counts: [Int]) -> CountedTable {
        CountedTable(
            about: .question, name: "question-\(number)",
            parts: counts.enumerated().map {
                CountedTable.Part(key: "part-\($0.offset)", count: PeopleCount($0.element))
            }, isOneOf: shape.isOneOf)
    }

    private struct Shape {
        let isOneOf: Bool
        let weights: [Int]

        /// Where somebody's answer falls; beyond the last for no answer.
        func place(_ chance: inout Chance) -> Int {
            var left = chance.below(weights.reduce(2, +))
            for (place, weight) in weights.enumerated() {
                if left < weight { return place }
                left -= weight
            }
            return weights.count
        }
    }
}

/// Chance that is the same for the same seed (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ most: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return most > 0 ? Int(mixed % UInt64(most)) : 0
    }

    /// Few people or many, so that small numbers are common.
    mutating func weight() -> Int { [0, 1, 1, 2, 5, 10, 20, 30][below(8)] }
}
