import Coproduction
import EasyRead

/// The register of decisions: every decision by its easy title, its number and where it stands.
package struct DecisionsPage: Page {
    package static let template = "decisions/list"
    package let shell: Shell
    package let isEmpty: Bool
    package let search: FormField
    package let choices: RegisterChoices?
    package let found: String?
    package let foundNothing: Bool
    package let isNarrowed: Bool
    package let isPartLeftOut: Bool
    package let decisions: [DecisionRow]
    package let pageNumber: String?
    package let before: Link?
    package let next: Link?

    /// Lists what was asked for, a page of it.
    package init(_ view: RegisterView, in frame: Frame) {
        let words = frame.words
        let matching = view.matching
        let pages = max(1, (matching.count + RegisterView.onOnePage - 1) / RegisterView.onOnePage)
        let page = min(view.ask.page, pages)
        shell = frame.shell(words("decisions.title"))
        isEmpty = view.all.isEmpty
        search = FormField(
            "words", label: words("decisions.search"), value: view.ask.words, problems: [], words: words)
        choices = RegisterChoices(view, words: words)
        isPartLeftOut = view.isPartLeftOut
        isNarrowed = view.ask.isNarrowed
        found = isNarrowed ? Self.found(matching.count, words: words) : nil
        foundNothing = isNarrowed && matching.isEmpty
        let first = (page - 1) * RegisterView.onOnePage
        decisions = matching.dropFirst(first).prefix(RegisterView.onOnePage).map {
            DecisionRow($0, today: view.today, in: frame)
        }
        pageNumber =
            pages > 1
            ? words("decisions.page", ["number": String(page), "of": String(pages)]) : nil
        before = page > 1 ? Link(words("decisions.before"), to: view.ask.address(page: page - 1)) : nil
        next = page < pages ? Link(words("decisions.next"), to: view.ask.address(page: page + 1)) : nil
    }

    private static func found(_ count: Int, words: Words) -> String {
        switch count {
        case 0: words("decisions.found.none")
        case 1: words("decisions.found.one")
        default: words("decisions.found.many", ["count": String(count)])
        }
    }
}

/// One decision in the register.
package struct DecisionRow: Hashable, Sendable {
    package let address: String
    package let heading: String
    /// What tells its link from that of another decision, for who hears the links alone.
    package let linkMore: String?
    package let officialTitle: String?
    package let reference: String?
    package let strip: Strip
    package let picture: ShownPicture?

    /// Puts a decision that was read whole into words.
    init(_ decision: Decision, today: Day, in frame: Frame) {
        self.init(RegisteredDecision(decision), today: today, in: frame)
    }

    /// Puts a decision into words; one without a summary is named by its number.
    init(_ decision: RegisteredDecision, today: Day, in frame: Frame) {
        let words = frame.words
        address = "/decisions/" + decision.slug.rawValue
        let number = decision.reference.map { words("follow.decision.reference", ["reference": $0]) }
        heading = decision.summary?.title ?? number ?? words("follow.decision.no-number")
        reference = decision.summary == nil ? nil : number
        let day = decision.history.lastDay(on: today).shortInWords
        let isNumbered = decision.summary == nil && number != nil
        let title = decision.summary == nil ? decision.title : nil
        linkMore =
            isNumbered ? nil : ", " + [title, number ?? day].compactMap(\.self).joined(separator: ", ")
        officialTitle = decision.summary == nil ? decision.title : nil
        strip = DecisionStanding.strip(
            of: decision.history, summary: decision.wordsOlderThan == nil ? decision.summary : nil, on: today,
            words: words)
        let state = decision.history.state(on: today)
        picture = frame.picture(named: words("decisions.state.picture." + state.rawValue))
    }

}
