/// The top of a page: its picture, its heading, and a sentence or two.
package struct Top: Hashable, Sendable {
    /// The picture left of the heading.
    package let picture: ShownPicture?
    /// The page's only h1.
    package let heading: String
    /// What stands under it.
    package let sentences: [String]

    /// Puts the top together.
    package init(picture: ShownPicture?, heading: String, sentences: [String]) {
        self.picture = picture
        self.heading = heading
        self.sentences = sentences
    }
}
