/// What stands around the words of every page: title, look, strips, the way back.
package struct Shell: Hashable, Sendable {
    /// The whole title of the window; starts with "Problem: " after a mistake.
    package let title: String
    /// The text size as the style sheet reads it, in pixels: `22`.
    package let size: String
    /// The colours as the style sheet reads them: `light`, `calm` or `dark`.
    package let colours: String
    /// `yes` when pictures are shown, else `no`.
    package let pictures: String
    /// The address of the style sheet, with its version.
    package let stylesheet: String
    /// The address of the script that reads pages aloud, with its version.
    package let listener: String
    /// The address of the small picture that browsers show beside the title.
    package let icon: String
    /// The name of this place: "Heard in Kent".
    package let placeName: String
    /// Where text size and colours are chosen; leads back to this page.
    package let lookAddress: String
    /// Where a person says that this page is hard.
    package let hardAddress: String
    /// The way back at the top of the page, when there is one.
    package let back: Link?
    /// True when something on the page is invented for the demonstration.
    package let madeUp: Bool
    /// True in tablet mode: the strip with "Next person" is shown.
    package let together: Bool
    /// "You are …" for a person who is signed in; nil for everybody else.
    package let signedInAs: String?
}

/// Words that lead somewhere.
package struct Link: Hashable, Sendable {
    /// What the link says; never the same words twice on a page.
    package let words: String
    /// Where it leads: an address of Heard, or `tel:` and a number.
    package let address: String

    /// Puts words and address together.
    package init(_ words: String, to address: String) {
        self.words = words
        self.address = address
    }
}
