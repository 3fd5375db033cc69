import Coproduction
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct SafetyTests: RegisterDesk {
    private func somebody(
        _ house: WebHouse, _ client: any TestClientProtocol, _ name: String, _ role: Role
    ) async throws -> Browser {
        let store = house.site.store
        let person = try await store.addPerson(name: name, roles: [role], by: .command("test"))
        let token = Token(outside: house.site.outside)
        try await store.open(session: token, for: person.id)
        let browser = Browser(client)
        browser.set(house.site.jar.name(.session), token.letters)
        return browser
    }

    /// Answers every question, with these words in the last one, and sends.
    private func tell(_ client: any TestClientProtocol, _ words: String) async throws -> Browser {
        let browser = Browser(client)
        try await browser.answerEverything()
        let typed = words.replacing(" ", with: "+")
        try await browser.post(Browser.survey + "/8", "words=\(typed)&quote=no&go=continue")
        #expect(try await browser.post(Browser.survey + "/send", "").status == .seeOther)
        return browser
    }

    private var slug: ID<Survey>? { ID(rawValue: "deciding-together") }

    @Test func `words of danger reach the safety lead's queue and nobody else, and count only when cleared`()
        async throws
    {
        try await WebHouse.run { house, client in
            let slug = try #require(slug)
            _ = try await tell(client, "canary my brother hits me")
            #expect(try await house.site.store.counts(slug).total == 0)
            let lead = try await somebody(house, client, "Amal", .safeguardingLead)
            #expect(try await lead.get("/team").text.contains("1 alert waits for a decision."))
            let queue = try await lead.get("/team/safety").text
            #expect(queue.contains("Decide by 4pm on Monday 23 November 2026."))
            #expect(!queue.contains("canary"), "the words stand behind the audited page")
            let alert = "/team/safety/" + (try await house.site.store.alerts().first?.id.rawValue ?? "")
            #expect(try await lead.get(alert).text.contains("canary my brother hits me"))
            #expect(try await lead.get(alert + "/print").text.contains("canary my brother hits me"))
            let board = try await somebody(house, client, "Ida", .boardMember)
            for path in ["/team/safety", alert, alert + "/print", "/team/feedback"] {
                let answer = try await board.get(path)
                #expect(answer.status == .forbidden && !answer.text.contains("canary"), "\(path)")
            }
            for path in ["/", "/changes", "/surveys", "/decisions", "/my-words", "/safe"] {
                #expect(try await !Browser(client).get(path).text.contains("canary"), "\(path)")
            }
            house.clock.move(seconds: 5 * 3600)
            let late = try await somebody(house, client, "Amal again", .safeguardingLead)
            #expect(try await late.get("/team/safety").text.contains("Late. Somebody had to decide by 4pm"))
            let forms = [
                "act=close&ending=cleared&outcome=All+is+well&seen=0": HTTPResponse.Status
                    .unprocessableContent,
                "act=decide&verdict=&why=No&seen=0": .unprocessableContent,
            ]
            for (form, status) in forms {
                let answer = try await late.post(alert, form, Self.here)
                #expect(answer.status == status && answer.text.contains("role=\"alert\""), "\(form)")
            }
            for form in [
                "act=decide&verdict=no-concern&why=A+game+they+play&seen=0",
                "act=close&ending=cleared&outcome=All+is+well&seen=1",
            ] {
                #expect(try await late.post(alert, form, Self.here).status == .seeOther, "\(form)")
            }
            #expect(try await house.site.store.counts(slug).total == 1)
        }
    }

    @Test func `a moderator sees that words wait, and no longer the words of what is serious`() async throws {
        try await WebHouse.run { house, client in
            _ = try await tell(client, "canary my brother hits me")
            let moderator = try await somebody(house, client, "Mo", .moderator)
            let before = try await moderator.get("/team/feedback").text
            #expect(before.contains("Waits for the safety lead") && before.contains("canary"))
            let lead = try await somebody(house, client, "Amal", .safeguardingLead)
            let alert = "/team/safety/" + (try await house.site.store.alerts().first?.id.rawValue ?? "")
            let serious = "act=decide&verdict=serious&why=Talked+with+K&seen=0"
            #expect(try await lead.post(alert, serious, Self.here).status == .seeOther)
            let after = try await moderator.get("/team/feedback").text
            #expect(after.contains("The safety lead acts on this") && !after.contains("canary"))
        }
    }

    @Test func `a reader tells the safety lead about words that no danger word found`() async throws {
        try await WebHouse.run { house, client in
            _ = try await tell(client, "I sit in the same chair all day")
            #expect(try await house.site.store.alerts().isEmpty)
            let moderator = try await somebody(house, client, "Mo", .moderator)
            let list = try await moderator.get("/team/feedback").text
            let start = try #require(list.range(of: "href=\"/team/feedback/")).upperBound
            let path = "/team/feedback/" + String(list[start...].prefix { $0 != "\"" })
            #expect(try await moderator.get(path).text.contains("I sit in the same chair"))
            #expect(try await moderator.post(path, "why=No", Self.here).status == .unprocessableContent)
            #expect(try await moderator.post(path, "why=This+is+neglect", Self.here).status == .seeOther)
            #expect(try await house.site.store.alerts().map(\.cause) == [.reader])
            #expect(try await moderator.get(path).status == .notFound)
        }
    }

    @Test
    func `the button on the safe page tells the team without a name, and the page still says who helps`()
        async throws
    {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            let page = try await browser.get("/safe").text
            #expect(page.contains("They will not know it is you.") && page.contains("tel:999"))
            #expect(try await house.site.store.alerts().isEmpty, "looking tells nobody")
            let pressed = try await browser.post("/safe", "")
            #expect(pressed.location == "/safe?told=yes")
            let told = try await browser.get(pressed.location).text
            #expect(told.contains("Thank you for telling us") && told.contains("tel:999"))
            #expect(try await house.site.store.alerts().map(\.page) == ["/safe"])
            try await browser.begin()
            let kept = try await browser.post(Browser.survey + "/1", "answer=yes&go=safe")
            #expect(kept.location == "/safe?told=yes")
            #expect(try await house.site.store.alerts().count == 2)
            let token = try #require(
                browser.cookie(house.site.jar.name(.draft)).flatMap(Token.init(letters:)))
            #expect(try await house.site.store.draft(token)?.answers.count == 1)
        }
    }

    @Test func `everybody of the team sees when nobody is on duty, and a lead takes duty and hands it over`()
        async throws
    {
        try await WebHouse.run { house, client in
            let clerk = try await somebody(house, client, "Cleo", .decisionClerk)
            #expect(try await clerk.get("/team").text.contains("Nobody is on duty for safety."))
            let lead = try await somebody(house, client, "Amal", .safeguardingLead)
            _ = try await somebody(house, client, "Bo", .safeguardingLead)
            #expect(try await lead.post("/team/safety/duty", "go=take", Self.here).status == .seeOther)
            #expect(try await !clerk.get("/team").text.contains("Nobody is on duty"))
            let other = try await house.site.store.people().first { $0.name == "Bo" }?.id.rawValue ?? ""
            try await lead.post("/team/safety/duty", "go=give&person=\(other)", Self.here)
            #expect(try await lead.get("/team/safety").text.contains("Bo is on duty for safety since"))
        }
    }

    @Test func `a person takes their words back: asked first, then gone, and the code opens nothing`()
        async throws
    {
        try await WebHouse.run { house, client in
            let slug = try #require(slug)
            let browser = try await tell(client, "canary words")
            #expect(try await house.site.store.counts(slug).total == 1)
            #expect(try await browser.get("/my-words").text.contains("/my-words/take-back"))
            #expect(try await browser.get("/my-words/take-back").text.contains("Yes, delete my words"))
            #expect(try await house.site.store.counts(slug).total == 1, "looking deletes nothing")
            let gone = try await browser.post("/my-words/take-back", "")
            #expect(try await browser.get(gone.location).text.contains("Your words are gone"))
            #expect(try await house.site.store.counts(slug).total == 0)
            #expect(try await !browser.get("/my-words").text.contains("canary"))
            let stranger = try await Browser(client).post("/my-words/take-back", "")
            #expect(stranger.location == "/my-words")
        }
    }
}
