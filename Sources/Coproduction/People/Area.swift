/// A part of the country that decisions or people are said to belong to.
package struct Area: Hashable, Sendable {
    /// The slug in addresses and surveys.
    package let slug: ID<Area>
    /// Its name.
    package let name: String
    /// What kind of area it is.
    package let kind: Kind
    /// The larger areas it lies in.
    package let within: [ID<Area>]
    /// Where its name stands; nil where no paper of the set names it.
    package let from: PaperPlace?

    /// Puts an area together.
    package init(slug: ID<Area>, name: String, kind: Kind, within: [ID<Area>], from: PaperPlace?) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.within = within
        self.from = from
    }

    /// What kind of area it is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case county
        case integratedCarePartnership = "integrated-care-partnership"
        case district
        case unitary
    }
}
