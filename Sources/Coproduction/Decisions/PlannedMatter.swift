/// Something that has to be decided because a contract, an agreement or a time comes to its end.
package struct PlannedMatter: Hashable, Sendable {
    /// Its slug.
    package let slug: ID<PlannedMatter>
    /// What it is, in easy words.
    package let title: String
    /// More about it in easy words, a sentence each.
    package let sentences: [String]
    /// When it begins, where the paper says so.
    package let begins: PrintedTime?
    /// When it ends or is due; nil where the paper gives no end.
    package let due: PrintedTime?
    /// Until when evidence is needed; only where a paper gives a day or a month to count from.
    package let evidenceBy: PrintedTime?
    /// The body that decides, where a paper says so.
    package let decidedBy: ID<Body>?
    /// The decision that took it up, where there is one.
    package let decision: ID<DecisionRecord>?
    /// The words of the papers.
    package let official: [OfficialWords]

    /// Puts it together.
    package init(
        slug: ID<PlannedMatter>, title: String, sentences: [String], begins: PrintedTime? = nil,
        due: PrintedTime?, evidenceBy: PrintedTime? = nil, decidedBy: ID<Body>? = nil,
        decision: ID<DecisionRecord>? = nil, official: [OfficialWords]
    ) {
        self.slug = slug
        self.title = title
        self.sentences = sentences
        self.begins = begins
        self.due = due
        self.evidenceBy = evidenceBy
        self.decidedBy = decidedBy
        self.decision = decision
        self.official = official
    }
}

/// A meeting or workshop of which a paper tells.
package struct Gathered: Hashable, Sendable {
    /// Its slug.
    package let slug: ID<Gathered>
    /// What it was, in easy words.
    package let title: String
    /// What happened, in easy words, a sentence each.
    package let sentences: [String]
    /// When it was, as exactly as the paper says.
    package let held: PrintedTime?
    /// How many people came, in the paper's own words: `over 40`; nil where it does not say.
    package let people: String?
    /// The body that met, where it is one of the bodies.
    package let body: ID<Body>?
    /// The words of the paper.
    package let official: [OfficialWords]

    /// Puts it together.
    package init(
        slug: ID<Gathered>, title: String, sentences: [String], held: PrintedTime?, people: String?,
        body: ID<Body>?, official: [OfficialWords]
    ) {
        self.slug = slug
        self.title = title
        self.sentences = sentences
        self.held = held
        self.people = people
        self.body = body
        self.official = official
    }
}
