package import Coproduction
import EasyRead

/// The papers that all facts are taken from.
package struct PapersPage: Page {
    package static let template = "review/papers"
    package let shell: Shell
    package let papers: [PaperCard]
    package let isEmpty: Bool

    /// Lists papers, the first first.
    package init(papers: [Paper], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("review.papers.title"), back: Link(words("review.back"), to: "/review"))
        self.papers = PrintedTime.sorted(papers) { $0.dated }.map {
            PaperCard(
                id: $0.id.rawValue, heading: words("review.papers.paper", ["title": $0.easyTitle]),
                dated: $0.isDateGiven
                    ? words.whole($0.dated)
                    : words("review.papers.when.not-said", ["time": words.whole($0.dated)]), by: $0.by,
                officialTitle: $0.title)
        }
        isEmpty = papers.isEmpty
    }
}

/// One paper: what it is about, when it was written and by whom, and its own name.
package struct PaperCard: Hashable, Sendable {
    package let id: String
    package let heading: String
    package let dated: String
    package let by: String
    package let officialTitle: String
}
