import Coproduction
import EasyRead

/// A task: the council's page changed after the easy words of a decision were written.
///
/// It ends when somebody saves the easy words again, or says that they still hold.
package struct WordsToCheck: Hashable, Sendable {
    package let title: String
    package let since: String
    package let checkAddress: String
    package let changedAddress: String

    /// Nil while the easy words are of today, and while there are none.
    init?(_ decision: Decision, words: Words) {
        guard decision.summary != nil, let changed = decision.wordsOlderThan else { return nil }
        let name = DecisionName(decision)
        title = name.link.words
        since = words("team.decisions.words-old.since", ["day": words.short(changed)])
        checkAddress = "/team/decisions/" + decision.slug.rawValue + "/summary"
        changedAddress = name.address + "/changed"
    }
}
