package import Coproduction
import EasyRead

/// A link with the titles of what it joins, as it is handed to a page.
package struct InfluenceLinked: Hashable, Sendable {
    /// The link.
    package let influence: Influence
    /// The title of the theme it begins at.
    package let theme: String
    /// The decision it leads to.
    package let decision: DecisionName

    /// Puts them together.
    package init(influence: Influence, theme: String, decision: DecisionName) {
        self.influence = influence
        self.theme = theme
        self.decision = decision
    }
}

/// What difference it made: one link in words.
package struct InfluenceCard: Hashable, Sendable {
    package let kind: String
    package let kindPicture: ShownPicture?
    package let strength: String
    package let about: String
    package let leadsTo: Link?
    package let reason: String
    package let evidence: String
    package let afterTheDecision: Bool
    package let checked: Bool
    package let madeUp: Bool

    /// Puts a link into words; on the page of the decision itself it does not lead there again.
    init(_ linked: InfluenceLinked, namesDecision: Bool = true, in frame: Frame) {
        let influence = linked.influence
        kind = Self.kind(influence.claim.kind, words: frame.words)
        kindPicture = frame.picture(named: frame.words("influence.picture." + influence.claim.kind.rawValue))
        strength = Self.strength(influence.claim.strength, words: frame.words)
        about = linked.theme
        leadsTo = namesDecision ? linked.decision.link : nil
        reason = influence.claim.reason
        evidence = influence.claim.evidence
        afterTheDecision = influence.afterTheDecision
        checked = influence.confirmed != nil
        madeUp = influence.madeUp
    }

    /// The kind of difference in words.
    static func kind(_ kind: Influence.Kind, words: Words) -> String { words("follow.kind." + kind.rawValue) }

    /// The strength as a sentence.
    static func strength(_ strength: Influence.Strength, words: Words) -> String {
        words("follow.strength." + strength.rawValue)
    }
}
