import Coproduction
import Foundation
import Testing

@testable import Storage

struct WorryMailTests {
    private func lead(_ store: Store, _ name: String, address: String? = "x@example.org") async throws
        -> Person
    {
        let email = address.flatMap { MailAddress(name.lowercased() + "." + $0) }
        return try await store.addPerson(
            name: name, roles: [.safeguardingLead], email: email, by: .command("test"))
    }

    /// Everything that is due, sent; who got it.
    private func deliver(_ store: Store, _ kind: Mail.Kind) async throws -> [String] {
        try await store.queueWorries()
        var readers: [String] = []
        while let mail = try await store.nextMail() {
            #expect(mail.link == nil)
            if mail.kind == kind { readers.append(mail.name ?? "") }
            try await store.settle(mail.id, .sent)
        }
        return readers.sorted()
    }

    @Test func `a new worry is told to the lead on duty, once`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let (amal, _) = (try await lead(store, "Amal"), try await lead(store, "Bea"))
            try await store.giveDuty(to: amal.id, by: amal.id)
            #expect(try await deliver(store, .worry) == [])
            try await store.pressNotSafe(page: "/safe", survey: nil)
            #expect(try await deliver(store, .worry) == ["Amal"])
            house.clock.move(seconds: 3600)
            #expect(try await deliver(store, .worry) == [])
        }
    }

    @Test func `with nobody on duty, or nobody there who has an address, all leads who have one are told`()
        async throws
    {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let amal = try await lead(store, "Amal", address: nil)
            try await store.giveDuty(to: amal.id, by: amal.id)
            try await store.pressNotSafe(page: "/safe", survey: nil)
            #expect(try await deliver(store, .worry) == [])
            _ = try await (lead(store, "Bea"), lead(store, "Cem"))
            let off = try await lead(store, "Dora")
            try await store.switchOff(off.id, by: .command("test"))
            #expect(try await deliver(store, .worry) == ["Bea", "Cem"])
        }
    }

    @Test func `a flood of worries is one letter in 5 minutes`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            _ = try await lead(store, "Amal")
            var letters = 0
            for page in 0..<40 {
                try await store.pressNotSafe(page: "/page-\(page)", survey: nil)
                letters += try await deliver(store, .worry).count
                house.clock.move(seconds: 30)
            }
            #expect(letters == 4)
            house.clock.move(seconds: 300)
            #expect(try await deliver(store, .worry) == ["Amal"])
        }
    }

    @Test func `a second letter comes when the time to decide is nearly over, and only then`() async throws {
        let house = House()
        try await house.run(sendsMail: true) { store in
            let amal = try await lead(store, "Amal")
            try await store.pressNotSafe(page: "/safe", survey: nil)
            _ = try await deliver(store, .worry)
            let alert = try #require(try await store.alerts().first)
            let early = alert.decideBy.adding(seconds: -Store.worryWaitsBefore - 1)
            house.clock.move(seconds: early.seconds(since: house.clock.now))
            #expect(try await deliver(store, .worryWaits) == [])
            house.clock.move(seconds: 2)
            #expect(try await deliver(store, .worryWaits) == ["Amal"])
            house.clock.move(seconds: 7200)
            #expect(try await deliver(store, .worryWaits) == [])
            try await store.pressNotSafe(page: "/help", survey: nil)
            let second = try #require(try await store.alerts().first { $0.page == "/help" })
            _ = try await store.act(.decided(.concern), words: "Known", on: second.id, seen: 0, by: amal.id)
            house.clock.move(seconds: second.decideBy.seconds(since: house.clock.now))
            #expect(try await deliver(store, .worryWaits) == [])
        }
    }

    @Test func `a worry from before a stop is told after it`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await lead(store, "Amal")
            try await store.pressNotSafe(page: "/safe", survey: nil)
        }
        house.clock.move(seconds: 6 * 3600)
        try await house.run(sendsMail: true) { store in
            let readers = try await deliver(store, .worry)
            #expect(readers == ["Amal"])
        }
    }
}
