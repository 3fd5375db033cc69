package import Coproduction

/// Everything that the pages of one decision tell, as it is handed to them.
package struct DecisionTold: Hashable, Sendable {
    /// The decision with what became of it.
    package let decision: Decision
    /// What people said, by way of the links.
    package var themes: [ThemeTold]
    /// What difference it made, the oldest first.
    package var influences: [InfluenceLinked]
    /// What follows from it.
    package var changes: [ChangeChecked]
    /// Every copy of the record, the oldest first.
    package var copies: [DecisionCopy]
    /// The body that decides, when it is one of ours.
    package var body: Body?
    /// The decision of the register that took its place.
    package var replacedBy: DecisionName?

    /// Puts it together; what is left out is not there.
    package init(
        decision: Decision, themes: [ThemeTold] = [], influences: [InfluenceLinked] = [],
        changes: [ChangeChecked] = [], copies: [DecisionCopy] = [], body: Body? = nil,
        replacedBy: DecisionName? = nil
    ) {
        self.decision = decision
        self.themes = themes
        self.influences = influences
        self.changes = changes
        self.copies = copies
        self.body = body
        self.replacedBy = replacedBy
    }

    /// True when anything on the page was made up for the demonstration.
    var madeUp: Bool {
        themes.contains { $0.theme.madeUp } || influences.contains { $0.influence.madeUp }
            || changes.contains { $0.change.madeUp } || decision.history.entries.contains { $0.madeUp }
    }
}
