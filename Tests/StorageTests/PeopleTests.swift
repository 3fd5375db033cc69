import Coproduction
import Foundation
import Storage
import Testing

struct PeopleTests {
    @Test func `the set-up link works once, for 30 minutes, and only for the first person`() async throws {
        let house = House()
        try await house.run { store in
            let old = try #require(try await store.setUpLink())
            let link = try #require(try await store.setUpLink())
            let replaced = try await store.peek(old)
            #expect(replaced == nil)
            house.clock.move(seconds: 30 * 60 - 1)
            let held = try await store.peek(link)
            #expect(held == .setUp)
            let person = try await store.use(
                setUp: link, name: "Sam", roles: [.administrator], passwordHash: "scrypt$1")
            await #expect(throws: StoreProblem.notFound) {
                try await store.use(setUp: link, name: "Kim", roles: [], passwordHash: "scrypt$2")
            }
            let another = try await store.setUpLink()
            #expect(another == nil)
            let signIn = try await store.signIn(name: "sam")
            #expect(signIn?.person == person)
            #expect(signIn?.passwordHash == "scrypt$1")
        }
    }

    @Test func `a link that is over opens nothing`() async throws {
        let house = House()
        try await house.run { store in
            let link = try #require(try await store.setUpLink())
            house.clock.move(seconds: 30 * 60)
            let held = try await store.peek(link)
            #expect(held == nil)
            await #expect(throws: StoreProblem.notFound) {
                try await store.use(setUp: link, name: "Sam", roles: [], passwordHash: "x")
            }
        }
    }

    @Test func `an invitation works once, for 7 days, and only the newest one`() async throws {
        let house = House()
        try await house.run { store in
            let person = try await store.addPerson(
                name: "Sam", roles: [.moderator], by: .command("people-add"))
            let old = try await store.link(for: person.id, by: .command("people-link"))
            let link = try await store.link(for: person.id, by: .command("people-link"))
            #expect(try await store.peek(old) == nil)
            house.clock.move(seconds: 7 * 86_400 - 1)
            #expect(try await store.peek(link) == .invitation(person))
            #expect(try await store.account(person.id)?.standing == .invited)
            #expect(try await store.use(link: link) == person)
            #expect(try await store.account(person.id)?.standing == .active)
            await #expect(throws: StoreProblem.notFound) { try await store.use(link: link) }
            await #expect(throws: StoreProblem.notFound) { try await store.use(link: old) }
            let late = try await store.link(for: person.id, by: .command("people-link"))
            #expect(try await store.peek(late) == .signIn(person))
            house.clock.move(seconds: 600)
            #expect(try await store.peek(late) == nil)
            let people = try await store.people()
            #expect(people == [person])
        }
    }

    @Test func `a sign-in link of a member of the Board works for an hour`() async throws {
        let house = House()
        try await house.run { store in
            let person = try await store.addPerson(name: "Ben", roles: [.boardMember], by: .command("test"))
            let invitation = try await store.link(for: person.id, by: .command("test"))
            _ = try await store.use(link: invitation)
            let link = try await store.link(for: person.id, by: .command("test"))
            house.clock.move(seconds: 3599)
            #expect(try await store.peek(link) == .signIn(person))
            house.clock.move(seconds: 1)
            #expect(try await store.peek(link) == nil)
        }
    }

    @Test func `a session ends after 2 hours without use and after 12 hours in all`() async throws {
        let house = House()
        try await house.run { store in
            let person = try await store.addPerson(name: "Sam", roles: [], by: .command("people-add"))
            let session = house.token()
            try await store.open(session: session, for: person.id)
            for _ in 1...7 {
                house.clock.move(seconds: 6000)
                let found = try await store.person(session: session)
                #expect(found == person)
            }
            house.clock.move(seconds: 1200)
            let afterTwelve = try await store.person(session: session)
            #expect(afterTwelve == nil)
            let idle = house.token()
            try await store.open(session: idle, for: person.id)
            house.clock.move(seconds: 7200)
            let afterTwo = try await store.person(session: idle)
            #expect(afterTwo == nil)
        }
    }

    @Test func `a session that was ended opens nothing`() async throws {
        let house = House()
        try await house.run { store in
            let person = try await store.addPerson(name: "Sam", roles: [], by: .command("people-add"))
            let session = house.token()
            try await store.open(session: session, for: person.id)
            try await store.end(session: session)
            try await store.end(session: session)
            let found = try await store.person(session: session)
            #expect(found == nil)
            let head = try await store.head()
            #expect(head.number == 3)
        }
    }

    @Test func `a token has one spelling`() throws {
        let house = House()
        let token = house.token()
        #expect(Token(letters: token.letters) == token)
        #expect(token.letters.count == 43)
        for wrong in [
            "", "a", token.letters + "A", String(token.letters.dropLast()) + "=", "é" + token.letters,
        ] {
            #expect(Token(letters: wrong) == nil)
        }
        let spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".filter {
            Token(letters: token.letters.dropLast() + String($0)) != nil
        }
        #expect(spellings.count == 16)
    }
}
