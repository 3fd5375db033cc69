package import Coproduction

/// A page of fixed easy words: who we are, who can help, who sees what.
package struct InfoPage: Hashable, Sendable {
    /// Which page.
    package let name: Name
    /// The heading.
    package let title: String
    /// The picture beside the heading.
    package let picture: PictureName?
    /// What it says, one idea each.
    package let parts: [Part]

    /// Every sentence it says, official words included.
    package var sentences: [String] {
        parts.flatMap { [$0.heading, $0.official].compactMap(\.self) + $0.sentences }
    }

    /// True when it leads to a phone.
    package var showsPhones: Bool { parts.contains { $0.links.contains { $0.address.hasPrefix("tel:") } } }

    /// The pages there are; the name is also the address, except `home`.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case home, help, safe, privacy, accessibility, complain
    }

    /// One idea with its picture.
    package struct Part: Hashable, Sendable {
        /// The heading above it.
        package let heading: String?
        /// The name by which an address can lead to it, `who` in `/privacy#who`.
        package let anchor: String?
        /// The picture left of it.
        package let picture: PictureName?
        /// What it says, a sentence each; phone numbers are filled in.
        package let sentences: [String]
        /// Where it leads.
        package let links: [Link]
        /// Words of an authority that are not easy read, shown under "The official words".
        package let official: String?
    }

    /// A link with words that say where it goes.
    package struct Link: Hashable, Sendable {
        /// The words.
        package let words: String
        /// The address: a path of this site, a phone number as `tel:`, or `https:`.
        package let address: String
    }
}
