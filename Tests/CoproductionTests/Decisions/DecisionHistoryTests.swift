import Coproduction
import Testing

@Suite struct DecisionHistoryTests {
    private func day(_ text: String) -> Day { Day(iso8601: text) ?? Day(daysSince1970: 0) }
    private let today = Day(iso8601: "2026-11-22") ?? Day(daysSince1970: 0)

    private func record(_ status: String? = nil, _ change: (inout DecisionRecord) -> Void = { _ in })
        -> DecisionRecord
    {
        var record = DecisionRecord(title: "Plan")
        record.status = status
        change(&record)
        return record
    }

    private func copy(_ record: DecisionRecord, readOn text: String = "2026-11-20") -> DecisionCopy {
        DecisionCopy(record: record, source: "a page", readAt: day(text).startInUTC.adding(seconds: 36_000))
    }

    private func step(
        _ what: DecisionStep.What, on text: String?, written: String = "2026-11-21"
    ) -> DecisionStep {
        DecisionStep(
            what: what, day: text.map(day), words: "Minutes, item 4",
            by: ID(rawValue: "officer")
                ?? Outside(now: { Moment(milliseconds: 0) }, randomBytes: { _ in [] }).newID(),
            at: day(written).startInUTC.adding(seconds: 36_000))
    }

    @Test(arguments: [
        ("Withdrawn", DecisionState.withdrawn), ("Abandoned", .withdrawn), ("Superseded", .replaced),
        ("Superseded by 26/00012", .replaced), ("Implemented", .putIntoEffect),
        ("Recommendations Approved", .decided), ("Called in, then agreed", .decided),
        ("For Determination", .planned), ("To be decided", .planned), ("Not decided", .planned),
        ("Not yet implemented", .planned), ("Awaiting a date to be agreed", .planned), ("", .planned),
    ]) func `the state is read from the status as it is printed`(printed: String, state: DecisionState) {
        let history = DecisionHistory(copies: [copy(record(printed))], steps: [])
        #expect(history.state(on: today) == state)
    }

    @Test func `rows stand in the order of their days, and what has no day says so`() {
        let history = DecisionHistory(
            copies: [
                copy(record("Withdrawn") { $0.firstPublished = day("2021-02-23") })
            ], steps: [step(.openForEvidence(until: day("2021-03-20")), on: "2021-03-01")])
        #expect(history.entries.map(\.state) == [.planned, .openForEvidence, .withdrawn])
        #expect(history.entries.map(\.day) == [day("2021-02-23"), day("2021-03-01"), nil])
        #expect(history.entries.map(\.words) == [nil, "Minutes, item 4", "Withdrawn"])
        #expect(history.entries.last?.said == .page(readOn: day("2026-11-20")))
        #expect(history.state(on: today) == .withdrawn)
    }

    @Test func `a decision is put into effect on its day and not before`() {
        let decided = record {
            $0.decidedOn = day("2026-12-01")
            $0.effectiveFrom = day("2026-12-10")
        }
        let history = DecisionHistory(copies: [copy(decided)], steps: [])
        #expect(history.state(on: day("2026-11-30")) == .planned)
        #expect(history.state(on: day("2026-12-01")) == .decided)
        #expect(history.state(on: day("2026-12-09")) == .decided)
        #expect(history.state(on: day("2026-12-10")) == .putIntoEffect)
        #expect(!history.isMade(on: day("2026-11-30")) && history.isMade(on: day("2026-12-01")))
    }

    @Test func `a start without a decision is only a plan`() {
        let planned = record("For Determination") { $0.effectiveFrom = day("2026-01-01") }
        #expect(DecisionHistory(copies: [copy(planned)], steps: []).state(on: today) == .planned)
    }

    @Test
    func `the number of the decision that took its place is taken from the words, without their full stop`() {
        let inStatus = DecisionHistory(copies: [copy(record("Superseded by decision 26/00012"))], steps: [])
        #expect(inStatus.replacement(on: today) == .printed("26/00012"))
        #expect(inStatus.replacement(on: today)?.slug?.rawValue == "26-00012")
        let notice = record("Withdrawn") { $0.withdrawal = "This was withdrawn and replaced by 26/00013." }
        let inNotice = DecisionHistory(copies: [copy(notice)], steps: [])
        #expect(inNotice.replacement(on: today) == .printed("26/00013"))
        #expect(inNotice.entries.map(\.state) == [.withdrawn, .replaced])
        let without = DecisionHistory(copies: [copy(record("Superseded"))], steps: [])
        #expect(without.state(on: today) == .replaced && without.replacement(on: today) == nil)
    }

    @Test func `time for evidence ends with its last day`() {
        let open = step(.openForEvidence(until: day("2026-11-30")), on: "2026-11-01")
        let history = DecisionHistory(copies: [copy(record("For Determination"))], steps: [open])
        #expect(history.state(on: day("2026-11-30")) == .openForEvidence)
        #expect(history.openUntil(on: day("2026-11-30")) == day("2026-11-30"))
        #expect(history.state(on: day("2026-12-01")) == .planned)
        #expect(history.openUntil(on: day("2026-12-01")) == nil)
    }

