package import Coproduction
package import EasyRead

/// A page of fixed easy words: help, who sees what, how we make this work for everybody.
package struct InformationPage: Page {
    package static let template = "information/page"
    package let shell: Shell
    /// The heading, with its picture.
    let top: Top
    /// What the page says, one idea each.
    let parts: [InformationPart]
    /// The day on which somebody last phoned every number on the page.
    let checked: String?
    /// The hard words on this page, each leading to what it means.
    let hardWords: [Link]
    /// True when there are hard words on this page.
    let hasHardWords: Bool

    /// The button that tells the team that somebody is not safe; only on the safe page.
    let press: Press?

    /// The page as `EasyRead/Pages` has it, with the hard words in it, and the day its phone numbers were checked.
    ///
    /// `told` says that the button of the safe page was just pressed.
    package init(
        _ frame: Frame, page: InfoPage, hardWords: [Glossary.Entry] = [], checked: Day? = nil,
        told: Bool = false
    ) {
        self.init(
            frame, title: page.title, picture: page.picture,
            parts: page.parts.map { InformationPart(frame, $0) },
            canLeave: page.name == .safe, hardWords: hardWords, checked: checked,
            press: page.name == .safe ? Press(told: told) : nil)
    }

    init(
        _ frame: Frame, title: String, picture: PictureName?, parts: [InformationPart], canLeave: Bool,
        hardWords: [Glossary.Entry] = [], checked: Day? = nil, press: Press? = nil
    ) {
        self.press = press
        shell = frame.shell(title, canLeave: canLeave)
        top = Top(picture: frame.picture(picture), heading: title, sentences: [])
        self.parts = parts
        self.checked = checked.map { frame.words("phones.checked", ["day": frame.words.whole($0)]) }
        self.hardWords = hardWords.map { Link($0.word, to: $0.address) }
        hasHardWords = !hardWords.isEmpty
    }
}

/// The button "I do not feel safe", or the thanks after it.
package struct Press: Hashable, Sendable {
    /// True after it was pressed.
    let told: Bool
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
