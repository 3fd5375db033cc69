import Coproduction
import EasyRead

/// Where something stands: the paper, as a link to what we know of it, and the place in it.
package struct PaperSource: Hashable, Sendable {
    package let paper: Link
    package let place: String
}

/// Words of a paper, paragraph by paragraph, with their place.
package struct OfficialPassage: Hashable, Sendable {
    package let paragraphs: [OfficialParagraph]
    package let source: PaperSource
}

/// Official words that are about one thing.
package struct OfficialGroup: Hashable, Sendable {
    package let about: String
    package let passages: [OfficialPassage]
}

/// The papers by their names, for pages that say where something stands.
struct PaperShelf {
    private let papers: [ID<Paper>: Paper]
    private let words: Words

    init(_ papers: [Paper], words: Words) {
        self.papers = Dictionary(papers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.words = words
    }

    /// When a paper was written, as exactly as it says; nil where it does not say.
    func time(of id: ID<Paper>) -> String? {
        papers[id].flatMap { $0.isDateGiven ? words.short($0.dated) : nil }
    }

    /// A paper by its easy title, which leads to what we know of it.
    func link(to id: ID<Paper>) -> Link {
        guard let paper = papers[id] else {
            return Link(words("review.paper.unknown"), to: "/review/papers")
        }
        let name = words("review.papers.paper", ["title": paper.easyTitle])
        return Link(name, to: "/review/papers#" + id.rawValue)
    }

    /// A paper and the place in it.
    func source(_ place: PaperPlace) -> PaperSource {
        PaperSource(paper: link(to: place.paper), place: place.place)
    }

    /// Official words with their places; what is given twice stands once.
    func passages(_ official: [OfficialWords]) -> [OfficialPassage] {
        var seen: Set<OfficialWords> = []
        return official.filter { seen.insert($0).inserted }.map {
            OfficialPassage(paragraphs: OfficialParagraph.all(in: $0.words), source: source($0.from))
        }
    }
}
