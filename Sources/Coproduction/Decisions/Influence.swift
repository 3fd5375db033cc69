/// A typed link from a theme to a decision: what difference it made.
///
/// A link is never edited; a later link follows it.
package struct Influence: Hashable, Sendable {
    /// Which link.
    package let id: ID<Influence>
    /// What was said.
    package let theme: ID<Theme>
    /// The decision it touched, by its slug.
    package let decision: ID<DecisionRecord>
    /// What difference it made, why, and how we know.
    package let claim: Claim
    /// Who proposed it.
    package let proposedBy: ID<Person>
    /// When it was proposed.
    package let proposedAt: Moment
    /// True when the decision had already been made then: it says so for ever.
    package let afterTheDecision: Bool
    /// Who confirmed it and when; nil while no second person has checked it.
    package let confirmed: Confirmation?
    /// True when it was made up for the demonstration.
    package let madeUp: Bool

    /// Puts a link together.
    package init(
        id: ID<Influence>, theme: ID<Theme>, decision: ID<DecisionRecord>, claim: Claim,
        proposedBy: ID<Person>,
        proposedAt: Moment, afterTheDecision: Bool, confirmed: Confirmation?, madeUp: Bool
    ) {
        self.id = id
        self.theme = theme
        self.decision = decision
        self.claim = claim
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.afterTheDecision = afterTheDecision
        self.confirmed = confirmed
        self.madeUp = madeUp
    }

    /// What a second person's check leaves behind.
    package struct Confirmation: Hashable, Sendable {
        /// The second person.
        package let by: ID<Person>
        /// When.
        package let at: Moment

        /// Puts a confirmation together.
        package init(by: ID<Person>, at: Moment) {
            self.by = by
            self.at = at
        }
    }

    /// What kind of difference it made.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case changedIt = "changed-it"
        case shapedPart = "shaped-part"
        case confirmedIt = "confirmed-it"
        case notFollowed = "not-followed"
        case tooLate = "too-late"
        case notRelevant = "not-relevant"
    }

    /// How much difference it made.
    package enum Strength: String, Hashable, Sendable, Codable, CaseIterable { case big, some, small, none }
}

extension Influence {
    /// Kind, strength, reason and evidence: a link without any of them cannot be made (DESIGN.md section 5, rule 4).
    package struct Claim: Hashable, Sendable {
        /// What kind of difference.
        package let kind: Kind
        /// How much.
        package let strength: Strength
        /// Why we say so, in easy words, 20 to 600 characters.
        package let reason: String
        /// Where it can be seen: a paper and its place, minutes, an address.
        package let evidence: String

        /// How long a reason may be, in characters.
        package static let reasonLength = 20...600

        /// Reads a form's fields; throws everything that is missing, in the order of the form.
        package init(kind: String?, strength: String?, reason: String?, evidence: String?)
            throws(ClaimProblems)
        {
            var problems: [ClaimProblem] = []
            let kind = kind.flatMap(Kind.init(rawValue:))
            if kind == nil { problems.append(.kind) }
            let strength = strength.flatMap(Strength.init(rawValue:))
            if strength == nil { problems.append(.strength) }
            if let kind, let strength,
                [.tooLate, .notRelevant, .notFollowed].contains(kind) != (strength == .none)
            {
                problems.append(.strengthDoesNotFit)
            }
            let reason = reason.flatMap(PlainText.init)?.words ?? ""
            if reason.count < Self.reasonLength.lowerBound { problems.append(.reasonTooShort) }
            if reason.count > Self.reasonLength.upperBound { problems.append(.reasonTooLong) }
            let evidence = evidence.flatMap(PlainText.init)?.words ?? ""
            if evidence.count < 5 { problems.append(.evidence) }
            if evidence.count > 1000 { problems.append(.evidenceTooLong) }
            guard let kind, let strength, problems.isEmpty else { throw ClaimProblems(all: problems) }
            self.kind = kind
            self.strength = strength
            self.reason = reason
            self.evidence = evidence
        }
    }

    /// What is missing from a claim.
    package enum ClaimProblem: Hashable, Sendable {
        case kind, strength, strengthDoesNotFit, reasonTooShort, reasonTooLong, evidence, evidenceTooLong
    }

    /// Everything that is missing from a claim, in the order of the form.
    package struct ClaimProblems: Error, Hashable, Sendable {
        /// At least one.
        package let all: [ClaimProblem]
    }
}
