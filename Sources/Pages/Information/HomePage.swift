package import EasyRead

/// The first page: what this is, and the few things a person can do here.
package struct HomePage: Page {
    package static let template = "information/home"
    package let shell: Shell
    /// The heading, with its picture.
    let top: Top
    /// What this is, one idea each.
    let parts: [InformationPart]
    /// What a person can do here.
    let ways: [HomeWay]

    /// The page as `EasyRead/Pages/home.yaml` has it.
    package init(_ frame: Frame, page: InfoPage) {
        self.init(
            frame, title: page.title, picture: frame.picture(page.picture),
            parts: page.parts.filter { $0.anchor != "go" }.map { InformationPart(frame, $0) },
            links: page.parts.filter { $0.anchor == "go" }.flatMap(\.links)
                .map { Link($0.words, to: $0.address) })
    }

    init(_ frame: Frame, title: String, picture: ShownPicture?, parts: [InformationPart], links: [Link]) {
        shell = frame.shell(title)
        top = Top(picture: picture, heading: title, sentences: [frame.words("shell.idea")])
        self.parts = parts
        ways = links.map { HomeWay(frame, $0) }
    }
}

/// One thing to do, as a row that is a link.
package struct HomeWay: Hashable, Sendable {
    /// What it is.
    let words: String
    /// Its picture.
    let picture: ShownPicture?
    /// Where it leads.
    let address: String

    /// The pictures of the places that the first page leads to.
    private static let pictures = [
        "/surveys": "speak-up", "/changes": "what-changed", "/my-words": "your-code",
        "/decisions": "decision", "/boards": "partnership-board",
    ]

    init(_ frame: Frame, _ link: Link) {
        words = link.words
        picture = Self.pictures[link.address].flatMap { frame.picture(named: $0) }
        address = link.address
    }
}
