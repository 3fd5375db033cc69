package import Coproduction
import EasyRead

/// One planned matter: what it is, when it ends, until when evidence is needed, and who decides.
package struct PlanPage: Page {
    package static let template = "review/plan"
    package let shell: Shell
    package let heading: String
    package let strip: Strip
    package let sentences: [String]
    package let rows: [PlanRow]
    package let who: Link?
    package let taken: Link?
    package let hasFacts: Bool
    package let passages: [OfficialPassage]

    /// Puts it into words; `decisions` are those that may have taken it up.
    package init(
        plan: PlannedMatter, bodies: [Body], decisions: [DecisionName], papers: [Paper], today: Day,
        in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(
            plan.title, back: Link(words("review.plans.title"), to: "/review/plans"))
        heading = plan.title
        strip = plan.strip(on: today, words: words)
        sentences = plan.sentences
        rows = [
            plan.begins.map { PlanRow(begins: $0, words: words) },
            plan.due.map { PlanRow(due: $0, words: words) },
            plan.evidenceBy.map { PlanRow(evidenceBy: $0, today: today, words: words) },
        ].compactMap { $0 }
        who = plan.decidedBy.flatMap { BodyNames(bodies, words: words).link(to: $0) }
        taken = plan.decision.flatMap { slug in decisions.first { $0.slug == slug }?.link }
        hasFacts = !rows.isEmpty || who != nil || taken != nil
        passages = PaperShelf(papers, words: words).passages(plan.official)
    }
}
