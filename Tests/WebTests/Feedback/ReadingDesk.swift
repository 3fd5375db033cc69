import Coproduction
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// What tests of reading need: somebody who wrote something, and people of the team who are signed in.
protocol ReadingDesk: RegisterDesk {}

extension ReadingDesk {
    /// A person who answers the survey and writes; the browser is the person's own, with the code still in it.
    func write(
        _ words: String, _ house: WebHouse, _ client: any TestClientProtocol, mayShow: String = "yes"
    ) async throws -> (browser: Browser, piece: ID<Feedback>) {
        let browser = Browser(client)
        let before = Set(
            try await house.site.store.inbox(InboxFilter(part: .all), limit: 200).pieces.map(\.feedback.id))
        try await browser.answerEverything()
        try await browser.post(
            Browser.survey + "/8", form([("words", words), ("quote", mayShow), ("go", "continue")]))
        let sent = try await browser.post(Browser.survey + "/send", "")
        #expect(sent.status == .seeOther && sent.location.hasSuffix("/thanks"))
        let now = try await house.site.store.inbox(InboxFilter(part: .all), limit: 200).pieces.map(
            \.feedback.id)
        return (browser, try #require(now.first { !before.contains($0) }))
    }

    /// A browser in which somebody with these roles is signed in.
    func signedIn(
        _ name: String, _ roles: Set<Role>, _ house: WebHouse, _ client: any TestClientProtocol
    ) async throws -> (browser: Browser, person: ID<Person>) {
        let person = try await house.site.store.addPerson(name: name, roles: roles, by: .command("test"))
        let browser = Browser(client)
        try await signIn(browser, person.id, house)
        return (browser, person.id)
    }

    func signIn(_ browser: Browser, _ person: ID<Person>, _ house: WebHouse) async throws {
        let token = Token(outside: house.site.outside)
        try await house.site.store.open(session: token, for: person)
        browser.set(house.site.jar.name(.session), token.letters)
    }

    func place(_ piece: ID<Feedback>) -> String { "/team/inbox/" + piece.rawValue }

    /// A theme with the piece in it, linked to a decision and followed by a change, so that it stands on public pages.
    func publicThread(_ piece: ID<Feedback>, _ house: WebHouse) async throws {
        let store = house.site.store
        try await keep(house, "A plan", "26/00001")
        let slug = try #require(ID<DecisionRecord>(rawValue: "26-00001"))
        let theme = try await store.addTheme(
            title: "Buses", summary: "Buses are late.", feedback: [piece], by: .command("test")
        ).id
        let clerk = try await store.addPerson(name: "A clerk", roles: [.decisionClerk], by: .command("test"))
            .id
        let claim = try Influence.Claim(
            kind: "shaped-part", strength: "some", reason: "The plan says what people told us about buses.",
            evidence: "Page 2")
        _ = try await store.propose(claim, theme: theme, decision: slug, by: clerk)
        _ = try await store.promise(
            Change.Promise(
                title: "Buses on time", youSaid: "Buses are late.", weDo: "We ask the bus company.",
                owner: "Head of buses", due: house.site.today.adding(days: 90)),
            theme: theme, decision: slug, by: .command("test"))
    }
}
