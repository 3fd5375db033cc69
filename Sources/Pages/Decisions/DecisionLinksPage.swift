import Coproduction
import EasyRead

/// Every link on one decision, a few on each page.
package struct DecisionLinksPage: Page {
    package static let template = "decisions/links"
    package let shell: Shell
    package let title: String
    package let influences: [InfluenceCard]
    package let pageNumber: String?
    package let before: Link?
    package let next: Link?

    /// Shows a page of the links, from 1; a page that is not there is the last one.
    package init(_ told: DecisionTold, page: Int, in frame: Frame) {
        let words = frame.words
        let name = DecisionName(told.decision)
        let pages = max(1, (told.influences.count + DecisionPage.most - 1) / DecisionPage.most)
        let page = min(max(1, page), pages)
        shell = frame.shell(
            words("follow.decision.difference"), back: Link(words("decisions.back"), to: name.address),
            madeUp: told.madeUp)
        title = name.link.words
        influences = told.influences.dropFirst((page - 1) * DecisionPage.most).prefix(DecisionPage.most).map {
            InfluenceCard($0, namesDecision: false, in: frame)
        }
        let start = name.address + "/difference?page="
        pageNumber =
            pages > 1 ? words("decisions.page", ["number": String(page), "of": String(pages)]) : nil
        before = page > 1 ? Link(words("decisions.before"), to: start + String(page - 1)) : nil
        next = page < pages ? Link(words("decisions.next"), to: start + String(page + 1)) : nil
    }
}
