import Coproduction
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct SigningInTests: PeopleDesk {
    @Test func `a wrong name and a wrong password get the same words and the same work`() async throws {
        try await WebHouse.run { house, client in
            _ = try await member(house, "Sam", [.decisionClerk])
            let before = house.site.passwords.timesWorked
            let miss = try await signIn(Browser(client), "Nobody", "no password of anybody")
            let hit = try await signIn(Browser(client), "Sam", "no password of anybody")
            #expect(house.site.passwords.timesWorked == before + 2)
            #expect(miss.status == .unprocessableContent && hit.status == .unprocessableContent)
            #expect(miss.text.replacing("Nobody", with: "Sam") == hit.text)
        }
    }

    @Test func `guesses wait, and the person still gets in on her own device and by a link`() async throws {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.decisionClerk])
            let own = Browser(client)
            #expect(try await signIn(own, "Sam", Self.password).location == "/team")
            try await own.post("/sign-out", "", Self.here)
            for name in ["Sam", "Nobody"] {
                for _ in 0..<5 { _ = try await signIn(Browser(client), name, "a guess of a password") }
            }
            let before = house.site.passwords.timesWorked
            for _ in 0..<1000 {
                for name in ["Sam", "Nobody"] {
                    let answer = try await signIn(Browser(client), name, Self.password)
                    #expect(answer.status == .unprocessableContent && answer.text.contains("Wait 1 minute"))
                }
            }
            // While they wait nothing is worked out, for a name that exists and for one that does not.
            #expect(house.site.passwords.timesWorked == before)
            #expect(try await signIn(own, "Sam", Self.password).location == "/team")
            let token = try await house.site.store.link(for: sam.id, by: .command("test"))
            let elsewhere = Browser(client)
            let used = try await elsewhere.post("/link/" + token.letters, "", Self.here)
            #expect(used.status == .seeOther && used.location == "/team")
            house.clock.move(seconds: 60)
            #expect(try await signIn(Browser(client), "Sam", Self.password).location == "/team")
        }
    }

    @Test func `a link that is opened five times and then used lets in once, whoever comes first`()
        async throws
    {
        try await WebHouse.run { house, client in
            let ben = try await house.site.store.addPerson(
                name: "Ben", roles: [.boardMember], by: .command("test"))
            let token = try await house.site.store.link(for: ben.id, by: .command("test"))
            let place = "/link/" + token.letters
            let scanner = Browser(client)
            for _ in 0..<5 {
                let seen = try await scanner.get(place)
                #expect(seen.status == .ok && seen.text.contains("This link is for Ben."))
                #expect(seen.text.components(separatedBy: "action=\"\(place)\"").count == 2)
            }
            let first = Browser(client)
            let used = try await first.post(place, "", Self.here)
            #expect(used.location == "/account/password")
            let thief = Browser(client)
            #expect(try await thief.post(place, "", Self.here).status == .notFound)
            #expect(try await thief.get(place).status == .notFound)
            #expect(try await thief.get("/board").location == "/sign-in?back=/board")
            #expect(try await first.get("/board").text.contains("Your Board page"))
        }
    }

    @Test func `nobody is led to another site after signing in`() async throws {
        try await WebHouse.run { house, client in
            _ = try await member(house, "Sam", [.decisionClerk])
            for bad in ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x=y"]
            {
                let answer = try await signIn(Browser(client), "Sam", Self.password, [("back", bad)])
                #expect(answer.location == "/team", "\(bad)")
            }
            let good = try await signIn(
                Browser(client), "Sam", Self.password, [("back", "/team/decisions/new")])
            #expect(good.location == "/team/decisions/new")
        }
    }

    @Test func `what was typed after the session ended comes back after signing in and is sent`() async throws
    {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.author])
            let browser = try await browser(house, client, as: sam)
            house.clock.move(seconds: 3 * 3600)
            let typed = "Quieter <rooms> & \"more\" time, naïve 日本"
            let body = form([("title", typed), ("summary", "One\nTwo"), ("once", "form-1")])
            let ended = try await browser.post("/team/themes", body, Self.here)
            #expect(
                ended.status == .unprocessableContent && ended.text.contains("What you wrote is still here"))
            let kept = hidden(ended.text)
            #expect(kept.contains { $0 == ("kept.title", typed) })
            #expect(kept.contains { $0 == ("back", "/team/themes") })
            let wrong = try await signIn(browser, "Sam", "not the password at all", kept)
            #expect(hidden(wrong.text).map(\.1) == kept.map(\.1))
            let again = try await signIn(browser, "Sam", Self.password, kept)
            #expect(again.status == .ok && again.text.contains("action=\"/team/themes\""))
            let fields = hidden(again.text)
            #expect(fields.map(\.0) == ["title", "summary", "once"])
            #expect(fields.map(\.1) == [typed, "One\nTwo", "form-1"])
        }
    }

    @Test func `personal data opens only after a second step`() async throws {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.moderator])
            let once = try await browser(house, client, as: sam, proof: .password)
            #expect(try await once.get("/team").status == .ok)
            #expect(try await once.get("/team/feedback").location == "/account/second-step")
            let twice = try await browser(house, client, as: sam)
            #expect(try await twice.get("/team/feedback").status == .ok)
        }
    }

    /// The hidden fields of a page, as a browser would send them.
    private func hidden(_ html: String) -> [(String, String)] {
        html.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst().map { piece in
            let name = String(piece.prefix { $0 != "\"" })
            let after = piece.components(separatedBy: "value=\"").dropFirst().first ?? ""
            let value = String(after.prefix { $0 != "\"" })
            return (
                name,
                value.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
                    "&quot;", with: "\""
                )
                .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            )
        }
    }
}
