package import Coproduction
import EasyRead

/// What the papers want to count, with a number only where they give one.
package struct MeasuresPage: Page {
    package static let template = "review/measures"
    package let shell: Shell
    package let measures: [MeasureCard]
    package let isEmpty: Bool

    /// Lists measures in the order of the paper.
    package init(measures: [Measure], papers: [Paper], in frame: Frame) {
        let words = frame.words
        let shelf = PaperShelf(papers, words: words)
        shell = frame.shell(
            words("review.measures.title"), back: Link(words("review.back"), to: "/review"))
        self.measures = measures.map { MeasureCard($0, shelf: shelf, in: frame) }
        isEmpty = measures.isEmpty
    }
}

/// One measure: what it is about, the number to reach, and that nobody has counted it.
package struct MeasureCard: Hashable, Sendable {
    package let id: String
    package let picture: ShownPicture?
    package let strip: Strip
    package let sentences: [String]
    package let target: String?
    package let isWritten: Bool
    package let passages: [OfficialPassage]

    init(_ measure: Measure, shelf: PaperShelf, in frame: Frame) {
        let words = frame.words
        id = measure.slug.rawValue
        picture = PictureName(rawValue: measure.picture).flatMap { frame.picture($0) }
        strip = Strip(
            words("review.measures." + measure.standing.rawValue),
            edge: measure.standing == .agreed ? .good : .waits)
        sentences = measure.sentences
        isWritten = measure.standing != .unwritten
        // What nobody has written cannot have a number, and saying so twice helps nobody.
        target = isWritten ? Self.target(measure.target, words: words) : nil
        passages = shelf.passages([measure.official])
    }

    private static func target(_ target: Measure.Target?, words: Words) -> String {
        switch target {
        case .outOf100(let number):
            words("review.measures.target.out-of-100", ["number": String(number)])
        case .atMost(let number): words("review.measures.target.at-most", ["number": String(number)])
        case nil: words("review.measures.target.none")
        }
    }
}
