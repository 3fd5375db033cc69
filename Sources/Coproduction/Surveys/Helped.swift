/// Whether somebody helped, who, and whether the answers are the person's own (EASY-READ 5.2).
///
/// A helper's answers are never merged with a person's own.
package struct Helped: Hashable, Sendable, Codable {
    /// How much help there was; nil when the question was missed.
    package var how: How?
    /// Who helped; nil when nobody did or it was missed.
    package var who: Who?
    /// "Did you say what you wanted to say?".
    package var saidOwn: SaidOwn?

    /// Nothing said yet.
    package init(how: How? = nil, who: Who? = nil, saidOwn: SaidOwn? = nil) {
        self.how = how
        self.who = who
        self.saidOwn = saidOwn
    }

    /// How much help there was.
    package enum How: String, Hashable, Sendable, Codable, CaseIterable {
        case alone, read, supported, proxy, unknown

        /// True when somebody else was there to help.
        package var wasHelped: Bool { self == .read || self == .supported || self == .proxy }
    }

    /// Who helped.
    package enum Who: String, Hashable, Sendable, Codable, CaseIterable {
        case family, staff, advocate
        case someoneElse = "someone-else"
        case notSaid = "not-said"
    }

    /// Whether the person said what they wanted to say.
    package enum SaidOwn: String, Hashable, Sendable, Codable, CaseIterable {
        case yes, no
        case doNotKnow = "do-not-know"
    }
}
