import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

struct MailStoreTests {
    private static let address = "marked.reader@example.org"

    private func anna(_ store: Store, roles: Set<Role> = [.author], hasCome: Bool = false) async throws
        -> Person
    {
        let person = try await store.addPerson(
            name: "Anna \(UUID().uuidString.prefix(6))", roles: roles, email: MailAddress(Self.address),
            by: .command("test"))
        if hasCome { _ = try await store.use(link: store.link(for: person.id, by: .command("test"))) }
        return person
    }

    private func only(_ store: Store) async throws -> MailLine {
        let lines = try await store.mailLines().lines
        #expect(lines.count == 1)
        return try #require(lines.first)
    }

    @Test func `without a mail server nothing is queued and no link is made`() async throws {
        let house = House()
        try await house.run { store in
            let person = try await anna(store, roles: [.safeguardingLead])
            #expect(try await store.mailLink(for: person.id, by: .command("test")) == false)
            try await store.pressNotSafe(page: "/safe", survey: nil)
            try await store.queueWorries()
            #expect(try await store.nextMail() == nil)
            let sql = "SELECT 1 FROM outgoing_mail UNION ALL SELECT 1 FROM link"
            let isThere = try await store.read { try $0.has(sql) }
            #expect(!isThere)
        }
    }

    @Test func `an invitation is queued with its link, and both are gone once it is sent`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let person = try await anna(store)
            #expect(try await store.mailLink(for: person.id, by: .command("test")))
            let mail = try #require(try await store.nextMail())
            #expect(mail.kind == .invitation && mail.reader.text == Self.address && mail.name == person.name)
            let link = try #require(mail.link)
            #expect(try await store.peek(link) == .invitation(person))
            #expect(try await store.nextMail() == nil)
            try await store.settle(mail.id, .sent)
            #expect(try await store.mailLines().lines == [])
            #expect(try await store.mailLines().sent == 1)
            let kept = try await store.read {
                try $0.has("SELECT 1 FROM outgoing_mail WHERE sealed IS NOT NULL")
            }
            #expect(!kept)
        }
        for name in ["heard.db", "heard.db-wal"] {
            #expect(house.bytes(name).range(of: Data("marked.reader".utf8)) == nil)
        }
    }

    @Test func `who has no address gets no letter and keeps the older link`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let person = try await store.addPerson(name: "Sam", roles: [.author], by: .command("test"))
            let link = try await store.link(for: person.id, by: .command("test"))
            #expect(try await store.mailLink(for: person.id, by: .command("test")) == false)
            #expect(try await store.peek(link) == .invitation(person))
            await #expect(throws: StoreProblem.notFound) {
                try await store.mailLink(for: id("nobody"), by: .command("test"))
            }
        }
    }

    @Test func `what was not sent is tried again later and later, until it is no use any more`() async throws
    {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let person = try await anna(store, hasCome: true)
            #expect(try await store.mailLink(for: person.id, by: .command("test")))
            var tries = 0
            while tries < 50, let mail = try await store.nextMail() {
                tries += 1
                try await store.settle(mail.id, .notSent(.noConnection))
                let line = try await only(store)
                #expect(line.trouble == .noConnection && line.attempts == tries)
                guard line.state == .queued else { break }
                #expect(line.nextAt > house.clock.now)
                #expect(try await store.nextMail() == nil)
                house.clock.move(seconds: line.nextAt.seconds(since: house.clock.now))
            }
            // A link to sign in with works for 10 minutes.
            #expect((2...50).contains(tries))
            #expect(try await only(store).state == .failed)
            house.clock.move(seconds: 86_400)
            #expect(try await store.nextMail() == nil)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 30])
    func `the pause is somewhere between a second and its step`(attempts: Int) {
        let steps: [Int64] = [5, 30, 120, 600, 1800, 3600, 7200]
        let step = steps.dropFirst(attempts - 1).first ?? 3600
        for chance in [UInt64(0), 1, 4, 59, 3599, .max] {
            #expect((1...step).contains(Store.mailPause(after: attempts, chance: chance)))
        }
        #expect(Store.mailPause(after: attempts, chance: UInt64(step - 1)) == step)
    }

    @Test func `what may have arrived is never sent again, nor what was cut short by a kill`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let person = try await anna(store)
            _ = try await store.mailLink(for: person.id, by: .command("test"))
            let first = try #require(try await store.nextMail())
            try await store.settle(first.id, .unknown(.cutOff))
            #expect(try await only(store).state == .unknown)
            try await store.settle(first.id, .notSent(.noConnection))
            #expect(try await only(store).state == .unknown)
            _ = try await store.mailLink(for: person.id, by: .command("test"))
            _ = try #require(try await store.nextMail())
        }
        house.clock.move(seconds: Store.mailLease - 1)
        try await house.run(sendsMail: true) { store in
            #expect(try await store.nextMail() == nil)
            house.clock.move(seconds: 1)
            #expect(try await store.nextMail() == nil)
            let lines = try await store.mailLines().lines
            #expect(lines.map(\.state) == [.unknown, .unknown] && lines.first?.trouble == .stopped)
        }
    }

    @Test func `a newer link takes the place of one that still waits`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let person = try await anna(store)
            for _ in 0..<3 { _ = try await store.mailLink(for: person.id, by: .command("test")) }
            let mail = try #require(try await store.nextMail())
            let link = try #require(mail.link)
            #expect(try await store.peek(link) == .invitation(person))
            #expect(try await store.nextMail() == nil)
        }
    }

    @Test func `only who has come in before is sent a link to sign in with, by name or address`() async throws
    {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let invited = try await anna(store)
            try await store.mailSignInLink(askedBy: invited.name)
            #expect(try await store.nextMail() == nil)
            _ = try await store.use(link: store.link(for: invited.id, by: .command("test")))
            for typed in [invited.name.uppercased(), "  " + Self.address.uppercased() + " "] {
                try await store.mailSignInLink(askedBy: typed)
                let mail = try #require(try await store.nextMail())
                #expect(mail.kind == .signIn)
                let link = try #require(mail.link)
                #expect(try await store.peek(link) == .signIn(invited))
            }
            for typed in ["", "nobody", "nobody@example.org", "marked.reader"] {
                try await store.mailSignInLink(askedBy: typed)
                #expect(try await store.nextMail() == nil)
            }
            try await store.switchOff(invited.id, by: .command("test"))
            try await store.mailSignInLink(askedBy: invited.name)
            #expect(try await store.nextMail() == nil)
        }
    }

    @Test func `another address takes what waits away, and who is forgotten gets nothing`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let person = try await anna(store)
            _ = try await store.mailLink(for: person.id, by: .command("test"))
            try await store.setEmail(MailAddress("new@example.org"), of: person.id, by: .command("test"))
            #expect(try await store.nextMail() == nil)
            #expect(try await store.account(person.id)?.email == "new@example.org")
            _ = try await store.mailLink(for: person.id, by: .command("test"))
            let address = try #require(Contact(typed: "NEW@example.org"))
            #expect(try await store.forget(contact: address, by: .command("test")) == .gone)
            #expect(try await store.nextMail() == nil)
            #expect(try await store.mailLines().lines == [])
        }
    }

    @Test func `what ended is forgotten after 30 days`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let person = try await anna(store)
            _ = try await store.mailLink(for: person.id, by: .command("test"))
            try await store.settle(try #require(try await store.nextMail()).id, .refused(.refused))
            #expect(try await only(store).trouble == .refused)
            house.clock.move(seconds: 30 * 86_400)
            try await store.clean()
            #expect(try await store.mailLines().lines == [])
        }
    }
}
