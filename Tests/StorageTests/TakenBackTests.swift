import Coproduction
import GRDB
import Testing

@testable import Storage

/// What is mended in the register without anything being lost: rows taken back, easy words that are older than a page.
struct TakenBackTests {
    private func record(_ title: String, _ reference: String?, _ status: String? = nil) -> DecisionRecord {
        var record = DecisionRecord(title: title, lines: [title, status ?? ""])
        record.reference = reference
        record.status = status
        return record
    }

    private func day(_ text: String) -> Day { Day(iso8601: text) ?? Day(daysSince1970: 0) }

    @Test func `a row that was taken back stays, counts for nothing, and can be written again`() async throws
    {
        let house = House()
        try await house.run { store in
            let register = Register(store)
            let one = try await store.addPerson(name: "One", roles: [.decisionClerk], by: .command("test")).id
            let slug = try await store.importDecision(record("Plan", "1"), source: "x", by: .demonstration)
                .slug
            let other = try await store.importDecision(record("Other", "2"), source: "x", by: .demonstration)
                .slug
            func write(_ what: DecisionStep.What, for slug: ID<DecisionRecord>) async throws {
                _ = try await store.write(what, on: day("2026-01-01"), words: "Minutes", for: slug, by: one)
            }
            func state() async throws -> DecisionState? {
                try await register.seen().all.first { $0.slug == slug }?.history.state(
                    on: day("2026-11-22"))
            }
            try await write(.decided, for: other)
            try await write(.decided, for: slug)
            try await write(.withdrawn, for: slug)
            #expect(try await state() == .withdrawn)
            for _ in 0..<2 {
                try await store.takeBack(
                    2, of: slug, because: "Wrong. Ring 01234 567890", by: one)
            }
            #expect(try await state() == .decided, "the remembered register sees it")
            let history = try #require(try await store.decision(slug)).history
            #expect(history.entries.compactMap(\.number) == [1])
            let gone = try #require(history.takenBack.first)
            #expect(gone.what == .withdrawn && gone.number == 2 && history.takenBack.count == 1)
            #expect(gone.takenBack?.by == one && gone.takenBack?.because == "Wrong. Ring [phone left out]")
            try await write(.withdrawn, for: slug)
            #expect(try await state() == .withdrawn)
            #expect(try await store.decision(slug)?.history.entries.compactMap(\.number) == [1, 3])
            for number in [0, -1, 4, .max] {
                await #expect(throws: StoreProblem.notFound) {
                    try await store.takeBack(number, of: slug, because: "x", by: one)
                }
            }
            await #expect(throws: StoreProblem.wordsMissing) {
                try await store.takeBack(1, of: slug, because: " \n", by: one)
            }
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
        let queue = try DatabaseQueue(path: house.folder.database)
        for sql in [
            "UPDATE decision_step_taken_back SET because = 'y'", "DELETE FROM decision_step_taken_back",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try queue.write { try $0.execute(sql: sql) } }
        }
        let noted = try await queue.read {
            try String.fetchAll(
                $0, sql: "SELECT object FROM happening WHERE kind = 'decision-step-taken-back'")
        }
        #expect(noted == ["2"])
        try queue.close()
    }

    @Test
    func `easy words are old from the change of the page on, until somebody saves them or says they hold`()
        async throws
    {
        let house = House()
        try await house.run { store in
            let easy = Decision.EasySummary(title: "A plan", sentences: ["It is a plan."], waitsFor: [])
            let slug = try await store.importDecision(record("Plan", "1"), source: "x", by: .demonstration)
                .slug
            func old() async throws -> Day? { try await store.decision(slug)?.wordsOlderThan }
            await #expect(throws: StoreProblem.notFound) {
                try await store.sayWordsHold(for: slug, by: .demonstration)
            }
            try await store.write(easy, for: slug, by: .demonstration)
            #expect(try await old() == nil)
            for status in ["Withdrawn", "Approved"] {
                house.clock.move(seconds: 86_400)
                let changed = house.clock.now.dayInLondon
                _ = try await store.importDecision(
                    record("Plan", "1", status), source: "x", by: .demonstration)
                house.clock.move(seconds: 60)
                #expect(try await old() == changed)
                if status == "Approved" {
                    try await store.write(easy, for: slug, by: .demonstration)
                } else {
                    try await store.sayWordsHold(for: slug, by: .demonstration)
                }
                #expect(try await old() == nil)
                #expect(try await store.decision(slug)?.summary == easy)
            }
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `a command that only reads knows the same decision by the same rule`() async throws {
        let house = House()
        let own = "https://democracy.kent.gov.uk/ieDecisionDetails.aspx?ID=2456"
        let fresh: ID<DecisionRecord> = id("fresh")
        var renamed = record("Bus and tram plan", nil)
        renamed.address = own
        var known = record("Bus plan", nil)
        known.address = own
        let first = try await house.run { [known, renamed] store in
            let slug = try await store.importDecision(known, source: "a", by: .demonstration).slug
            #expect(try await store.wouldImport(renamed, source: "b").slug == slug)
            return slug
        }
        let store = try ReadOnlyStore.open(house.folder)
        defer { store.close() }
        let would = try store.wouldImport(renamed, source: "b", fresh: fresh)
        #expect(would.slug == first && would != .unchanged(first), "the address alone says which it is")
        #expect(try store.wouldImport(known, source: "b", fresh: fresh) == .unchanged(first))
        let new = try store.wouldImport(record("Parks", nil), source: "b", fresh: fresh)
        #expect(new == .new(fresh))
    }

    @Test func `officers are not what a decision is found by`() async throws {
        try await House().run { store in
            var plan = record("Plan", "1")
            (plan.leadOfficer, plan.leadDirector, plan.contact) = ("Zebedee", "Dougal", "Ermintrude")
            plan.notUnderstood = ["Asked by Brian"]
            _ = try await store.importDecision(plan, source: "x", by: .demonstration)
            let register = Register(store)
            #expect(try await register.seen(looking: "plan").found?.count == 1)
            for name in ["Zebedee", "Dougal", "Ermintrude", "Brian"] {
                #expect(try await register.seen(looking: name).found?.isEmpty == true, "\(name)")
            }
        }
    }
}
