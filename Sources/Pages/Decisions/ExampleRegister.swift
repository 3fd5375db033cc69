import Coproduction

/// Decisions in the states that the register can show, for examples of pages.
enum ExampleRegister {
    static let areas = ["Ashford", "Canterbury", "Dartford", "Thanet"].map { name in
        Area(slug: ExampleThread.id(name.lowercased()), name: name, kind: .district, within: [], from: nil)
    }

    /// A decision that was first planned, then changed, then replaced by one that is in the register.
    static let replaced: DecisionTold = {
        var record = DecisionRecord(title: "Award of contracts for day services", lines: ["one"])
        record.reference = "25/00047"
        record.status = "For Determination"
        record.firstPublished = ExampleSurvey.day(2025, 6, 2)
        record.divisions = ["Ashford", "Thanet"]
        let first = copy(record, 2025, 6, 10)
        record.lines = ["two"]
        record.due = DecisionRecord.Due(
            kind: .between, from: ExampleSurvey.day(2025, 9, 1), to: ExampleSurvey.day(2025, 9, 30),
            by: "Cabinet")
        record.divisions = ["Ashford", "Canterbury", "Thanet"]
        let second = copy(record, 2025, 8, 4)
        record.lines = ["three"]
        record.status = "Superseded by 26/00101"
        let third = copy(record, 2026, 2, 2)
        let copies = [first, second, third]
        return DecisionTold(
            decision: decision(copies, steps: []), copies: copies,
            replacedBy: DecisionName(ExampleThread.waiting))
    }()

    /// A decision about which people can say what they think, as a person of the team wrote.
    static let open: Decision = {
        var record = DecisionRecord(title: "Changes to the charging policy")
        record.reference = "26/00077"
        record.due = DecisionRecord.Due(
            kind: .notBefore, from: ExampleSurvey.day(2027, 2, 1), by: "Cabinet Member for Adult Social Care")
        let step = DecisionStep(
            what: .openForEvidence(until: ExampleSurvey.day(2027, 1, 15)),
            day: ExampleSurvey.day(2026, 12, 1),
            words: "Consultation page of the council", by: ExampleThread.id("officer"),
            at: ExampleThread.moment(2026, 12, 2), madeUp: true)
        return decision([copy(record, 2026, 11, 20)], steps: [step])
    }()

    /// A decision with a day that the page changed, easy words of before, and a row that was taken back.
    static let mended: Decision = {
        var record = DecisionRecord(title: "Award of contracts for day services", lines: ["one"])
        record.reference = "26/00055"
        record.firstPublished = ExampleSurvey.day(2026, 6, 2)
        record.decidedOn = ExampleSurvey.day(2026, 8, 3)
        record.effectiveFrom = ExampleSurvey.day(2026, 9, 1)
        let first = copy(record, 2026, 8, 10)
        record.lines = ["two"]
        record.effectiveFrom = ExampleSurvey.day(2027, 1, 4)
        let steps = [true, false].enumerated().map { place, isWrong in
            DecisionStep(
                what: isWrong ? .withdrawn : .openForEvidence(until: ExampleSurvey.day(2027, 3, 1)),
                day: ExampleSurvey.day(2026, 7, 1), words: "Minutes, item 4", by: ExampleThread.id("officer"),
                at: ExampleThread.moment(2026, 12, 2), number: place + 1,
                takenBack: isWrong
                    ? DecisionStep.TakenBack(
                        because: "This was another decision.", by: ExampleThread.id("officer"),
                        at: ExampleThread.moment(2026, 12, 3)) : nil)
        }
        let copies = [first, copy(record, 2026, 11, 2)]
        let summary = Decision.EasySummary(
            title: "Who runs day services", sentences: ["The council chose who runs day services."],
            waitsFor: ["It starts in September."])
        return Decision(
            slug: ExampleThread.id("26-00055"), record: record, summary: summary, source: "A list",
            readAt: ExampleThread.moment(2026, 11, 2),
            history: DecisionHistory(copies: copies, steps: steps),
            wordsOlderThan: ExampleSurvey.day(2026, 11, 2))
    }()

    /// A decision whose official words are too long for its page.
    static let long: Decision = {
        var record = ExampleRecord.withdrawn
        record.reasons = Array(repeating: record.reasons ?? "", count: 8).joined(separator: "\n\n")
        record.description = Array(
            repeating: "The council commissions support with partners across the county.", count: 30
        ).joined(separator: " ")
        return Decision(
            slug: ExampleThread.withdrawn.slug, record: record, summary: ExampleThread.withdrawn.summary,
            source: "https://democracy.kent.gov.uk/mgIssueHistoryHome.aspx?IId=58321",
            readAt: ExampleThread.moment(2026, 11, 22))
    }()

    /// More decisions than one page shows, half of them with long official titles only.
    static let many: [RegisteredDecision] = (1...40).map { number in
        var record = DecisionRecord(
            title: "Procurement of accommodation, care and support services for adults, block \(number)")
        record.reference = "26/001" + (number < 10 ? "0" : "") + String(number)
        record.decisionMaker = "Cabinet"
        record.divisions = ["All divisions"]
        record.status = number % 3 == 0 ? "Approved" : "For Determination"
        record.firstPublished = ExampleSurvey.day(2026, 1, 1).adding(days: number)
        let summary = Decision.EasySummary(
            title: "A plan for homes with support, part \(number)", sentences: ["It is a plan."],
            waitsFor: [])
        return RegisteredDecision(
            Decision(
                slug: ExampleThread.id("26-\(number)"), record: record,
                summary: number % 2 == 0 ? summary : nil, source: "A list",
                readAt: ExampleThread.moment(2026, 11, 22)))
    }

    /// More links than one page shows.
    static let manyLinks = Array(repeating: ExampleThread.links, count: 4).flatMap(\.self)

    private static func copy(_ record: DecisionRecord, _ year: Int, _ month: Int, _ day: Int) -> DecisionCopy
    {
        DecisionCopy(
            record: record, source: "Kent County Council, list of decisions",
            readAt: ExampleThread.moment(year, month, day))
    }

    private static func decision(_ copies: [DecisionCopy], steps: [DecisionStep]) -> Decision {
        let newest = copies.last ?? copy(ExampleRecord.planned, 2026, 1, 1)
        return Decision(
            slug: newest.record.reference.flatMap(Decision.slug(of:)) ?? ExampleThread.id("example"),
            record: newest.record, summary: nil, source: newest.source, readAt: newest.readAt,
            history: DecisionHistory(copies: copies, steps: steps))
    }
}
