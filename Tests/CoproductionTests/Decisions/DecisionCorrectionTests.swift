import Coproduction
import Testing

/// What was said about a decision and no longer holds.
@Suite struct DecisionCorrectionTests {
    private func day(_ text: String) -> Day { Day(iso8601: text) ?? Day(daysSince1970: 0) }
    private let today = Day(iso8601: "2026-11-22") ?? Day(daysSince1970: 0)

    private func copy(_ readOn: String, _ change: (inout DecisionRecord) -> Void) -> DecisionCopy {
        var record = DecisionRecord(title: "Plan", lines: [readOn])
        change(&record)
        return DecisionCopy(
            record: record, source: "a page", readAt: day(readOn).startInUTC.adding(seconds: 36_000))
    }

    private func effective(_ text: String?, readOn: String) -> DecisionCopy {
        copy(readOn) {
            $0.decidedOn = day("2026-08-03")
            $0.effectiveFrom = text.map(day)
        }
    }

    private func step(
        _ what: DecisionStep.What, on text: String, number: Int = 1, takenBack: Bool = false
    ) -> DecisionStep {
        let officer: ID<Person> =
            ID(rawValue: "officer")
            ?? Outside(now: { Moment(milliseconds: 0) }, randomBytes: { _ in [] }).newID()
        let at = day("2026-11-21").startInUTC
        return DecisionStep(
            what: what, day: day(text), words: "Minutes", by: officer, at: at, number: number,
            takenBack: takenBack ? DecisionStep.TakenBack(because: "Wrong", by: officer, at: at) : nil)
    }

    @Test func `a changed day leaves the older one as what the page said, and the newest counts`() {
        let history = DecisionHistory(
            copies: [
                effective("2026-09-01", readOn: "2026-08-10"), effective("2027-01-04", readOn: "2026-11-02"),
            ], steps: [])
        #expect(history.entries.map(\.isFormer) == [false, true, false])
        #expect(history.state(on: today) == .decided)
        #expect(history.state(on: day("2027-01-04")) == .putIntoEffect)
        #expect(history.lastDay(on: today) == day("2026-08-03"))
        let back = DecisionHistory(
            copies: [
                effective("2027-01-04", readOn: "2026-08-10"), effective("2026-09-01", readOn: "2026-11-02"),
            ], steps: [])
        #expect(back.entries.map(\.isFormer) == [false, false, true])
        #expect(back.state(on: today) == .putIntoEffect)
    }

    @Test func `a copy that gives no day corrects nothing`() {
        let history = DecisionHistory(
            copies: [effective("2026-09-01", readOn: "2026-08-10"), effective(nil, readOn: "2026-11-02")],
            steps: [])
        #expect(history.entries.map(\.isFormer) == [false, false])
    }

    @Test func `a day of decision that was corrected does not make a link too late`() {
        let history = DecisionHistory(
            copies: [
                copy("2026-08-10") { $0.decidedOn = day("2026-08-03") },
                copy("2026-09-02") { $0.decidedOn = day("2026-09-01") },
            ], steps: [])
        #expect(!history.isMade(on: day("2026-08-20")) && history.isMade(on: day("2026-09-01")))
    }

    @Test func `easy words are older than the page from the first copy that says something else`() {
        let copies = [
            copy("2026-08-10") { $0.status = "Planned" }, copy("2026-09-01") { $0.status = "Planned" },
            copy("2026-10-01") { $0.status = "Approved" }, copy("2026-11-01") { $0.status = "Withdrawn" },
        ]
        func moment(_ text: String) -> Moment { day(text).startInUTC.adding(seconds: 50_000) }
        #expect(copies.changed(since: moment("2026-08-10")) == day("2026-10-01"))
        #expect(copies.changed(since: moment("2026-10-01")) == day("2026-11-01"))
        #expect(copies.changed(since: moment("2026-11-01")) == nil)
        #expect(copies.changed(since: moment("2020-01-01")) == day("2026-10-01"))
        let back = copies + [copy("2026-11-05") { $0.status = "Planned" }]
        #expect(back.changed(since: moment("2026-08-10")) == nil, "it changed back")
        #expect([DecisionCopy]().changed(since: moment("2026-08-10")) == nil)
    }

    @Test func `a row that was taken back counts for nothing and is not lost`() {
        let history = DecisionHistory(
            copies: [copy("2026-08-10") { $0.status = "For Determination" }],
            steps: [
                step(.withdrawn, on: "2026-10-01", takenBack: true),
                step(.openForEvidence(until: nil), on: "2026-09-01", number: 2),
            ])
        #expect(history.entries.compactMap(\.number) == [2])
        #expect(history.state(on: today) == .openForEvidence && !history.isMade(on: today))
        #expect(history.takenBack.map(\.number) == [1])
    }

    @Test func `a day that is odd beside what is known is asked about`() {
        let history = DecisionHistory(
            copies: [
                copy("2026-11-10") {
                    $0.firstPublished = day("2026-06-01")
                    $0.decidedOn = day("2026-09-01")
                }
            ], steps: [])
        func asked(_ what: DecisionStep.What, _ text: String?) -> [DecisionStep.Question] {
            DecisionStep.questions(what, on: text.map(day), in: history)
        }
        let before = DecisionStep.Question.beforeTheDecision(day("2026-09-01"))
        #expect(asked(.putIntoEffect, "2026-08-31") == [before])
        #expect(asked(.withdrawn, "2026-05-31") == [before, .beforeTheNotice(day("2026-06-01"))])
        #expect(asked(.putIntoEffect, "2026-09-01") == [] && asked(.withdrawn, nil) == [])
        #expect(asked(.decided, "2026-05-01") == [.beforeTheNotice(day("2026-06-01"))])
        #expect(
            asked(.openForEvidence(until: day("2026-09-02")), "2026-07-01")
                == [.evidenceAfterTheDecision(day("2026-09-01"))])
        #expect(asked(.openForEvidence(until: day("2026-08-01")), "2026-07-01") == [])
    }

    @Test(arguments: [
        (DecisionStep.What.putIntoEffect, "2036-12-01", [DecisionStep.Problem.dayFarAhead]),
        (.putIntoEffect, "2031-12-01", []), (.withdrawn, "1926-01-01", [.dayLongAgo]),
        (.openForEvidence(until: Day(iso8601: "2099-01-01")), "2026-01-01", [.dayFarAhead]),
    ]) func `a year that cannot be meant is refused`(
        what: DecisionStep.What, on text: String, problems: [DecisionStep.Problem]
    ) throws {
        let slug: ID<DecisionRecord> = try #require(ID(rawValue: "21-00033"))
        #expect(DecisionStep.problems(what, on: day(text), words: "x", for: slug, today: today) == problems)
    }

    @Test func `the bytes of a source become text as the reader takes them`() {
        #expect(DecisionReader.text(of: Array("\u{FEFF}Title,Due".utf8)) == "Title,Due")
        #expect(DecisionReader.text(of: [0xFF, 0xFE, 0x41, 0x00]) == "A")
        #expect(DecisionReader.text(of: [0x54, 0xEA, 0x74, 0x65]) == "T\u{EA}te", "as Windows writes it")
        #expect(
            DecisionReader.text(of: [0x41, 0x07]) == nil && DecisionReader.text(of: [0x41, 0x00]) == nil)
    }
}
