package import EasyRead

/// A page of fixed easy words: help, who sees what, how we make this work for everybody.
package struct InformationPage: Page {
    package static let template = "information/page"
    package let shell: Shell
    /// The heading, with its picture.
    let top: Top
    /// What the page says, one idea each.
    let parts: [InformationPart]
    /// True on the safety page: "Leave this page" goes somewhere harmless at once.
    let canLeave: Bool

    /// The page as `EasyRead/Pages` has it.
    package init(_ frame: Frame, page: InfoPage) {
        shell = frame.shell(page.title)
        top = Top(picture: frame.picture(page.picture), heading: page.title, sentences: [])
        parts = page.parts.map { InformationPart(frame, $0) }
        canLeave = page.name == .safe
    }

    init(_ frame: Frame, title: String, picture: String, parts: [InformationPart], canLeave: Bool) {
        shell = frame.shell(title)
        top = Top(picture: frame.picture(named: picture), heading: title, sentences: [])
        self.parts = parts
        self.canLeave = canLeave
    }
}

/// One idea of a page of fixed words.
package struct InformationPart: Hashable, Sendable {
    /// The heading above it.
    let heading: String?
    /// The name by which an address leads to it.
    let anchor: String?
    /// The picture left of it.
    let picture: ShownPicture?
    /// What it says.
    let sentences: [String]
    /// Where it leads.
    let links: [Link]
    /// Words of an authority.
    let official: String?

    init(_ frame: Frame, _ part: InfoPage.Part) {
        heading = part.heading
        anchor = part.anchor
        picture = frame.picture(part.picture)
        sentences = part.sentences
        links = part.links.map { Link($0.words, to: $0.address) }
        official = part.official
    }

    init(heading: String?, anchor: String?, picture: ShownPicture?, sentences: [String], links: [Link]) {
        self.heading = heading
        self.anchor = anchor
        self.picture = picture
        self.sentences = sentences
        self.links = links
        official = nil
    }
}
