import Coproduction
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct OwnAccountTests: PeopleDesk {
    @Test
    func
        `a second step is set up with a code, asked for at the next sign-in, and codes replace a lost phone`()
        async throws
    {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.moderator])
            let desk = try await browser(house, client, as: sam, proof: .password)
            let other = try await browser(house, client, as: sam, proof: .password)
            let codes = try await setUp(house, desk, sam)
            #expect(try await desk.get("/team/feedback").status == .ok)
            #expect(try await other.get("/team").status == .seeOther)
            #expect(try await desk.get("/account").text.contains("Recovery codes left: 10"))

            let again = Browser(client)
            let first = try await signIn(again, "Sam", Self.password, [("back", "/team/feedback")])
            #expect(first.location == "/sign-in/second?back=/team/feedback")
            // Between the steps nobody is signed in.
            #expect(try await again.get("/team").status == .seeOther)
            let code = codes.first ?? ""
            let wrong = try await again.post("/sign-in/second", form([("code", "123456")]), Self.here)
            #expect(wrong.status == .unprocessableContent)
            let right = try await again.post(
                "/sign-in/second", form([("code", code), ("back", "/team/feedback")]), Self.here)
            #expect(right.location == "/team/feedback")
            #expect(try await again.get("/team/feedback").status == .ok)
            #expect(try await again.get("/account").text.contains("Recovery codes left: 9"))
        }
    }

    @Test func `a code from the phone lets in, a link does not go round it, and guesses of codes wait`()
        async throws
    {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.moderator])
            let desk = try await browser(house, client, as: sam, proof: .password)
            let codes = try await setUp(house, desk, sam)
            let token = try await house.site.store.link(for: sam.id, by: .command("test"))
            let elsewhere = Browser(client)
            let used = try await elsewhere.post("/link/" + token.letters, "", Self.here)
            #expect(used.location == "/sign-in/second")
            for number in 0..<5 {
                // A made-up device does not begin a new count.
                elsewhere.set(house.site.jar.name(.device), Token(outside: house.site.outside).letters)
                let wrong = form([("code", "00000\(number)")])
                #expect(
                    try await elsewhere.post("/sign-in/second", wrong, Self.here).status
                        == .unprocessableContent)
            }
            let right = form([("code", codes.first ?? "")])
            let waits = try await elsewhere.post("/sign-in/second", right, Self.here)
            #expect(waits.status == .unprocessableContent && waits.text.contains("Wait 1 minute"))
            house.clock.move(seconds: 60)
            #expect(try await elsewhere.post("/sign-in/second", right, Self.here).location == "/team")
        }
    }

    @Test func `changing a password asks for the old one and ends the other sessions`() async throws {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.decisionClerk])
            let desk = try await browser(house, client, as: sam)
            let other = try await browser(house, client, as: sam)
            let new = "nine loud geese over the marsh"
            let without = try await desk.post(
                "/account/password", form([("old", "wrong"), ("password", new), ("go", "save")]), Self.here)
            #expect(
                without.status == .unprocessableContent && without.text.contains("This is not your password"))
            #expect(!without.text.contains(new))
            let changed = try await desk.post(
                "/account/password", form([("old", Self.password), ("password", new), ("go", "save")]),
                Self.here)
            #expect(changed.location == "/account")
            #expect(try await desk.get("/team").status == .ok)
            #expect(try await other.get("/team").status == .seeOther)
            #expect(try await signIn(Browser(client), "Sam", new).location == "/team")
            #expect(try await signIn(Browser(client), "Sam", Self.password).status == .unprocessableContent)
        }
    }

    @Test func `where somebody is signed in, and signing the others out`() async throws {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.boardMember])
            let desk = try await browser(house, client, as: sam)
            let other = try await browser(house, client, as: sam)
            let page = try await desk.get("/account").text
            #expect(page.components(separatedBy: "/account/devices/").count == 4)
            #expect(page.components(separatedBy: "This device").count == 2)
            try await desk.post("/account/devices/end", "", Self.here)
            #expect(try await other.get("/board").status == .seeOther)
            #expect(try await desk.get("/board").text.contains("Stay signed in here"))
            #expect(try await desk.post("/board/remember", "", Self.here).location == "/board")
            house.clock.move(seconds: 29 * 86_400)
            #expect(try await desk.get("/board").status == .ok)
        }
    }

    /// Sets a second step up as a person does, and gives the recovery codes that were shown.
    private func setUp(_ house: WebHouse, _ desk: Browser, _ person: Person) async throws -> [String] {
        let unsure = try await desk.post("/account/second-step", form([("old", "wrong")]), Self.here)
        #expect(unsure.status == .unprocessableContent)
        try await desk.post("/account/second-step", form([("old", Self.password)]), Self.here)
        let secret = try #require(try await house.site.store.begunSecret(of: person.id))
        let shown = try await desk.get("/account/second-step").text
        #expect(shown.contains(secret.blocks) && shown.contains("otpauth://totp/"))
        let wrong = try await desk.post("/account/second-step/code", form([("code", "000000")]), Self.here)
        #expect(wrong.status == .unprocessableContent)
        let before = desk.cookie(house.site.jar.name(.session))
        let code = secret.code(step: CodeSecret.step(at: house.clock.now))
        let done = try await desk.post("/account/second-step/code", form([("code", code)]), Self.here)
        #expect(done.location == "/account/recovery-codes")
        #expect(desk.cookie(house.site.jar.name(.session)) != before)
        let page = try await desk.get("/account/recovery-codes").text
        let codes = page.components(separatedBy: "<li class=\"said\">").dropFirst().map {
            String($0.prefix { $0 != "<" })
        }
        #expect(codes.count == 10)
        #expect(try await desk.get("/account/recovery-codes").location == "/account")
        return codes
    }
}
