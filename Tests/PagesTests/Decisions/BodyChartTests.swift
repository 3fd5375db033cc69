import Coproduction
import Testing

@testable import Pages

/// Random forests with rounds, repeated lines and long names; every seed is a different one.
struct RandomForest {
    let members: [BodyChart.Member]
    let ties: [BodyChart.Tie]

    init(seed: UInt64) {
        var random = Seeded(state: seed)
        let count = Int.random(in: 0...24, using: &random)
        let ids: [ID<Body>] = (0..<count).map { ExampleBodies.id("body-\($0)") }
        members = ids.map { id in
            let words = (0..<Int.random(in: 0...7, using: &random)).map { _ in
                String(repeating: "m", count: Int.random(in: 1...30, using: &random))
            }
            return BodyChart.Member(id: id, name: words.joined(separator: " "))
        }
        let strangers: [ID<Body>] = [ExampleBodies.id("stranger")]
        let most = count * Int.random(in: 0...2, using: &random)
        ties = (0..<most).compactMap { _ in
            guard let from = (ids + strangers).randomElement(using: &random),
                let to = (ids + strangers).randomElement(using: &random),
                let how = Body.Answering.How.allCases.randomElement(using: &random)
            else { return nil }
            return BodyChart.Tie(from: from, to: to, how: how)
        }
    }

    /// The ties that can be drawn: between two of the members, and each once.
    var drawable: Set<BodyChart.Tie> {
        let known = Set(members.map(\.id))
        return Set(ties.filter { known.contains($0.from) && known.contains($0.to) && $0.from != $0.to })
    }

    var chart: BodyChart { BodyChart(members, ties: ties, label: "The papers do not say") }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }
}

@Suite struct BodyChartTests {
    private static let seeds = Array(UInt64(1)...300)

    @Test(arguments: seeds) func `every body has exactly one box and every line is drawn once`(seed: UInt64) {
        let forest = RandomForest(seed: seed)
        let chart = forest.chart
        #expect(chart.boxes.count == forest.members.count)
        #expect(Set(chart.boxes.map(\.id)) == Set(forest.members.map(\.id)))
        #expect(chart.lines.count == forest.drawable.count)
        #expect(Set(chart.lines.map(\.tie)) == forest.drawable)
    }

