import Coproduction
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// A place where a marked name and a marked number stand wherever personal data can stand.
struct Planted: Sendable {
    let house: WebHouse
    let piece: ID<Feedback>
    let held: ID<Feedback>
    let alert: ID<Alert>
    let theme: ID<Theme>
    let change: ID<Change>
    let influence: String
    let person: Person
    let session: ID<Session>
    let privacyCase: ID<PrivacyCase>

    static let marks = ["Canaryname", "900999", "canary-mail"]

    /// Writes the marks into feedback, held worries, a page told to be hard, a proposed copy, an account and a session.
    init(_ house: WebHouse, _ client: any TestClientProtocol) async throws {
        self.house = house
        let desk = PlantingDesk()
        piece = try await desk.write("Canaryname told me on 07700 900999 that buses are late.", house, client)
            .piece
        held = try await desk.write("Canaryname hits me, phone 07700 900999", house, client).piece
        try await desk.publicThread(piece, house)
        let store = house.site.store
        alert = try #require(try await store.alerts().first?.id)
        theme = try #require(try await store.themes().first?.theme.id)
        change = try #require(try await store.changes().first?.id)
        influence = try #require(try await store.influences(from: theme).first?.id.rawValue)
        let mail = try #require(MailAddress("canary-mail@example.org") as MailAddress?)
        person = try await store.addPerson(
            name: "Canaryname Person", roles: [.advocate], organisation: "Canaryname of Kent",
            email: mail, by: .command("test"))
        _ = try await store.use(link: try await store.link(for: person.id, by: .command("test")))
        try await store.open(session: Token(outside: house.site.outside), for: person.id)
        session = try #require(try await store.sessions(of: person).first?.id)
        let told = Browser(client)
        try await told.post(
            "/hard",
            desk.form([("page", "/changes"), ("words", "Canaryname cannot read this, 07700 900999")]))
        privacyCase = house.site.outside.newID()
        _ = try await store.openCase(
            privacyCase, .complaint,
            words: try #require(PlainText("Canaryname told me, 07700 900999") as PlainText?), urgent: false)
        let moderator = try await store.addPerson(
            name: "A moderator", roles: [.moderator], by: .command("test"))
        _ = try await store.propose(
            "Canaryname told me on [a phone number] that buses are late.", of: piece, by: moderator.id)
    }

    /// The identities of everything that was planted, as they stand in addresses.
    var names: [String] {
        [
            "deciding-together", "26-00001", "partnership-board", "1", "8", piece.rawValue, held.rawValue,
            alert.rawValue, theme.rawValue, change.rawValue, influence, person.id.rawValue, session.rawValue,
            privacyCase.rawValue,
        ]
    }
}

private struct PlantingDesk: ReadingDesk {}

@Suite struct BoardSeesNobodyTests: ReadingDesk {
    @Test func `a member of the Board finds a marked name and number at no address`() async throws {
        try await WebHouse.run { house, client in
            let planted = try await Planted(house, client)
            let ida = try await somebody(house, client, named: "Ida", roles: [.boardMember])
            let crawl = Crawl(house: house, names: planted.names)
            let (found, seen) = try await crawl.pages(ida, from: "/board", holding: Planted.marks)
            #expect(found == [:])
            #expect(seen > 100 && seen < 3000, "\(seen) addresses")
        }
    }

    @Test func `the marks stand where they are meant to be found, so that the search is not blind`()
        async throws
    {
        try await WebHouse.run { house, client in
            let planted = try await Planted(house, client)
            let all = try await somebody(
                house, client, named: "Everything", roles: [.moderator, .safeguardingLead, .administrator])
            let crawl = Crawl(house: house, names: planted.names)
            let (found, _) = try await crawl.pages(all, from: "/team", holding: Planted.marks)
            #expect(Set(found.values.flatMap { $0 }) == Set(Planted.marks))
            for place in ["/team/inbox", "/team/safety/", "/team/feedback", "/admin/people"] {
                #expect(found.keys.contains { $0.hasPrefix(place) }, "\(place)")
            }
        }
    }

    @Test func `after the safety lead says serious, a moderator reads the words at no address`() async throws
    {
        try await WebHouse.run { house, client in
            let (_, piece) = try await write("Canaryword hits me", house, client)
            let alert = try #require(try await house.site.store.alerts().first?.id)
            let lead = try await somebody(house, client, named: "Amal", roles: [.safeguardingLead])
            let mo = try await somebody(house, client, named: "Mo", roles: [.moderator, .author])
            let crawl = Crawl(house: house, names: [piece.rawValue, alert.rawValue, "1"])
            let before = try await crawl.pages(mo, from: "/team", holding: ["Canaryword"])
            #expect(!before.found.isEmpty)
            let serious = "act=decide&verdict=serious&why=Talked+with+K&seen=0"
            let place = "/team/safety/" + alert.rawValue
            #expect(try await lead.post(place, serious, Self.here).status == .seeOther)
            let after = try await crawl.pages(mo, from: "/team", holding: ["Canaryword"])
            #expect(after.found == [:])
            let show = "decision=show&words=Canaryword+hits+me&do=save"
            let piecePlace = self.place(piece)
            #expect(try await mo.post(piecePlace, show, Self.here).status == .notFound)
            #expect(try await lead.get(place).text.contains("Canaryword"))
        }
    }
}
