import Coproduction
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct PrivacyDeskTests: PeopleDesk {
    /// Sends answers with these words; the browser that sent them, and the code.
    private func tell(
        _ house: WebHouse, _ client: any TestClientProtocol, _ words: String
    ) async throws -> (Browser, ReceiptCode) {
        let browser = Browser(client)
        try await browser.answerEverything()
        let typed = words.replacing(" ", with: "+")
        try await browser.post(Browser.survey + "/8", "words=\(typed)&quote=yes&go=continue")
        try await browser.post(Browser.survey + "/send", "")
        let token = try #require(browser.cookie(house.site.jar.name(.draft)).flatMap(Token.init(letters:)))
        let draft = try #require(try await house.site.store.draft(token))
        return (browser, house.site.store.code(of: draft))
    }

    private func officer(_ house: WebHouse, _ client: any TestClientProtocol) async throws -> Browser {
        try await browser(house, client, as: try await member(house, "Pat", [.administrator]))
    }

    private func once(on page: String) throws -> String {
        let start = try #require(page.range(of: "name=\"once\" value=\"")).upperBound
        return String(page[start...].prefix { $0 != "\"" })
    }

    @Test func `a complaint needs no name, is kept once, and is followed with its code on another device`()
        async throws
    {
        try await WebHouse.run { house, client in
            let person = Browser(client)
            let page = try await person.get("/complain/tell").text
            #expect(page.contains("You do not have to give a name.") && page.contains("tel:"))
            let form = "kind=complaint&words=canary+nobody+called&once=\(try once(on: page))"
            let sent = try await person.post("/complain/tell", form)
            #expect(sent.status == .seeOther && sent.location == "/complain/mine")
            try await person.post("/complain/tell", form)
            #expect(try await house.site.store.privacyCases().count == 1)
            let mine = try await person.get("/complain/mine").text
            #expect(mine.contains("We write to you here by Wednesday 23 December 2026."))
            let start = try #require(mine.range(of: "class=\"big\">")).upperBound
            let code = mine[start...].prefix { $0 != "<" }.replacing(" ", with: "+")
            let other = Browser(client)
            #expect(try await other.get("/complain/mine").location == "/my-words")
            #expect(try await other.post("/my-words", "code=\(code)").location == "/complain/mine")
            #expect(try await other.get("/complain/mine").text.contains("canary nobody called"))
            for wrong in [
                "kind=&words=x", "kind=complaint&words=",
                "kind=access&words=\(String(repeating: "x", count: 4001))",
            ] {
                #expect(try await other.post("/complain/tell", wrong).status == .unprocessableContent)
            }
        }
    }

    @Test func `words of danger in a complaint show who helps, and reach the safety lead`() async throws {
        try await WebHouse.run { house, client in
            let person = Browser(client)
            let sent = try await person.post("/complain/tell", "kind=complaint&words=my+brother+hits+me")
            #expect(sent.location == "/complain/mine?help=now")
            #expect(try await person.get(sent.location).text.contains("tel:999"))
            let alert = try #require(try await house.site.store.alerts().first)
            let lead = try await member(house, "Amal", [.safeguardingLead]).id
            let file = try await house.site.store.openAlert(alert.id, by: lead)
            #expect(file?.pieces.map(\.words) == ["my brother hits me"])
        }
    }

    @Test func `the team acknowledges and answers, sees its clock, and the person reads it with the code`()
        async throws
    {
        try await WebHouse.run { house, client in
            let person = Browser(client)
            try await person.post("/complain/tell", "kind=complaint&words=canary")
            let officer = try await officer(house, client)
            #expect(
                try await officer.get("/team").text.contains("1 person waits for an answer about privacy."))
            let id = try #require(try await house.site.store.privacyCases().first).id.rawValue
            let place = "/team/privacy/cases/" + id
            #expect(
                try await officer.get("/team/privacy").text.contains(
                    "Say by Wednesday 23 December 2026 that it came."))
            #expect(try await officer.get(place).text.contains("canary"))
            house.clock.move(seconds: 20 * 86_400)
            #expect(try await officer.get("/team").status != .ok, "the session is over")
            let again = try await browser(
                house, client,
                as: try #require(try await house.site.store.people().first { $0.name == "Pat" }))
            #expect(try await again.get("/team").text.contains("Somebody has to act soon, or is late."))
            let empty = try await again.post(place, "what=&words=&seen=0", Self.here)
            #expect(empty.status == .unprocessableContent && empty.text.contains("Choose what you do."))
            let step = "what=acknowledged&words=We+took+it+away&seen=0"
            #expect(try await again.post(place, step, Self.here).status == .seeOther)
            #expect(try await again.post(place, step, Self.here).status == .seeOther, "sent twice")
            let old = try await again.post(place, "what=closed&words=Done&seen=0", Self.here)
            #expect(old.status == .unprocessableContent && old.text.contains("Somebody else did something"))
            #expect(
                try await again.post(place, "what=closed&words=All+done&seen=1", Self.here).status
                    == .seeOther)
            #expect(
                try await house.site.store.privacyCases().first?.steps.map(\.what) == [
                    .acknowledged, .closed,
                ])
            try await person.post("/complain/tell", "kind=access&words=More")
            let board = try await browser(house, client, as: try await member(house, "Ida", [.boardMember]))
            #expect(try await board.get(place).status == .forbidden)
        }
    }

    @Test func `somebody of the team deletes with a code and a reason, and is asked first`() async throws {
        try await WebHouse.run { house, client in
            let (person, code) = try await tell(house, client, "canary words")
            let officer = try await officer(house, client)
            for wrong in ["of=&why=asked", "of=\(code.letters)&why=", "of=BBBB2222&why=asked"] {
                let answer = try await officer.post("/team/privacy/forget", wrong, Self.here)
                #expect(answer.status == .unprocessableContent, "\(wrong)")
            }
            let form = "of=\(code.letters)&why=asked"
            let sure = try await officer.post("/team/privacy/forget", form, Self.here)
            #expect(sure.status == .ok && sure.text.contains("Yes, delete it"))
            #expect(try await house.site.store.response(code: code) != nil, "asking deletes nothing")
            let gone = try await officer.post("/team/privacy/forget", form + "&sure=yes", Self.here)
            #expect(try await officer.get(gone.location).text.contains("You deleted it."))
            #expect(try await house.site.store.response(code: code) == nil)
            #expect(try await !person.get("/my-words").text.contains("canary"))
            let log = try await house.site.store.happenings(before: nil, of: nil, most: 5)
            #expect(log.contains { $0.kind == "response-forgotten" && $0.object == "asked" })
        }
    }

    @Test func `one piece of words is deleted by its number, and the rest of the answers stays`() async throws
    {
        try await WebHouse.run { house, client in
            let (_, code) = try await tell(house, client, "canary words")
            let store = house.site.store
            let response = try #require(try await store.response(code: code))
            let piece = try #require(try await store.standing(of: response.id).values.first).feedback.id
                .rawValue
            let officer = try await officer(house, client)
            let form = "of=\(piece)&why=somebody-else"
            let sure = try await officer.post("/team/privacy/forget", form, Self.here)
            #expect(sure.text.contains("You delete 1 piece of words"))
            try await officer.post("/team/privacy/forget", form + "&sure=yes", Self.here)
            let after = try #require(try await store.response(code: code))
            #expect(after.answers[8] == .missed && after.answers.count == response.answers.count)
            #expect(try await store.verify().isGood)
        }
    }

    @Test func `the person with the code sees everything that is kept, as a page and as a file`() async throws
    {
        try await WebHouse.run { house, client in
            let (person, _) = try await tell(house, client, "canary words")
            #expect(try await person.get("/my-words").text.contains("/my-words/everything"))
            let page = try await person.get("/my-words/everything").text
            for part in [
                "canary words", "We can show your words.", "Nobody helped you.",
                "Nobody has read your words yet.",
            ] {
                #expect(page.contains(part), "\(part)")
            }
            let file = try await person.get("/my-words/everything.json")
            #expect(file.headers[.contentType]?.hasPrefix("application/json") == true)
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any])
            #expect(json["channel"] as? String == "web" && (json["answers"] as? [Any])?.count == 7)
            for path in ["/my-words/everything", "/my-words/everything.json"] {
                let stranger = try await Browser(client).get(path)
                #expect(stranger.location == "/my-words" && !stranger.text.contains("canary"))
            }
        }
    }

    @Test func `how long things are kept stands on a public page, and what was deleted on the team's`()
        async throws
    {
        try await WebHouse.run { house, client in
            let page = try await Browser(client).get("/privacy/how-long").text
            for part in ["12 months", "28 days", "6 years", "35 days"] {
                #expect(page.contains(part), "\(part)")
            }
            _ = try await house.site.store.clean()
            let desk = try await officer(house, client).get("/team/privacy").text
            #expect(desk.contains("Last looked at") && !desk.contains("Nobody has looked yet."))
        }
    }
}
