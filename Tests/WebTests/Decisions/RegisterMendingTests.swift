import Coproduction
import EasyRead
import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct RegisterMendingTests: RegisterDesk {
    private let slug = ID<DecisionRecord>(rawValue: "21-00001")

    @Test func `a row is looked at, asked about, changed, kept, and taken back`() async throws {
        try await WebHouse.run { house, client in
            var record = DecisionRecord(title: "Bus routes")
            record.reference = "21/00001"
            record.decidedOn = Day(iso8601: "2026-03-02")
            _ = try await house.site.store.importDecision(record, source: "x", by: .command("test"))
            let slug = try #require(slug)
            let officer = try await officer(house, client)
            let place = "/team/decisions/21-00001/step"
            let fields = [
                ("state", "withdrawn"), ("day", "1"), ("month", "3"), ("year", "2026"),
                ("source", "Minutes & <b>"),
            ]
            func rows() async throws -> Int {
                try await house.site.store.decision(slug)?.history.entries.compactMap(\.number).count ?? 0
            }
            let look = try await officer.post(place, form(fields), Self.here)
            #expect(look.status == .ok && look.text.contains("This day lies before 2 March 2026."))
            #expect(look.text.contains("Minutes &amp; &lt;b&gt;"))
            let mark = try #require(self.mark(look.text))
            let change = try await officer.post(place, form(fields + [("go", "change")]), Self.here)
            #expect(change.status == .ok && change.text.contains("Minutes &amp; &lt;b&gt;</textarea>"))
            let unseen = try await officer.post(
                place, form(fields + [("go", "keep"), ("looked", "x")]), Self.here)
            #expect(unseen.status == .ok && unseen.text.contains("We have kept nothing yet."))
            #expect(try await rows() == 0)
            let kept = try await officer.post(
                place, form(fields + [("go", "keep"), ("looked", mark)]), Self.here)
            #expect(kept.status == .seeOther)
            #expect(try await rows() == 1)

            let back = place + "/1/back"
            #expect(try await officer.get(place).text.contains("href=\"\(back)\""))
            #expect(try await officer.get(back).status == .ok)
            #expect(try await officer.post(back, "why=+", Self.here).status == .unprocessableContent)
            for _ in 0..<2 {
                let gone = try await officer.post(
                    back, form([("why", "This was another decision.")]), Self.here)
                #expect(gone.status == .seeOther && gone.location == place)
            }
            let team = try await officer.get(place).text
            #expect(team.contains("Olive Officer took this row back on"))
            #expect(team.contains("This was another decision.") && !team.contains(back))
            let html = try await Browser(client).get("/decisions/21-00001").text
            #expect(!html.contains("stopped this decision") && !html.contains("another decision."))
            for missing in ["/1/back", "/2/back", "/0/back", "/x/back"] {
                #expect(try await officer.get(place + missing).status == .notFound, "\(missing)")
            }
        }
    }

    @Test func `easy words older than the council's page are a task until somebody says they hold`()
        async throws
    {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001")
            let slug = try #require(slug)
            let easy = Decision.EasySummary(title: "Buses", sentences: ["It is a plan."], waitsFor: [])
            try await house.site.store.write(easy, for: slug, by: .command("test"))
            let officer = try await officer(house, client)
            let page = "/team/decisions/21-00001/summary"
            let before = try await officer.get(page).text
            #expect(try await !officer.get("/team").text.contains("These easy words may be old"))
            house.clock.move(seconds: 60)
            try await keep(house, "Bus routes", "21/00001", status: "Withdrawn")
            house.clock.move(seconds: 60)
            let open = try await officer.get("/team").text
            #expect(open.contains("These easy words may be old") && !open.contains("Nothing waits for you."))
            let old = "We wrote the easy words before the council changed its page."
            #expect(try await Browser(client).get("/decisions/21-00001").text.contains(old))
            let stale = form([("go", "hold"), ("seen", try #require(self.mark(before, named: "seen")))])
            let refused = try await officer.post(page, stale, Self.here)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("page changed while you were here."))
            #expect(try await officer.get("/team").text.contains("These easy words may be old"))
            let seen = try #require(self.mark(try await officer.get(page).text, named: "seen"))
            let held = try await officer.post(page, form([("go", "hold"), ("seen", seen)]), Self.here)
            #expect(held.status == .seeOther)
            #expect(try await !officer.get("/team").text.contains("These easy words may be old"))
            #expect(try await !Browser(client).get("/decisions/21-00001").text.contains(old))
        }
    }

    @Test func `warnings are shown before easy words are saved, and stop nobody who saves them as they are`()
        async throws
    {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001")
            let slug = try #require(slug)
            let officer = try await officer(house, client)
            let page = "/team/decisions/21-00001/summary"
            let fields = [
                ("title", "Buses"), ("sentences", "The council talks about trolleybuses with you."),
            ]
            let look = try await officer.post(page, form(fields), Self.here)
            #expect(look.status == .ok && look.text.contains("We have saved nothing yet."))
            #expect(look.text.contains("trolleybuses") && look.text.contains("value=\"as-it-is\""))
            #expect(try await house.site.store.decision(slug)?.summary == nil)
            let looked = [("looked", try #require(self.mark(look.text))), ("go", "as-it-is")]
            let others = [
                ("title", "Trams"), ("sentences", "The council talks about trolleybuses with you."),
            ]
            #expect(try await officer.post(page, form(others + looked), Self.here).status == .ok)
            let saved = try await officer.post(page, form(fields + looked), Self.here)
            #expect(saved.status == .seeOther)
            #expect(try await house.site.store.decision(slug)?.summary?.title == "Buses")
            let hard = [("title", "Buses"), ("sentences", "We utilise the aforementioned framework.")]
            let error = try await officer.post(page, form(hard), Self.here)
            #expect(error.status == .unprocessableContent && !error.text.contains("value=\"as-it-is\""))
        }
    }

    @Test func `the text of an earlier copy says so and changes nothing without a yes`() async throws {
        try await WebHouse.run { house, client in
            let officer = try await officer(house, client)
            let place = "/team/decisions/new"
            let slug: ID<DecisionRecord> = try #require(ID(rawValue: "26-00047"))
            let first = "26/00047 - Short breaks\n\nDecision type: Key\n\nDecision status: For Determination"
            let second = first.replacing("For Determination", with: "Withdrawn")
            func post(_ text: String, _ more: [(String, String)]) async throws -> TestResponse {
                try await officer.post(place, form([("text", text)] + more), Self.here)
            }
            for text in [first, second] {
                let mark = try #require(self.mark(try await post(text, []).text))
                _ = try await post(text, [("looked", mark), ("go", "keep")])
                house.clock.move(seconds: 60)
            }
            let look = try await post(first, [])
            #expect(look.text.contains("This is the text as we read it on"))
            #expect(look.text.contains("Nothing changes unless you say yes."))
            #expect(!look.text.contains("value=\"keep\""))
            let mark = try #require(self.mark(look.text))
            _ = try await post(first, [("looked", mark), ("go", "keep")])
            #expect(try await house.site.store.decision(slug)?.record.status == "Withdrawn")
            let yes = try await post(first, [("looked", mark), ("go", "keep-older")])
            #expect(yes.location == "/decisions/26-00047")
            #expect(try await house.site.store.copies(of: slug).count == 3)
        }
    }

    @Test func `a lone address and a text that is too long say what to do`() async throws {
        try await WebHouse.run { house, client in
            let officer = try await officer(house, client)
            let address = "https://democracy.kent.gov.uk/mgIssueHistoryHome.aspx?IId=58321"
            let lone = try await officer.post(
                "/team/decisions/new", form([("text", " " + address + "\n")]), Self.here)
            #expect(lone.status == .unprocessableContent && lone.text.contains("This is only an address."))
            #expect(lone.text.contains("name=\"address\" value=\"\(address)"))
            let long = "text=" + String(repeating: "Decision+status%3A+Planned%0A", count: 100_000)
            let refused = try await officer.post("/team/decisions/new", long, Self.here)
            #expect(refused.status == .unprocessableContent && refused.text.utf8.count < 14_000)
            #expect(refused.text.contains("This text is too long."))
        }
    }

    @Test
    func `what no list has is left out of the register, and a body's page reads the remembered register`()
        async throws
    {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001")
            let browser = Browser(client)
            for query in ["state=nonsense", "year=abc", "body=nobody", "area=nowhere"] {
                let answer = try await browser.get("/decisions?" + query)
                #expect(answer.status == .ok && answer.text.contains("/decisions/21-00001\""), "\(query)")
                #expect(answer.text.contains("Our lists do not have all that you asked for."), "\(query)")
            }
            let cabinet = try #require(house.site.content.kent.bodies.first { $0.isNamed("Cabinet") })
            let reads = house.site.store.readCount
            let html = try await browser.get("/boards/" + cabinet.slug.rawValue).text
            #expect(html.contains("/decisions/21-00001\""))
            #expect(house.site.store.readCount == reads + 1)
            let listed = try await browser.get("/decisions?body=" + cabinet.slug.rawValue).text
            #expect(listed.contains("/decisions/21-00001\""))
        }
    }
}
