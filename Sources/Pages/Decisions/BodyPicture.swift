import Coproduction
import EasyRead

/// A picture of who answers to whom, and the same in words.
package struct BodyPicture: Hashable, Sendable {
    /// The name of the picture on its page.
    package let id: String
    package let heading: String
    /// The drawing; nil when there is nothing to draw.
    package let drawing: BodyDrawing?
    /// A sentence for every line of the drawing.
    package let sameInWords: [String]
    /// The names of those without any line.
    package let withoutLines: [String]
    /// The names of those that were there before, in a picture of what was proposed.
    package let thereBefore: [String]
    package let hasSome: Bool
    package let hasLoose: Bool
    package let hasBefore: Bool

    /// Draws these bodies with these ties; `before` are among them, and were there before.
    init(
        id: String, heading: String, bodies: [Body], ties: [BodyChart.Tie], before: [Body] = [],
        in frame: Frame
    ) {
        let words = frame.words
        let names = BodyNames(bodies, words: words)
        let members = bodies.map { BodyChart.Member(id: $0.slug, name: BodyNames.atStart($0.easyName)) }
        let order = BodyOrder(members, ties: ties)
        self.id = id
        self.heading = heading
        drawing =
            bodies.isEmpty
            ? nil
            : BodyDrawing(BodyChart(members, ties: ties, label: words("boards.picture.loose")))
        // In the order of the drawing, so that the two can be read side by side.
        let drawn = order.rows.flatMap { row in
            [row.up].compactMap { $0 } + order.others.filter { $0.from == row.member.id }
        }
        sameInWords = drawn.compactMap { names.sentence($0) }
        thereBefore = before.map { BodyNames.atStart($0.easyName) }
        withoutLines = order.rows.filter(\.isLoose).map(\.member.name)
        hasSome = !sameInWords.isEmpty
        hasLoose = !withoutLines.isEmpty
        hasBefore = !before.isEmpty
    }
}

/// The drawing in numbers that stand in its SVG as they are.
package struct BodyDrawing: Hashable, Sendable {
    package let drawingWidth: String
    package let drawingHeight: String
    package let boxes: [BodyDrawingBox]
    package let texts: [BodyDrawingText]
    /// The lines of each kind, as paths.
    package let plainLines: [String]
    package let dashedLines: [String]
    package let dottedLines: [String]
    /// The heads of all arrows in one path; empty when there are no lines.
    package let arrows: String

    init(_ chart: BodyChart) {
        drawingWidth = String(chart.width)
        drawingHeight = String(chart.height)
        boxes = chart.boxes.map {
            BodyDrawingBox(
                x: String($0.x), y: String($0.y), boxWidth: String($0.width), boxHeight: String($0.height))
        }
        texts = (chart.boxes.flatMap(\.text) + chart.label).map {
            BodyDrawingText(x: String($0.at.x), y: String($0.at.y), letters: $0.words)
        }
        plainLines = Self.paths(chart, .plain)
        dashedLines = Self.paths(chart, .dashes)
        dottedLines = Self.paths(chart, .dots)
        arrows = chart.lines.compactMap(Self.arrow).joined()
    }

    /// Each line as a path from its arrow backwards: lines that share a piece then have their dashes in step, and
    /// do not fill one another's gaps.
    private static func paths(_ chart: BodyChart, _ stroke: BodyStroke) -> [String] {
        chart.lines.filter { $0.tie.how.stroke == stroke }.map { line in
            "M" + line.points.reversed().map { "\($0.x) \($0.y)" }.joined(separator: "L")
        }
    }

    /// An arrow at the end of a line, pointing up into the bottom of a box or left into its right edge.
    private static func arrow(_ line: BodyChart.Line) -> String? {
        guard let end = line.points.last, let before = line.points.dropLast().last else { return nil }
        return before.x == end.x
            ? "M\(end.x - 5) \(end.y + 9)L\(end.x) \(end.y)L\(end.x + 5) \(end.y + 9)"
            : "M\(end.x + 9) \(end.y - 5)L\(end.x) \(end.y)L\(end.x + 9) \(end.y + 5)"
    }
}

/// A box of a drawing.
package struct BodyDrawingBox: Hashable, Sendable {
    package let x: String
    package let y: String
    package let boxWidth: String
    package let boxHeight: String
}

/// A line of words of a drawing.
package struct BodyDrawingText: Hashable, Sendable {
    package let x: String
    package let y: String
    package let letters: String
}
