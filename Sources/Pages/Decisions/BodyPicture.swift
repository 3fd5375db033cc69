import Coproduction
import EasyRead

/// A picture of who answers to whom, and the same in words.
package struct BodyPicture: Hashable, Sendable {
    /// The name of the picture on its page.
    package let id: String
    package let heading: String
    /// The picture in one or two drawings; none when there is nothing to draw.
    package let drawings: [BodyDrawing]
    package let isEmpty: Bool
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
        drawings = BodyDrawing.all(of: BodyChart(members, ties: ties, label: words("boards.picture.loose")))
        isEmpty = bodies.isEmpty
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
