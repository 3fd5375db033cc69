package import Coproduction
import EasyRead

/// The register of decisions: every decision by its easy title, its number and where it stands.
package struct DecisionsPage: Page {
    package static let template = "decisions/list"
    package let shell: Shell
    package let decisions: [DecisionRow]
    package let isEmpty: Bool

    /// Lists decisions in the order given.
    package init(decisions: [Decision], today: Day, in frame: Frame) {
        shell = frame.shell(frame.words("decisions.title"))
        self.decisions = decisions.map { DecisionRow($0, today: today, in: frame) }
        isEmpty = decisions.isEmpty
    }
}

/// One decision in the register.
package struct DecisionRow: Hashable, Sendable {
    package let address: String
    package let heading: String
    package let officialTitle: String?
    package let reference: String?
    package let strip: Strip
    package let picture: ShownPicture?

    /// Puts a decision into words; one without a summary is named by its number.
    init(_ decision: Decision, today: Day, in frame: Frame) {
        let words = frame.words
        address = DecisionName(decision).address
        let number = decision.record.reference.map { words("follow.decision.reference", ["reference": $0]) }
        heading = decision.summary?.title ?? number ?? words("follow.decision.no-number")
        reference = decision.summary == nil ? nil : number
        officialTitle = decision.summary == nil ? decision.record.title : nil
        strip = DecisionStanding.strip(of: decision, on: today, words: words)
        let state = DecisionStanding.state(of: decision.record, on: today)
        picture = frame.picture(named: words("decisions.state.picture." + state.rawValue))
    }
}
