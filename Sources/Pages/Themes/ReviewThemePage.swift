package import Coproduction
import EasyRead

/// One thing that must get better: its points in easy words, then each in the words of the paper.
package struct ReviewThemePage: Page {
    package static let template = "review/theme"
    package let shell: Shell
    package let top: Top
    package let points: [ReviewPoint]
    package let officialName: String
    package let passages: [OfficialPassage]

    /// Puts a theme into words.
    package init(theme: ImprovementTheme, papers: [Paper], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(theme.easyName, back: Link(words("review.back"), to: "/review"))
        top = Top(
            picture: PictureName(rawValue: theme.picture).flatMap { frame.picture($0) },
            heading: theme.easyName, sentences: [words("review.theme.lead")])
        points = theme.points.map { ReviewPoint(sentences: $0.sentences) }
        officialName = theme.name
        let shelf = PaperShelf(papers, words: words)
        // One passage a point, also where two points share their words: the numbers must agree.
        passages = theme.points.flatMap { shelf.passages([$0.official]) }
    }
}

/// One point of a theme, a sentence each.
package struct ReviewPoint: Hashable, Sendable {
    package let sentences: [String]
}
