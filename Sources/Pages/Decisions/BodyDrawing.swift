import Coproduction

/// A drawing in numbers that stand in its SVG as they are.
package struct BodyDrawing: Hashable, Sendable {
    /// Where the drawing begins in the whole picture, and how large it is.
    package let top: String
    package let drawingWidth: String
    package let drawingHeight: String
    package let boxes: [BodyDrawingBox]
    package let texts: [BodyDrawingText]
    /// The lines of each kind, as paths.
    package let plainLines: [String]
    package let dashedLines: [String]
    package let dottedLines: [String]
    package let mixedLines: [String]
    package let thickLines: [String]
    /// The heads of all arrows in one path; empty when there are no lines.
    package let arrows: String

    /// The picture in two drawings, those with lines and those without, so that a page of paper can end between.
    static func all(of chart: BodyChart) -> [BodyDrawing] {
        let tied = chart.boxes.prefix(chart.boxes.count - chart.looseCount)
        let cut = tied.last.map { $0.bottom + 1 } ?? 0
        return [
            BodyDrawing(chart, boxes: Array(tied), words: [], lines: chart.lines, from: 0, to: cut),
            BodyDrawing(
                chart, boxes: chart.boxes.suffix(chart.looseCount), words: chart.label, lines: [], from: cut,
                to: chart.height),
        ].filter { !$0.boxes.isEmpty }
    }

    private init(
        _ chart: BodyChart, boxes: [BodyChart.Box], words: [BodyChart.Text], lines: [BodyChart.Line],
        from: Int, to: Int
    ) {
        top = String(from)
        drawingWidth = String(chart.width)
        drawingHeight = String(to - from)
        self.boxes = boxes.map {
            BodyDrawingBox(
                x: String($0.x), y: String($0.y), boxWidth: String($0.width), boxHeight: String($0.height))
        }
        texts = (words + boxes.flatMap(\.text)).map {
            BodyDrawingText(x: String($0.at.x), y: String($0.at.y), letters: $0.words)
        }
        plainLines = Self.paths(lines, .plain)
        dashedLines = Self.paths(lines, .dashes)
        dottedLines = Self.paths(lines, .dots)
        mixedLines = Self.paths(lines, .mixed)
        thickLines = Self.paths(lines, .thick)
        arrows = lines.compactMap(Self.arrow).joined()
    }

    /// Each line as a path from its arrow backwards: lines that share a piece then have their dashes in step, and
    /// do not fill one another's gaps.
    private static func paths(_ lines: [BodyChart.Line], _ stroke: BodyStroke) -> [String] {
        lines.filter { $0.tie.how.stroke == stroke }.map { line in
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