    @Test func `of two rows that people wrote for one day the later one counts`() {
        let steps = [
            step(.withdrawn, on: "2026-11-21"), step(.decided, on: "2026-11-21", written: "2026-11-22"),
        ]
        #expect(DecisionHistory(copies: [copy(record())], steps: steps).state(on: today) == .decided)
        #expect(
            DecisionHistory(copies: [copy(record())], steps: steps.reversed()).state(on: today) == .withdrawn)
    }

    @Test func `what a person knows of a later day stands against the page, of an earlier day it does not`() {
        let page = copy(record { $0.decidedOn = day("2026-11-10") })
        let after = DecisionHistory(copies: [page], steps: [step(.withdrawn, on: "2026-11-15")])
        #expect(after.state(on: today) == .withdrawn)
        let before = DecisionHistory(copies: [page], steps: [step(.withdrawn, on: "2026-11-05")])
        #expect(before.state(on: today) == .decided)
    }

    @Test func `where the page does not say when, the further state holds`() {
        let approved = copy(record("Approved"), readOn: "2026-11-20")
        let started = step(.putIntoEffect, on: "2026-11-18")
        #expect(DecisionHistory(copies: [approved], steps: [started]).state(on: today) == .putIntoEffect)
        let planned = copy(record("For Determination"), readOn: "2026-11-19")
        let open = step(.openForEvidence(until: nil), on: "2026-11-10")
        #expect(DecisionHistory(copies: [planned, approved], steps: [open]).state(on: today) == .decided)
        #expect(DecisionHistory(copies: [planned, approved], steps: [started]).state(on: today) == .decided)
    }

    @Test func `the same text read again by a better reader counts once, from its first day`() {
        var first = record { $0.lines = ["Plan", "Decision status: Withdrawn"] }
        let early = copy(first, readOn: "2026-10-01")
        first.status = "Withdrawn"
        let history = DecisionHistory(copies: [early, copy(first, readOn: "2026-11-20")], steps: [])
        #expect(history.entries.map(\.state) == [.withdrawn])
        #expect(history.entries.map(\.said) == [.page(readOn: day("2026-10-01"))])
    }

    @Test func `a day that another copy gives takes the place of the row without one`() {
        let dated = record("Approved") { $0.decidedOn = day("2026-11-03") }
        let history = DecisionHistory(
            copies: [copy(record("Approved"), readOn: "2026-11-05"), copy(dated)], steps: [])
        #expect(history.entries.map(\.day) == [day("2026-11-03")])
    }

    @Test(arguments: 0..<200) func `the order of imports does not matter for rows with days`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let days = (0..<6).map { day("2026-0\($0 + 1)-10") }
        let records = (0..<Int.random(in: 1...5, using: &random)).map { number in
            record(["Withdrawn", "For Determination", nil, "Approved"].randomElement(using: &random) ?? nil) {
                $0.lines = ["copy \(number)"]
                $0.firstPublished = Bool.random(using: &random) ? days.randomElement(using: &random) : nil
                $0.decidedOn = Bool.random(using: &random) ? days.randomElement(using: &random) : nil
                $0.effectiveFrom = Bool.random(using: &random) ? days.randomElement(using: &random) : nil
            }
        }
        func dated(_ records: [DecisionRecord]) -> [DecisionHistory.Entry] {
            let copies = records.enumerated().map { copy($1, readOn: "2026-11-1\($0)") }
            return DecisionHistory(copies: copies, steps: []).entries.filter { $0.day != nil }
        }
        func rows(_ records: [DecisionRecord]) -> [[String]] {
            dated(records).map { [$0.state.rawValue, $0.day?.iso8601 ?? ""] }
        }
        #expect(rows(records) == rows(records.shuffled(using: &random)))
    }

    @Test(arguments: [
        (DecisionStep.What.decided, "2026-11-23", [DecisionStep.Problem.dayAhead]),
        (.decided, "2026-11-22", []),
        (.withdrawn, "2027-01-01", [.dayAhead]), (.putIntoEffect, "2027-01-01", []),
        (.openForEvidence(until: Day(iso8601: "2026-11-01")), "2026-11-02", [.endsBeforeItBegins]),
    ]) func `what cannot be known ahead is refused ahead`(
        what: DecisionStep.What, on text: String, problems: [DecisionStep.Problem]
    ) throws {
        let slug: ID<DecisionRecord> = try #require(ID(rawValue: "21-00033"))
        #expect(DecisionStep.problems(what, on: day(text), words: "x", for: slug, today: today) == problems)
        #expect(
            DecisionStep.problems(.replaced(by: slug), on: nil, words: " ", for: slug, today: today)
                == [.replacedByItself, .words])
    }
}
