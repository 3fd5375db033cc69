/// One of the things that a review says must get better, with its points.
package struct ImprovementTheme: Hashable, Sendable {
    /// Its slug.
    package let slug: ID<ImprovementTheme>
    /// What the paper calls it.
    package let name: String
    /// What it is called in easy words.
    package let easyName: String
    /// A picture that stands beside it, by name.
    package let picture: String
    /// Its points, in the order of the paper; never empty.
    package let points: [Point]

    /// Puts a theme together.
    package init(
        slug: ID<ImprovementTheme>, name: String, easyName: String, picture: String, points: [Point]
    ) {
        self.slug = slug
        self.name = name
        self.easyName = easyName
        self.picture = picture
        self.points = points
    }

    /// One point: easy words first, the paper's words after.
    package struct Point: Hashable, Sendable {
        /// The point in easy words, a sentence each.
        package let sentences: [String]
        /// The words of the paper.
        package let official: OfficialWords

        /// Puts a point together.
        package init(sentences: [String], official: OfficialWords) {
            self.sentences = sentences
            self.official = official
        }
    }
}
