package import Coproduction
import EasyRead

/// What has to be decided because something comes to its end, by its day.
package struct PlansPage: Page {
    package static let template = "review/plans"
    package let shell: Shell
    package let dated: PlanLines?
    package let undated: PlanLines?
    package let isEmpty: Bool

    /// Lists what is planned, what comes first first; what has no day stands by itself.
    package init(plans: [PlannedMatter], today: Day, in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("review.plans.title"), back: Link(words("review.back"), to: "/review"))
        let lines = PrintedTime.sorted(plans) { $0.due }.map { PlanLine($0, today: today, words: words) }
        dated = PlanLines(lines.filter { $0.row != nil })
        undated = PlanLines(lines.filter { $0.row == nil })
        isEmpty = plans.isEmpty
    }
}

/// Some planned matters in a list; there is none without any.
package struct PlanLines: Hashable, Sendable {
    package let plans: [PlanLine]

    init?(_ plans: [PlanLine]) {
        guard !plans.isEmpty else { return nil }
        self.plans = plans
    }
}

/// One planned matter in the list.
package struct PlanLine: Hashable, Sendable {
    package let address: String
    package let heading: String
    package let strip: Strip
    package let row: PlanRow?

    init(_ plan: PlannedMatter, today: Day, words: Words) {
        address = plan.address
        heading = plan.title
        strip = plan.strip(on: today, words: words)
        row = plan.due.map { PlanRow(due: $0, words: words) }
    }
}

extension PlannedMatter {
    /// The address of its page.
    var address: String { "/review/plans/" + slug.rawValue }

    /// Whether its day is over, still to come, or not known.
    func strip(on today: Day, words: Words) -> Strip {
        guard let due else { return Strip(words("review.plans.no-end"), edge: .plain) }
        return due.overInWords(on: today, words: words).map { Strip($0, edge: .waits) }
            ?? Strip(words("review.plans.still"), edge: .plain)
    }
}

extension PrintedTime {
    /// "This day is over.", from the day after its last day on; nil before.
    func overInWords(on today: Day, words: Words) -> String? {
        guard let last, last < today else { return nil }
        if case .day = self { return words("review.plans.day-over") }
        return words("review.plans.time-over")
    }
}

/// One time of a planned matter; what a paper planned is never said to have happened.
package struct PlanRow: Hashable, Sendable {
    package let label: String
    package let time: String
    /// "This day is over." for a time until which something is needed.
    package let note: String?

    /// When it begins.
    init(begins time: PrintedTime, words: Words) {
        label = words("review.plans.begins")
        self.time = words.whole(time)
        note = nil
    }

    /// When it ends or is due.
    init(due time: PrintedTime, words: Words) {
        if case .day = time {
            label = words("review.plans.due")
        } else {
            label = words("review.plans.due-time")
        }
        self.time = words.whole(time)
        note = nil
    }

    /// Until when evidence is needed.
    init(evidenceBy time: PrintedTime, today: Day, words: Words) {
        label = words("review.plans.evidence")
        self.time = words.whole(time)
        note = time.overInWords(on: today, words: words)
    }
}