    @Test(arguments: seeds) func `no two boxes share a place and all of them are inside`(seed: UInt64) {
        let chart = RandomForest(seed: seed).chart
        for (one, next) in zip(chart.boxes, chart.boxes.dropFirst()) { #expect(one.bottom < next.y) }
        for box in chart.boxes {
            #expect(box.x >= 1 && box.y >= 1 && box.right < chart.width && box.bottom < chart.height)
            #expect(box.width >= BodyChart.Size.leastBox - 3)
        }
        for text in chart.label {
            #expect(chart.boxes.allSatisfy { text.at.y < $0.y || text.at.y - BodyChart.Size.row > $0.bottom })
        }
    }

    @Test(arguments: seeds) func `no name runs out of its box and no letter of it is lost`(seed: UInt64) {
        let forest = RandomForest(seed: seed)
        let names = Dictionary(uniqueKeysWithValues: forest.members.map { ($0.id, $0.name) })
        for box in forest.chart.boxes {
            for text in box.text {
                #expect(text.at.x > box.x)
                #expect(text.at.x + text.words.count * BodyChart.Size.letter < box.right)
                #expect(text.at.y > box.y + 15 && text.at.y < box.bottom)
            }
            let shown = box.text.map(\.words).joined().filter { $0 != " " }
            #expect(shown == names[box.id]?.filter { $0 != " " })
        }
    }

    @Test(arguments: seeds) func `every line ends at the edges of its two boxes and crosses no box`(
        seed: UInt64
    ) throws {
        let chart = RandomForest(seed: seed).chart
        let boxes = Dictionary(uniqueKeysWithValues: chart.boxes.map { ($0.id, $0) })
        for line in chart.lines {
            let (from, to) = (try #require(boxes[line.tie.from]), try #require(boxes[line.tie.to]))
            #expect(isOnEdge(try #require(line.points.first), of: from))
            #expect(isOnEdge(try #require(line.points.last), of: to))
            for (one, next) in zip(line.points, line.points.dropFirst()) {
                #expect(one.x == next.x || one.y == next.y)
                #expect(chart.boxes.allSatisfy { !crosses(one, next, $0) })
                #expect((0...chart.width).contains(next.x) && (0...chart.height).contains(next.y))
            }
        }
    }

    @Test func `lines of different kinds to one body do not hide one another`() {
        let ids = ["top", "a", "b", "c"].map { ExampleBodies.id($0) as ID<Body> }
        let hows: [Body.Answering.How] = [.answersTo, .reportsTo, .advises]
        let chart = BodyChart(
            ids.map { BodyChart.Member(id: $0, name: "A name") },
            ties: zip(ids.dropFirst(), hows).map { BodyChart.Tie(from: $0, to: ids[0], how: $1) }, label: "")
        #expect(Set(chart.lines.compactMap { $0.points.last?.x }).count == 3)
    }

    @Test func `a body that answers to 2 others stands under both of them`() {
        let ids = ["first", "child", "second"].map { ExampleBodies.id($0) as ID<Body> }
        let ties = [ids[0], ids[2]].map { BodyChart.Tie(from: ids[1], to: $0, how: .answersTo) }
        let chart = BodyChart(
            ids.map { BodyChart.Member(id: $0, name: "A name") }, ties: ties, label: "")
        #expect(chart.boxes.map(\.id) == [ids[2], ids[0], ids[1]])
        #expect(chart.lines.count == 2)
    }

    @Test func `bodies that answer to one another are all drawn`() {
        let ids = ["a", "b", "c"].map { ExampleBodies.id($0) as ID<Body> }
        let round = zip(ids, ids.dropFirst() + ids.prefix(1)).map {
            BodyChart.Tie(from: $0, to: $1, how: .answersTo)
        }
        let chart = BodyChart(
            ids.map { BodyChart.Member(id: $0, name: "A") }, ties: Array(round), label: "")
        #expect(chart.boxes.count == 3 && chart.lines.count == 3 && chart.label.isEmpty)
    }

    @Test func `a usual picture is narrow enough to read on a phone and bodies without lines come last`() {
        let members = ExampleBodies.usual.map { BodyChart.Member(id: $0.slug, name: $0.easyName) }
        let chart = BodyChart(
            members, ties: ExampleBodies.usual.flatMap(\.ties), label: "The papers do not say")
        #expect(chart.width == 280)
        #expect(
            chart.boxes.suffix(2).map(\.id)
                == [ExampleBodies.bare.slug, ExampleBodies.id("partnership-board")])
        #expect(!chart.label.isEmpty)
    }

    @Test(arguments: [
        ("One two three", 7, ["One two", "three"]), ("Abcdefgh", 3, ["Abc", "def", "gh"]), ("", 5, []),
        ("  a   b ", 9, ["a b"]),
    ]) func `words go into rows`(words: String, most: Int, rows: [String]) {
        #expect(BodyChart.rows(of: words, upTo: most) == rows)
    }

    private func isOnEdge(_ point: BodyChart.Point, of box: BodyChart.Box) -> Bool {
        let isAtSide = [box.x, box.right].contains(point.x) && (box.y...box.bottom).contains(point.y)
        let isBelow = point.y == box.bottom && (box.x...box.right).contains(point.x)
        return isAtSide || isBelow
    }

    private func crosses(_ one: BodyChart.Point, _ next: BodyChart.Point, _ box: BodyChart.Box) -> Bool {
        let xs = min(one.x, next.x)...max(one.x, next.x)
        let ys = min(one.y, next.y)...max(one.y, next.y)
        return xs.upperBound > box.x && xs.lowerBound < box.right && ys.upperBound > box.y
            && ys.lowerBound < box.bottom
    }
}
