import Coproduction

/// Where the boxes and lines of a picture of who answers to whom stand.
///
/// A tree that grows down the page, one body a row, so that it can be read on a phone: the first body that another
/// answers to is its parent and stands above and left of it. All other lines run in a gutter on the right. Units are
/// those of the picture, in which letters are 19 high.
struct BodyChart: Hashable, Sendable {
    /// The boxes, from the top; every body has exactly one.
    let boxes: [Box]
    /// The lines, each from the left or right edge of one box to the edge of another.
    let lines: [Line]
    /// The words above the bodies without any line; empty when there are none.
    let label: [Text]
    /// How many of the boxes, at the end, have no line.
    let looseCount: Int
    /// How wide the picture is.
    let width: Int
    /// How high the picture is.
    let height: Int

    /// One body and what stands in its box.
    struct Member: Hashable, Sendable {
        let id: ID<Body>
        let name: String
    }

    /// One body that answers to another in some way.
    struct Tie: Hashable, Sendable {
        let from: ID<Body>
        let to: ID<Body>
        let how: Body.Answering.How
    }

    /// A place in the picture.
    struct Point: Hashable, Sendable {
        let x: Int
        let y: Int
    }

    /// A line of words; the point is where its first letter stands.
    struct Text: Hashable, Sendable {
        let words: String
        let at: Point
    }

    /// The box of one body.
    struct Box: Hashable, Sendable {
        let id: ID<Body>
        let x: Int
        let y: Int
        let width: Int
        let height: Int
        let text: [Text]

        var right: Int { x + width }
        var bottom: Int { y + height }
        var middle: Int { y + height / 2 }
    }

    /// A line with its corners, from the body that answers to the one it answers to.
    struct Line: Hashable, Sendable {
        let tie: Tie
        let points: [Point]
    }

    /// The sizes everything is made from.
    ///
    /// A letter is counted wider than any usual font has it, so that words stay in their box when a reader sets
    /// letters apart (WCAG 2.2, 1.4.12).
    enum Size {
        static let letter = 12
        static let row = 24
        static let margin = 10
        static let gap = 18
        static let usualWidth = 280
        static let leastBox = 150
        static let usualStep = 27
        static let leastStep = 4
        static let track = 16
    }

    /// Lays out these bodies; ties to others, to oneself and repeated ones are left out.
    init(_ members: [Member], ties: [Tie], label words: String) {
        let order = BodyOrder(members, ties: ties)
        let gutters = BodyGutters(order)
        let across = gutters.count * Size.track
        let deep = max(order.deepest, 1)
        let room = Size.usualWidth - Size.leastBox - across
        let step = min(Size.usualStep, max(Size.leastStep, room / deep))
        width = max(Size.usualWidth, order.deepest * step + Size.leastBox + across)
        var boxes: [Box] = []
        var label: [Text] = []
        // The outline is 2 wide, and half of it stands outside.
        var y = 1
        for row in order.rows {
            if row.isLoose, label.isEmpty {
                label = Self.text(words, x: 0, y: boxes.isEmpty ? y : y + Size.gap, width: width)
                y = (label.last?.at.y ?? y) + Size.margin + 4
            }
            let x = 1 + row.level * step
            let box = Self.box(row.member, x: x, y: y, width: width - x - 1 - across)
            boxes.append(box)
            y = box.bottom + Size.gap
        }
        self.boxes = boxes
        self.label = label
        looseCount = order.rows.count(where: \.isLoose)
        height = (boxes.last?.bottom ?? 0) + 1
        lines =
            Self.trunks(order, boxes: boxes, step: step)
            + gutters.lines(order, boxes: boxes, from: width - across)
    }

    private static func box(_ member: Member, x: Int, y: Int, width: Int) -> Box {
        let text = text(
            member.name, x: x + Size.margin, y: y + Size.margin - 3, width: width - 2 * Size.margin)
        return Box(
            id: member.id, x: x, y: y, width: width, height: text.count * Size.row + 2 * Size.margin - 2,
            text: text)
    }

    private static func text(_ words: String, x: Int, y: Int, width: Int) -> [Text] {
        rows(of: words, upTo: max(1, width / Size.letter)).enumerated().map { row, words in
            Text(words: words, at: Point(x: x, y: y + row * Size.row + 20))
        }
    }

    /// Words in rows of at most so many letters; a longer word is cut.
    static func rows(of words: String, upTo most: Int) -> [String] {
        var rows: [String] = []
        for word in words.split(whereSeparator: \.isWhitespace) {
            if let last = rows.last, last.count + 1 + word.count <= most {
                rows[rows.count - 1] = last + " " + word
                continue
            }
            var rest = word
            while !rest.isEmpty {
                rows.append(String(rest.prefix(most)))
                rest = rest.dropFirst(most)
            }
        }
        return rows
    }

    /// The lines to parents: out of the left edge, and up to the bottom of the parent.
    ///
    /// Each kind of line has a trunk of its own left of all that stands under the parent, so none hides another.
    private static func trunks(_ order: BodyOrder, boxes: [Box], step: Int) -> [Line] {
        let byID = Dictionary(boxes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ties = order.rows.compactMap(\.up)
        let strokes = Dictionary(grouping: ties, by: \.to).mapValues { Set($0.map(\.how.stroke)) }
        return ties.compactMap { tie in
            guard let box = byID[tie.from], let parent = byID[tie.to] else { return nil }
            let used = BodyStroke.allCases.filter { strokes[tie.to]?.contains($0) == true }
            let place = used.firstIndex(of: tie.how.stroke) ?? 0
            let x = parent.x + max(1, step * (place + 1) / (used.count + 1))
            return Line(
                tie: tie,
                points: [
                    Point(x: box.x, y: box.middle), Point(x: x, y: box.middle),
                    Point(x: x, y: parent.bottom),
                ])
        }
    }
}

/// How a line is drawn; never by colour, and each means one thing.
enum BodyStroke: String, Hashable, Sendable, CaseIterable {
    case plain, dashes, dots, mixed, thick
}

extension Body.Answering.How {
    /// How the line is drawn.
    var stroke: BodyStroke {
        switch self {
        case .answersTo: .plain
        case .dottedLine: .dots
        case .reportsTo: .dashes
        case .advises: .mixed
        case .supports: .thick
        }
    }
}
