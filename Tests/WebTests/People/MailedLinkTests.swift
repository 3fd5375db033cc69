import Coproduction
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct MailedLinkTests: PeopleDesk {
    /// The next letter that is queued; work that nobody waits for is given a while.
    private func letter(_ store: Store) async throws -> WaitingMail? {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            if let mail = try await store.nextMail() { return mail }
            await Task.yield()
        }
        return nil
    }

    @Test func `an invitation goes by mail where there is an address, and is shown where there is none`()
        async throws
    {
        try await WebHouse.run(sendsMail: true) { house, client in
            let admin = try await browser(
                house, client, as: try await member(house, "Ada", [.administrator]))
            let fields = form([("name", "Anna"), ("role", "author"), ("email", "anna@example.org")])
            let made = try await admin.post("/admin/people", fields, Self.here)
            let shown = try await admin.get(made.location).text
            #expect(link(on: shown) == nil && shown.contains("on its way by e-mail"))
            let mail = try #require(try await house.site.store.nextMail())
            #expect(mail.kind == .invitation && mail.reader.text == "anna@example.org")
            let token = try #require(mail.link)
            #expect(try await Browser(client).get("/link/" + token.letters).text.contains("Come in"))

            let other = form([("name", "Ben"), ("role", "author")])
            let ben = try await admin.post("/admin/people", other, Self.here)
            let page = try await admin.get(ben.location).text
            #expect(link(on: page) != nil && !page.contains("value=\"mail\""))
            // By hand on request, for who has an address too.
            try await admin.post(made.location + "/link", "", Self.here)
            let byHand = try await admin.get(made.location).text
            #expect(link(on: byHand) != nil && byHand.contains("value=\"mail\""))
            #expect(try await house.site.store.nextMail() == nil)
        }
    }

    @Test(arguments: [
        "anna", "a@b", "a@b.cd\r\nBcc: e@b.cd", "a@b.cd, e@b.cd", "Anna <a@b.cd>", "\"a b\"@c.de",
    ])
    func `what is no one address is refused and kept`(typed: String) async throws {
        try await WebHouse.run(sendsMail: true) { house, client in
            let admin = try await browser(
                house, client, as: try await member(house, "Ada", [.administrator]))
            let fields = form([("name", "Anna"), ("role", "author"), ("email", typed)])
            let answer = try await admin.post("/admin/people", fields, Self.here)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("This is no e-mail address"))
            #expect(try await house.site.store.people().count == 1)
        }
    }

    @Test func `whoever asks for a link hears the same, and only a person we know gets one`() async throws {
        try await WebHouse.run(sendsMail: true) { house, client in
            let ben = try await member(house, "Ben", [.boardMember])
            let store = house.site.store
            try await store.setEmail(MailAddress("ben@example.org"), of: ben.id, by: .command("test"))
            #expect(try await Browser(client).get("/sign-in").text.contains("href=\"/sign-in/link\""))
            let answers = try await ["ben", "nobody", "nobody@example.org", "ben@example.org"].asyncMap {
                try await Browser(client).post("/sign-in/link", form([("who", $0)]))
            }
            #expect(Set(answers.map(\.location)) == ["/sign-in/link?sent=yes"])
            let mail = try #require(try await letter(store))
            #expect(mail.kind == .signIn && mail.reader.text == "ben@example.org")
            #expect(mail.expires.seconds(since: house.clock.now) == 3600)
            let asked = try await Browser(client).get("/sign-in/link?sent=yes").text
            #expect(asked.contains("Look at your email") && !asked.contains("ben"))
            let empty = try await Browser(client).post("/sign-in/link", form([("who", " ")]))
            #expect(empty.status == .unprocessableContent)
        }
    }

    @Test func `asking again and again sends no more than 3 letters in a while`() async throws {
        let asks = Asks()
        let now = Moment(milliseconds: 1_795_000_000_000)
        let count = [Asks.Count(name: "who ben", most: 3), Asks.Count(name: "everybody", most: 5)]
        #expect((0..<9).filter { _ in asks.may(count, now: now) }.count == 3)
        let other = [Asks.Count(name: "who ada", most: 3), Asks.Count(name: "everybody", most: 5)]
        #expect((0..<9).filter { _ in asks.may(other, now: now) }.count == 2)
        #expect(asks.may(count, now: now.adding(seconds: 900)))
    }

    @Test func `without a mail server nobody is offered a letter`() async throws {
        try await WebHouse.run { house, client in
            #expect(try await !Browser(client).get("/sign-in").text.contains("/sign-in/link"))
            #expect(try await Browser(client).get("/sign-in/link").location == "/sign-in")
            #expect(try await Browser(client).post("/sign-in/link", "who=ben").location == "/sign-in")
            let admin = try await browser(
                house, client, as: try await member(house, "Ada", [.administrator]))
            let fields = form([("name", "Anna"), ("role", "author"), ("email", "anna@example.org")])
            let made = try await admin.post("/admin/people", fields, Self.here)
            #expect(link(on: try await admin.get(made.location).text) != nil)
            #expect(try await admin.get("/admin/mail").text.contains("Heard sends no e-mail here"))
        }
    }

    @Test func `the page of e-mail says what failed in plain words, without an address or a link`()
        async throws
    {
        try await WebHouse.run(sendsMail: true) { house, client in
            let admin = try await browser(
                house, client, as: try await member(house, "Ada", [.administrator]))
            let store = house.site.store
            let anna = try await store.addPerson(
                name: "Anna", roles: [.author], email: MailAddress("marked@example.org"), by: .command("test")
            )
            _ = try await store.mailLink(for: anna.id, by: .command("test"))
            let waits = try await admin.get("/admin/mail").text
            #expect(waits.contains("An invitation") && waits.contains("To Anna") && waits.contains("Waits"))
            let mail = try #require(try await store.nextMail())
            try await store.settle(mail.id, .refused(.refused))
            let failed = try await admin.get("/admin/mail").text
            #expect(failed.contains("does not take letters to this address"))
            #expect(failed.contains("Make a new link on the page of the person"))
            for page in [waits, failed] { #expect(!page.contains("marked") && !page.contains("/link/")) }
            let clerk = try await browser(
                house, client, as: try await member(house, "Sam", [.decisionClerk]))
            #expect(try await clerk.get("/admin/mail").status == .forbidden)
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await change(element)) }
        return values
    }
}
