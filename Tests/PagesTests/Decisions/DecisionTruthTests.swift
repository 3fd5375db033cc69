import Coproduction
import EasyRead
import Foundation
import Testing

@testable import Pages

/// What a decision's page says today must be true today.
@Suite struct DecisionTruthTests {
    private func shown(_ decision: Decision) throws -> DecisionPage {
        try DecisionPage(
            DecisionTold(decision: decision), today: ExampleThread.today, in: Exhibit.frame())
    }

    private func open(_ status: String) -> Decision {
        let open = ExampleRegister.open
        var record = open.record
        record.status = status
        let copies = [open.record, record].enumerated().map { place, record in
            DecisionCopy(
                record: record, source: "A list", readAt: ExampleThread.moment(2026, 12, 3 + place))
        }
        let step = DecisionStep(
            what: .openForEvidence(until: ExampleSurvey.day(2027, 1, 15)),
            day: ExampleSurvey.day(2026, 12, 1),
            words: "Notice", by: ExampleThread.id("officer"), at: ExampleThread.moment(2026, 12, 2))
        return Decision(
            slug: open.slug, record: record, summary: nil, source: "A list",
            readAt: ExampleThread.moment(2026, 12, 4),
            history: DecisionHistory(copies: copies, steps: [step]))
    }

    @Test(arguments: ["Withdrawn", "Superseded by 26/00101", "Approved"])
    func `nobody is told to say what they think about what was stopped, replaced or decided`(
        status: String
    ) throws {
        let html = try Exhibit.renderer.get().html(shown(open(status)))
        #expect(!html.contains("You can tell the council"))
        #expect(html.contains("The council does not ask now."))
        let still = try Exhibit.renderer.get().html(shown(ExampleRegister.open))
        #expect(still.contains("You can tell the council until 15 January 2027."))
    }

    @Test func `a day that the page changed is told as what it said before`() throws {
        let rows = try shown(ExampleRegister.mended).rows
        let before = try #require(rows.first { $0.whoSays.contains("before") })
        #expect(
            before.sentences == [
                "The council first said 1 September 2026 for the start.",
                "The council says something else now.",
            ])
        #expect(before.whoSays == "The council's page said this before.\nWe read it on 10 August 2026.")
        #expect(rows.last?.sentences == ["From 4 January 2027 it can start."])
    }

    @Test func `easy words of before say so, wait for nothing in the strip, and words of today do not`()
        throws
    {
        let old = try shown(ExampleRegister.mended)
        #expect(old.oldWords?.day == "The page changed on 2 November 2026.")
        #expect(old.decision.strip.words == "Decided.")
        #expect(old.waitsFor == ["It starts in September."])
        let html = try Exhibit.renderer.get().html(old)
        #expect(html.contains("We wrote the easy words before the council changed its page."))
        #expect(try shown(ExampleThread.withdrawn).oldWords == nil)
    }

    @Test func `a row that was taken back is not told as true`() throws {
        let html = try Exhibit.renderer.get().html(shown(ExampleRegister.mended))
        #expect(!html.contains("stopped this decision") && !html.contains("This was another decision."))
        #expect(html.contains("We took it back on 3 December 2026."))
    }

    @Test func `a decision that was replaced waits for no new one`() throws {
        let told = ExampleRegister.replaced.decision
        let summary = Decision.EasySummary(
            title: "A", sentences: ["B."], waitsFor: ["A new decision will come."])
        let decision = Decision(
            slug: told.slug, record: told.record, summary: summary, source: told.source, readAt: told.readAt,
            history: told.history)
        let page = try shown(decision)
        #expect(page.decision.strip.words == "There is a new decision now." && page.waitsFor.isEmpty)
    }

    @Test func `officers stand in the official words alone, and how to reach them nowhere`() throws {
        var record = ExampleRecord.withdrawn
        (record.leadOfficer, record.leadDirector) = ("Olive Officer", "Dora Director")
        record.contact = "Connie Contact, [phone left out]"
        func decision(_ summary: Decision.EasySummary?) -> Decision {
            Decision(
                slug: ExampleThread.withdrawn.slug, record: record, summary: summary, source: "A list",
                readAt: ExampleThread.moment(2026, 11, 22))
        }
        for summary in [nil, ExampleThread.withdrawn.summary] {
            let page = try shown(decision(summary))
            let html = try Exhibit.renderer.get().html(page)
            let parts = html.components(separatedBy: "<h2 id=\"official\">")
            #expect(parts.count == 2)
            for name in ["Olive Officer", "Dora Director", "Connie Contact"] {
                #expect(!parts[0].contains(name) && parts[parts.count - 1].contains(name), "\(name)")
            }
            let row = try DecisionRow(decision(summary), today: ExampleThread.today, in: Exhibit.frame())
            #expect(!(row.heading + (row.linkMore ?? "") + (row.officialTitle ?? "")).contains("Officer"))
        }
    }
}
