import Coproduction
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct RegisterTests: RegisterDesk {
    private static let page = """
        Issue details

        26/00047 - Short breaks for adults

        Proposed decision

        To agree the new plan for short breaks.

        Decision type: Key

        Decision status: For Determination

        Division affected: Ashford; Thanet

        Notice of proposed decision first published: 01/09/2026

        Decision due: Not before 1st Dec 2026 by Cabinet
        """

    @Test func `the register is looked through by words, state, year and body, and a look is one read`()
        async throws
    {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001", status: "Withdrawn")
            try await keep(house, "Parking <b>", "21/00002")
            let browser = Browser(client)
            let reads = house.site.store.readCount
            let all = try await browser.get("/decisions").text
            #expect(all.contains("21-00001") && all.contains("21-00002"))
            for (query, found, other) in [
                ("words=bus", "21-00001", "21-00002"), ("state=withdrawn", "21-00001", "21-00002"),
                ("words=21%2F00002", "21-00002", "21-00001"),
                ("words=parking&year=2021&state=planned", "21-00002", "21-00001"),
            ] {
                let html = try await browser.get("/decisions?" + query).text
                #expect(
                    html.contains("We found 1 decision.") && html.contains("/decisions/\(found)\""),
                    "\(query)")
                #expect(!html.contains("/decisions/\(other)\""), "\(query)")
            }
            #expect(house.site.store.readCount == reads + 5)
            for query in ["words=%22%2A%29", "year=1999", "words=bus&state=planned"] {
                let answer = try await browser.get("/decisions?" + query)
                #expect(answer.status == .ok && answer.text.contains("We found no decisions."), "\(query)")
            }
            #expect(try await browser.get("/decisions?words=%3Cb%3E").text.contains("value=\"&lt;b&gt;\""))
            #expect(
                try await browser.get("/decisions?words=bus+routes&words=x").text.contains(
                    "value=\"bus routes\""))
            #expect(try await browser.get("/decisions?words=%FF").status == .badRequest)
            #expect(try await browser.get("/decisions?page=999999999999999999999").status == .ok)
        }
    }

    @Test func `a page that is copied is looked at first, kept then, and kept once`() async throws {
        try await WebHouse.run { house, client in
            let officer = try await officer(house, client)
            let place = "/team/decisions/new"
            let look = try await officer.post(place, form([("text", Self.page), ("go", "look")]), Self.here)
            #expect(
                look.status == .ok && look.text.contains("We found 1 decision. We did not keep anything yet.")
            )
            #expect(
                look.text.contains("This decision is new.") && look.text.contains("Short breaks for adults"))
            #expect(try await house.site.store.decisions().isEmpty)
            let unseen = try await officer.post(
                place, form([("text", Self.page), ("go", "keep")]), Self.here)
            #expect(unseen.status == .ok, "nothing is kept that nobody has looked at")
            #expect(try await house.site.store.decisions().isEmpty)
            let fields = [("text", Self.page), ("looked", try #require(mark(look.text))), ("go", "keep")]
            for _ in 0..<2 {
                let kept = try await officer.post(place, form(fields), Self.here)
                #expect(kept.status == .seeOther && kept.location == "/decisions/26-00047")
            }
            let slug: ID<DecisionRecord> = try #require(ID(rawValue: "26-00047"))
            #expect(try await house.site.store.copies(of: slug).count == 1)
            let changed = Self.page.replacing("For Determination", with: "Withdrawn")
            let again = try await officer.post(place, form([("text", changed), ("go", "look")]), Self.here)
                .text
            #expect(again.contains("it has changed") && again.contains("<ins>Withdrawn</ins>"))
            let same = try await officer.post(place, form([("text", Self.page), ("go", "look")]), Self.here)
                .text
            #expect(same.contains("nothing has changed") && !same.contains("value=\"keep\""))
        }
    }

    @Test func `what is no decision is refused with what it looks like, and what was pasted stays`()
        async throws
    {
        try await WebHouse.run { house, client in
            let officer = try await officer(house, client)
            let place = "/team/decisions/new"
            let text = "Dear all,\nlunch is at 12 & in the hall."
            let refused = try await officer.post(
                place, form([("text", text), ("address", "kent.gov.uk")]), Self.here)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("lunch is at 12 &amp; in the hall.</textarea>"))
            #expect(
                refused.text.contains("This looks like") && refused.text.contains("value=\"kent.gov.uk\""))
            #expect(refused.text.contains("It starts with https."))
            let empty = try await officer.post(place, "text=", Self.here)
            #expect(empty.status == .unprocessableContent)
        }
    }

    @Test func `a long page can be copied by somebody who is signed in, and by nobody else`() async throws {
        try await WebHouse.run { house, client in
            let long =
                Self.page + "\n\nDescription: " + String(repeating: "Care and support. ", count: 12_000)
            let body = form([("text", long), ("go", "look")])
            #expect(body.utf8.count > 200_000)
            let officer = try await officer(house, client)
            let look = try await officer.post("/team/decisions/new", body, Self.here)
            #expect(look.status == .ok && look.text.contains("We found 1 decision."))
            let elsewhere = try await officer.post("/team/themes", body, Self.here)
            #expect(elsewhere.status == .contentTooLarge)
        }
        try await WebHouse.run { _, client in
            let stranger = try await Browser(client).post("/team/decisions/new", "text=x", Self.here)
            #expect(stranger.status == .seeOther && stranger.location == "/sign-in")
        }
    }

    @Test func `what a person writes about a decision is on its page, and a mistake keeps what was typed`()
        async throws
    {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001", status: "For Determination")
            try await keep(house, "Bus and tram routes", "26/00001")
            let officer = try await officer(house, client)
            let place = "/team/decisions/21-00001/step"
            #expect(try await officer.get(place).status == .ok)
            let ahead = form([
                ("state", "decided"), ("day", "1"), ("month", "1"), ("year", "2027"),
                ("source", "Minutes & more"),
            ])
            let refused = try await officer.post(place, ahead, Self.here)
            #expect(refused.status == .unprocessableContent && refused.text.contains("Minutes &amp; more"))
            #expect(refused.text.contains("That day has not come yet."))
            let fields = [
                ("state", "replaced"), ("day", "20"), ("month", "11"), ("year", "2026"),
                ("replaced-by", "26-00001"), ("source", "Minutes, item 4"),
            ]
            let look = try await officer.post(place, form(fields), Self.here)
            #expect(look.status == .ok && look.text.contains("We have kept nothing yet."))
            #expect(look.text.contains("On 20 November 2026 a new decision took its place."))
            let looked = [("looked", try #require(mark(look.text))), ("go", "keep")]
            for _ in 0..<2 {
                let kept = try await officer.post(place, form(fields + looked), Self.here)
                #expect(kept.status == .seeOther && kept.location == "/decisions/21-00001")
            }
            let html = try await Browser(client).get("/decisions/21-00001").text
            #expect(html.contains("There is a new decision now."))
            #expect(
                html.components(separatedBy: "On 20 November 2026 a new decision took its place.").count == 2)
            #expect(html.contains("href=\"/decisions/26-00001\"") && !html.contains("/step"))
            #expect(try await officer.get("/decisions/21-00001").text.contains(place))
            #expect(try await officer.get("/team/decisions/nothing/step").status == .notFound)
        }
    }

    @Test func `somebody who is signed in finds the box for easy words on the page itself`() async throws {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001")
            let officer = try await officer(house, client)
            let box = "action=\"/team/decisions/21-00001/summary\""
            #expect(try await officer.get("/decisions/21-00001").text.contains(box))
            #expect(try await Browser(client).get("/decisions/21-00001").text.contains(box) == false)
            let hard = form([("title", "Buses"), ("sentences", "We utilise the aforementioned framework.")])
            let refused = try await officer.post("/team/decisions/21-00001/summary", hard, Self.here)
            #expect(refused.status == .unprocessableContent && refused.text.contains("aforementioned"))
        }
    }

    @Test func `what changed on a council's page has a page of its own, and what did not has none`()
        async throws
    {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001")
            #expect(try await Browser(client).get("/decisions/21-00001/changed").status == .notFound)
            try await keep(house, "Bus routes", "21/00001", status: "Withdrawn")
            let html = try await Browser(client).get("/decisions/21-00001").text
            #expect(html.contains("This page has changed") && html.contains("/decisions/21-00001/changed"))
            let changed = try await Browser(client).get("/decisions/21-00001/changed").text
            #expect(changed.contains("<ins>Withdrawn</ins>"))
            for part in ["/official", "/difference"] {
                #expect(try await Browser(client).get("/decisions/21-00001" + part).status == .ok)
                #expect(try await Browser(client).get("/decisions/nothing" + part).status == .notFound)
            }
        }
    }

    @Test func `a decision page asks the database a fixed number of times, however often it was copied`()
        async throws
    {
        try await WebHouse.run { house, client in
            try await keep(house, "Bus routes", "21/00001")
            var counts: [Int] = []
            for status in ["Planned", "Decided", "Withdrawn"] {
                try await keep(house, "Bus routes", "21/00001", status: status)
                let before = house.site.store.readCount
                try await Browser(client).get("/decisions/21-00001")
                counts.append(house.site.store.readCount - before)
            }
            #expect(counts == [4, 4, 4])
        }
    }
}
