package import Coproduction
import EasyRead

/// What the review was and what it found must get better, with the ways to all that the papers say.
package struct ReviewPage: Page {
    package static let template = "review/review"
    package let shell: Shell
    package let top: Top
    package let known: PaperSource?
    package let ways: [ReviewWay]
    package let isEmpty: Bool
    package let more: [Link]

    /// Lists the themes in the order of the paper.
    package init(themes: [ImprovementTheme], papers: [Paper], in frame: Frame) {
        let words = frame.words
        let title = words("review.title")
        shell = frame.shell(title, back: Link(words("review.go.boards"), to: "/boards"))
        top = Top(
            picture: frame.picture(named: "check-it"), heading: title,
            sentences: ["review.what", "review.what-2", "review.what-3"].map { words($0) })
        let shelf = PaperShelf(papers, words: words)
        known = themes.first?.points.first.map {
            // The paper that names the themes gives the days as well, in another place.
            PaperSource(
                paper: shelf.link(to: $0.official.from.paper), place: words("review.when.place"))
        }
        ways = themes.map {
            ReviewWay(
                address: $0.address, wayWords: $0.easyName,
                picture: PictureName(rawValue: $0.picture).flatMap { frame.picture($0) })
        }
        isEmpty = themes.isEmpty
        more = ["measures", "meetings", "plans", "areas", "papers"].map {
            Link(words("review.go." + $0), to: "/review/" + $0)
        }
    }
}

/// One thing that must get better, as a row that leads to its page.
package struct ReviewWay: Hashable, Sendable {
    package let address: String
    package let wayWords: String
    package let picture: ShownPicture?
}

extension ImprovementTheme {
    /// The address of the theme's page.
    var address: String { "/review/themes/" + slug.rawValue }
}
