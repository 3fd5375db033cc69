package import Coproduction

/// Kent as its papers of 2017 to 2021 describe it, and the demonstration that is made up around it.
package struct Kent: Sendable {
    /// The papers that all facts are taken from, in the order of the file.
    package let papers: [Paper]
    /// Who decides and who advises, in the order of the file; who answers to whom never goes round in a circle.
    package let bodies: [Body]
    /// The parts of Kent and Medway.
    package let areas: [Area]
    /// What the review says must get better.
    package let themes: [ImprovementTheme]
    /// What the review wants to count.
    package let measures: [Measure]
    /// Meetings and workshops that the papers tell of.
    package let meetings: [Gathered]
    /// What has to be decided because a time or an agreement ends.
    package let plans: [PlannedMatter]
    /// What `heard demo` fills an empty site with.
    package let demonstration: KentDemonstration

    /// The paper of an identity; every place in Kent names one that is there.
    package func paper(_ id: ID<Paper>) -> Paper? { papers.first { $0.id == id } }

    /// The body of a slug.
    package func body(_ slug: ID<Body>) -> Body? { bodies.first { $0.slug == slug } }
}
