package import Coproduction
import EasyRead

/// What has to be decided because something comes to its end, by its day.
package struct PlansPage: Page {
    package static let template = "review/plans"
    package let shell: Shell
    package let plans: [PlanCard]
    package let isEmpty: Bool

    /// What a planned matter leads to.
    package struct Surroundings: Hashable, Sendable {
        /// All bodies of the set.
        package let bodies: [Body]
        /// The names of the decisions that took something up.
        package let decisions: [DecisionName]
        /// All papers of the set.
        package let papers: [Paper]

        /// Puts it together.
        package init(bodies: [Body], decisions: [DecisionName], papers: [Paper]) {
            self.bodies = bodies
            self.decisions = decisions
            self.papers = papers
        }
    }

    /// Lists what is planned, what ends first first; what has no end comes last.
    package init(plans: [PlannedMatter], among all: Surroundings, today: Day, in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("review.plans.title"), back: Link(words("review.back"), to: "/review"))
        self.plans = PrintedTime.sorted(plans) { $0.due }
            .map { PlanCard($0, among: all, today: today, words: words) }
        isEmpty = plans.isEmpty
    }
}

/// One planned matter: what it is, when it ends, until when evidence is needed, and who decides.
package struct PlanCard: Hashable, Sendable {
    package let id: String
    package let heading: String
    package let strip: Strip
    package let sentences: [String]
    package let rows: [PlanRow]
    package let hasFacts: Bool
    package let who: Link?
    package let taken: Link?
    package let passages: [OfficialPassage]

    init(_ plan: PlannedMatter, among all: PlansPage.Surroundings, today: Day, words: Words) {
        id = plan.slug.rawValue
        heading = plan.title
        strip = Self.strip(plan, today: today, words: words)
        sentences = plan.sentences
        rows = [
            plan.begins.map { PlanRow($0, "begins", past: "began", today: today, words: words) },
            plan.due.map { PlanRow($0, "due", past: "ended", today: today, words: words) },
            plan.evidenceBy.map { PlanRow($0, "evidence", past: nil, today: today, words: words) },
        ].compactMap { $0 }
        who = plan.decidedBy.flatMap { BodyNames(all.bodies, words: words).link(to: $0) }
        taken = plan.decision.flatMap { slug in all.decisions.first { $0.slug == slug }?.link }
        hasFacts = !rows.isEmpty || who != nil || taken != nil
        passages = PaperShelf(all.papers, words: words).passages(plan.official)
    }

    private static func strip(_ plan: PlannedMatter, today: Day, words: Words) -> Strip {
        guard let due = plan.due, let last = due.last else {
            return Strip(words("review.plans.no-end"), edge: .plain)
        }
        return last < today
            ? Strip(words("review.plans.over"), edge: .waits)
            : Strip(words("review.plans.still"), edge: .plain)
    }
}

/// One time of a planned matter.
package struct PlanRow: Hashable, Sendable {
    package let label: String
    package let time: String
    /// "This day is over." for a time until which something is needed.
    package let note: String?

    /// A time that has passed is named by `past`, or says itself that it is over.
    init(_ time: PrintedTime, _ key: String, past: String?, today: Day, words: Words) {
        let isOver = time.last.map { $0 < today } ?? false
        label = words("review.plans." + (isOver ? past ?? key : key))
        self.time = time.wholeInWords
        note = isOver && past == nil ? words("review.plans.over") : nil
    }
}
