import Coproduction
import EasyRead

/// What we hide and why, by when we read and decide, and who decides: one page for the team.
package struct ReadingPolicyPage: Page {
    package static let template = "team/policy"
    package let shell: Shell
    package let hidden: [PolicyLine]
    package let reasons: [String]

    /// Puts the page together from the same words that the forms use.
    package init(in frame: Frame) {
        let words = frame.words
        shell = frame.shell(
            words("team.reading.policy"), back: Link(words("team.reading"), to: "/team/inbox"))
        hidden = Clue.Kind.allCases.map {
            PolicyLine(mark: $0.mark, why: words("team.reading.because." + $0.rawValue))
        }
        reasons = ReadingStep.NotShown.allCases.map { words("team.reading.reason." + $0.rawValue) }
    }
}

/// A mark and why there is one.
package struct PolicyLine: Hashable, Sendable {
    package let mark: String
    package let why: String
}

extension ReadingPolicyPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ReadingPolicyPage)] {
        [("policy", ReadingPolicyPage(in: frame))]
    }
}
