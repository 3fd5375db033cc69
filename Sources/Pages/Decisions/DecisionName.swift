package import Coproduction

/// What a page needs to name a decision and lead to it.
package struct DecisionName: Hashable, Sendable {
    /// The slug in addresses.
    package let slug: ID<DecisionRecord>
    /// The title in easy words, or the official one while there are none.
    package let title: String
    /// The council's own number, as printed.
    package let reference: String?

    /// Puts the three together.
    package init(slug: ID<DecisionRecord>, title: String, reference: String?) {
        self.slug = slug
        self.title = title
        self.reference = reference
    }

    /// The name of a decision that was read whole.
    package init(_ decision: Decision) {
        self.init(
            slug: decision.slug, title: decision.summary?.title ?? decision.record.title,
            reference: decision.record.reference)
    }

    /// The name of a decision as the register lists it.
    package init(_ decision: RegisteredDecision) {
        self.init(
            slug: decision.slug, title: decision.summary?.title ?? decision.title,
            reference: decision.reference)
    }

    /// The address of the decision's page.
    var address: String { "/decisions/" + slug.rawValue }

    /// A link by title and number, so that two decisions with one title stay apart.
    var link: Link { Link(reference.map { title + ", " + $0 } ?? title, to: address) }
}
