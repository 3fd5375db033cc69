package import Coproduction
import EasyRead

/// One decision: first in easy words, then who said what and what came of it, then the official words.
package struct DecisionPage: Page {
    package static let template = "decisions/decision"
    package let shell: Shell
    package let decision: DecisionRow
    package let sentences: [String]
    package let waitsFor: [String]
    package let themes: [ThemeCard]
    package let nobodySaid: Bool
    package let influences: [InfluenceCard]
    package let noInfluence: Bool
    package let changes: [ChangeCard]
    package let noChange: Bool
    package let official: [OfficialField]
    package let notUnderstood: NotUnderstood?
    package let source: String
    package let readOn: String

    /// Puts the whole thread of a decision together: themes by way of the links, links, and what follows.
    package init(
        decision: Decision, themes: [ThemeTold], influences: [InfluenceLinked], changes: [ChangeChecked],
        today: Day,
        in frame: Frame
    ) {
        let words = frame.words
        let madeUp =
            themes.contains { $0.theme.madeUp } || influences.contains { $0.influence.madeUp }
            || changes.contains { $0.change.madeUp }
        let row = DecisionRow(decision, today: today, in: frame)
        shell = frame.shell(
            row.heading, back: Link(words("follow.decision.all"), to: "/decisions"), madeUp: madeUp)
        self.decision = row
        sentences = decision.summary?.sentences ?? []
        // The first sentence stands in the strip beside the state already.
        waitsFor = (decision.summary?.waitsFor ?? []).dropFirst().map(\.self)
        self.themes = themes.map { ThemeCard($0, words: words) }
        nobodySaid = themes.isEmpty
        self.influences = influences.map { InfluenceCard($0, namesDecision: false, in: frame) }
        noInfluence = influences.isEmpty
        self.changes = changes.map { ChangeCard($0, isPart: true, today: today, in: frame) }
        noChange = changes.isEmpty
        official = OfficialField.all(of: decision.record, words: words)
        let left = decision.record.notUnderstood
        notUnderstood = left.isEmpty ? nil : NotUnderstood(lines: left)
        source = decision.source
        readOn = decision.readAt.dayInLondon.inWords
    }
}

/// The lines of a record that nobody could put into a field, in their order.
package struct NotUnderstood: Hashable, Sendable {
    package let lines: [String]
}
