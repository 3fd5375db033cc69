import Coproduction
import Foundation
import Storage
import Testing

struct AccountTests {
    @Test func `nobody can take the last administrator away`() async throws {
        let house = House()
        try await house.run { store in
            let one = try await come(store, "One", [.administrator])
            await #expect(throws: StoreProblem.lastAdministrator) {
                try await store.switchOff(one.id, by: .person(one.id))
            }
            await #expect(throws: StoreProblem.lastAdministrator) {
                try await store.setRoles([.author], organisation: nil, of: one.id, by: .person(one.id))
            }
            // Somebody who was invited and never came cannot take over.
            let two = try await store.addPerson(name: "Two", roles: [.administrator], by: .command("test"))
            await #expect(throws: StoreProblem.lastAdministrator) {
                try await store.switchOff(one.id, by: .person(one.id))
            }
            let link = try await store.link(for: two.id, by: .command("test"))
            _ = try await store.use(link: link)
            try await store.switchOff(two.id, by: .person(one.id))
            await #expect(throws: StoreProblem.lastAdministrator) {
                try await store.setRoles([.author], organisation: nil, of: one.id, by: .person(one.id))
            }
            try await store.switchOn(two.id, by: .person(one.id))
            try await store.setRoles([.author], organisation: nil, of: one.id, by: .person(two.id))
            #expect(try await store.person(one.id)?.roles == [.author])
        }
    }

    @Test func `switching off ends every session and link, and can be undone`() async throws {
        let house = House()
        try await house.run { store in
            let person = try await come(store, "Sam", [.moderator])
            let session = house.token()
            try await store.open(session: session, for: person.id)
            try await store.setPassword("scrypt$1", of: person.id, keeping: nil)
            let again = house.token()
            try await store.open(session: again, for: person.id)
            #expect(try await store.person(session: session) == nil)
            let link = try await store.link(for: person.id, by: .command("test"))
            try await store.switchOff(person.id, by: .command("test"))
            #expect(try await store.person(session: again) == nil)
            #expect(try await store.peek(link) == nil)
            #expect(try await store.signIn(name: "Sam") == nil)
            await #expect(throws: StoreProblem.notFound) {
                try await store.link(for: person.id, by: .command("test"))
            }
            await #expect(throws: StoreProblem.notFound) {
                try await store.open(session: house.token(), for: person.id)
            }
            #expect(try await store.account(person.id)?.standing == .switchedOff)
            try await store.switchOn(person.id, by: .command("test"))
            #expect(try await store.signIn(name: "Sam")?.person == person)
            #expect(try await store.person(session: again) == nil)
        }
    }

    @Test func `sessions last as long as the roles allow`() async throws {
        let house = House()
        try await house.run { store in
            let board = try await come(store, "Ben", [.boardMember])
            let both = try await come(store, "Kim", [.boardMember, .moderator])
            let sessions = [board, both].map { ($0, house.token()) }
            for (person, token) in sessions { try await store.open(session: token, for: person.id) }
            house.clock.move(seconds: 2 * 3600)
            let open = try await found(store, sessions)
            #expect(open == [true, false])
            house.clock.move(seconds: 10 * 3600)
            let later = try await found(store, sessions)
            #expect(later == [false, false])
        }
    }

    @Test func `only a member of the Board is remembered for 30 days, and not after another role came`()
        async throws
    {
        let house = House()
        try await house.run { store in
            let board = try await come(store, "Ben", [.boardMember])
            let clerk = try await come(store, "Kim", [.decisionClerk])
            let token = house.token()
            try await store.open(session: token, for: board.id)
            let signed = try #require(try await store.signedIn(session: token))
            try await store.remember(signed)
            house.clock.move(seconds: 29 * 86_400)
            #expect(try await store.person(session: token) == board)
            try await store.setRoles(
                [.boardMember, .moderator], organisation: nil, of: board.id, by: .command("test"))
            #expect(try await store.person(session: token) == nil)
            let other = house.token()
            try await store.open(session: other, for: clerk.id)
            let clerkSigned = try #require(try await store.signedIn(session: other))
            await #expect(throws: StoreProblem.notFound) { try await store.remember(clerkSigned) }
        }
    }

    @Test func `somebody else's session is not found, and ending the others keeps this one`() async throws {
        let house = House()
        try await house.run { store in
            let sam = try await come(store, "Sam", [.author])
            let kim = try await come(store, "Kim", [.author])
            let tokens = [house.token(), house.token()]
            for token in tokens { try await store.open(session: token, for: sam.id) }
            let first = try #require(try await store.signedIn(session: tokens[0])).session.id
            await #expect(throws: StoreProblem.notFound) { try await store.end(first, of: kim.id) }
            #expect(try await store.sessions(of: sam).count == 2)
            try await store.endSessions(of: sam.id, but: first, by: .person(sam.id))
            #expect(try await store.sessions(of: sam).map(\.id) == [first])
        }
    }

    @Test func `an e-mail address is not plain in the file, and its person can read it`() async throws {
        let house = House()
        try await house.run { store in
            let address = try #require(MailAddress("anna.secret@example.org"))
            let person = try await store.addPerson(
                name: "Anna", roles: [.advocate], organisation: "Speaking Up", email: address,
                by: .command("test"))
            let account = try await store.account(person.id)
            #expect(account?.email == "anna.secret@example.org" && account?.organisation == "Speaking Up")
        }
        #expect(house.bytes("heard.db").range(of: Data("anna.secret".utf8)) == nil)
    }

    @Test func `what was done is read newest first, by person, page by page`() async throws {
        let house = House()
        try await house.run { store in
            let sam = try await come(store, "Sam", [.author])
            let kim = try await come(store, "Kim", [.author])
            for _ in 0..<3 { try await store.open(session: house.token(), for: sam.id) }
            let all = try await store.happenings(before: nil, of: nil, most: 100)
            #expect(all.map(\.number) == all.map(\.number).sorted(by: >))
            let page = try await store.happenings(before: nil, of: sam.id, most: 2)
            #expect(page.map(\.kind) == ["signed-in", "signed-in"])
            let next = try await store.happenings(before: page.last?.number, of: sam.id, most: 2)
            #expect(next.map(\.kind) == ["signed-in", "link-used"])
            let hers = try await store.happenings(before: nil, of: kim.id, most: 100)
            #expect(hers.allSatisfy { $0.actor == kim.id.rawValue || $0.subject == kim.id.rawValue })
        }
    }

    private func found(_ store: Store, _ sessions: [(Person, Token)]) async throws -> [Bool] {
        var found: [Bool] = []
        for (_, token) in sessions { found.append(try await store.person(session: token) != nil) }
        return found
    }

    /// Somebody who was invited and came in.
    private func come(_ store: Store, _ name: String, _ roles: Set<Role>) async throws -> Person {
        let person = try await store.addPerson(name: name, roles: roles, by: .command("test"))
        let link = try await store.link(for: person.id, by: .command("test"))
        return try await store.use(link: link)
    }
}
