/// An outcome that is to be counted, with a target where the source gives one.
///
/// Nothing is counted here yet: a series of numbers that nobody measured is never invented.
package struct Measure: Hashable, Sendable {
    /// Its slug.
    package let slug: ID<Measure>
    /// What it is about, in easy words, a sentence each.
    package let sentences: [String]
    /// The number to reach; nil where the source gives none.
    package let target: Target?
    /// Whether it is agreed or only suggested, as its source says.
    package let standing: Standing
    /// A picture that stands beside it, by name.
    package let picture: String
    /// The measure exactly as the source words it.
    package let official: OfficialWords

    /// Puts a measure together.
    package init(
        slug: ID<Measure>, sentences: [String], target: Target?, standing: Standing, picture: String,
        official: OfficialWords
    ) {
        self.slug = slug
        self.sentences = sentences
        self.target = target
        self.standing = standing
        self.picture = picture
        self.official = official
    }

    /// A number to reach.
    package enum Target: Hashable, Sendable {
        /// So many out of 100 people.
        case outOf100(Int)
        /// No more than so many people.
        case atMost(Int)
    }

    /// Whether it is agreed or only suggested.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case suggested, agreed
        /// The source leaves a place for it and has no words yet.
        case unwritten
    }
}
