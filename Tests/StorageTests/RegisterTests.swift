import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

struct RegisterTests {
    private func record(
        _ title: String, _ reference: String?, _ change: (inout DecisionRecord) -> Void = { _ in }
    )
        -> DecisionRecord
    {
        var record = DecisionRecord(title: title)
        record.reference = reference
        change(&record)
        return record
    }

    private func day(_ text: String) -> Day { Day(iso8601: text) ?? Day(daysSince1970: 0) }

    private func found(_ store: Store, _ words: String) async throws -> [String] {
        try await Register(store).seen(looking: words).found?.map(\.slug.rawValue) ?? ["nothing asked"]
    }

    @Test func `a decision is found by its words, its number and the beginning of its last word`()
        async throws
    {
        try await House().run { store in
            let contract = record("Contract award for wellbeing services", "26/00101") {
                $0.reasons = "Because the agreements end in March."
            }
            for one in [
                contract, record("Review of bus routes", "21/00033"), record("Étude of parking", nil),
            ] {
                _ = try await store.importDecision(one, source: "x", by: .demonstration)
            }
            for words in [
                "contract", "CONTRACTS award", "wellb", "26/00101", "26-001", "agreement march",
                "service  well",
                "\"contract", "contract*", "NEAR(contract)", "contract NOT", "servic(",
            ] where words != "contract NOT" {
                let slugs = try await found(store, words)
                #expect(slugs == (words.hasPrefix("NEAR") ? [] : ["26-00101"]), "\(words)")
            }
            #expect(try await found(store, "etude").count == 1)
            #expect(try await found(store, "contract bus") == [])
            #expect(try await found(store, "?!*\"") == [])
            #expect(try await found(store, "  ") == ["nothing asked"])
            #expect(try await found(store, String(repeating: "contract ", count: 4000)) == ["26-00101"])
        }
    }

    @Test(arguments: 0..<200) func `nothing that can be typed is an error`(seed: Int) async throws {
        let letters = Array("ab01 \"'*()-+:^{}.,/\\éñ中😀&|%_;\u{0}\n")
        let typed = String((0..<(seed % 60)).map { letters[($0 * 31 + seed * 17) % letters.count] })
        let queue = try DatabaseQueue()
        try await queue.write { db in
            try db.execute(sql: "CREATE VIRTUAL TABLE decision_words USING fts5(decision, a, b, c, d)")
            _ = try db.decisions(withWords: typed)
        }
    }

    @Test func `after a change the old words find nothing and the new ones do`() async throws {
        let house = House()
        try await house.run { store in
            let register = Register(store)
            let old = record("Plan for trams", "26/00001")
            let slug = try await store.importDecision(old, source: "x", by: .demonstration).slug
            _ = try await store.importDecision(
                record("Plan for ferries", "26/00001"), source: "x", by: .demonstration)
            let first = Decision.EasySummary(
                title: "Boats", sentences: ["A harbour opens."], waitsFor: ["A vote."])
            try await store.write(first, for: slug, by: .demonstration)
            for (words, count) in [("trams", 0), ("ferries", 1), ("boats", 1), ("harbour", 1), ("vote", 1)] {
                #expect(try await register.seen(looking: words).found?.count == count, "\(words)")
            }
            try await store.write(
                Decision.EasySummary(title: "Ships", sentences: ["A quay opens."], waitsFor: []), for: slug,
                by: .demonstration)
            for (words, count) in [("boats", 0), ("harbour", 0), ("ships", 1), ("quay", 1)] {
                #expect(try await register.seen(looking: words).found?.count == count, "\(words)")
            }
            #expect(try await register.seen().all.map { $0.summary?.title } == ["Ships"])
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
        let queue = try DatabaseQueue(path: house.folder.database)
        try await queue.write { try $0.execute(sql: "DELETE FROM decision_words") }
        try queue.close()
        let store = try ReadOnlyStore.open(house.folder)
        defer { store.close() }
        let sentences = try store.verify().findings.filter { !$0.isGood }.map(\.sentence)
        #expect(sentences == ["A decision is not found by its words of today. Places: 1."])
    }

    @Test func `a look at the register is one read, and sees what was written since the last one`()
        async throws
    {
        try await House().run { store in
            let register = Register(store)
            let (one, _) = try await people(store)
            for number in 1...30 {
                _ = try await store.importDecision(
                    record("Plan \(number)", "26/0\(number)"), source: "x", by: .demonstration)
            }
            let before = store.readCount
            #expect(try await register.seen().all.count == 30)
            #expect(try await register.seen(looking: "plan").found?.count == 30)
            #expect(store.readCount == before + 2)
            _ = try await store.importDecision(record("Plan", "26/99"), source: "x", by: .demonstration)
            _ = try await store.write(
                .decided, on: day("2026-01-01"), words: "Minutes", for: id("26-01"), by: one)
            let all = try await register.seen().all
            #expect(all.count == 31)
            let states = all.filter { $0.history.state(on: day("2026-11-22")) == .decided }.map(
                \.slug.rawValue)
            #expect(states == ["26-01"])
        }
    }

    @Test func `what a person writes about a decision is a row of its history, and stays`() async throws {
        let house = House()
        try await house.run { store in
            let (one, _) = try await people(store)
            let slug = try await store.importDecision(record("Plan", "1"), source: "x", by: .demonstration)
                .slug
            let next = try await store.importDecision(record("New", "2"), source: "x", by: .demonstration)
                .slug
            _ = try await store.write(
                .openForEvidence(until: day("2026-09-30")), on: day("2026-09-01"), words: "Notice", for: slug,
                by: one)
            house.clock.move(seconds: 60)
            let step = try await store.write(
                .replaced(by: next), on: day("2026-10-01"), words: "Minutes, item 4", for: slug, by: one,
                madeUp: true)
            let decision = try await store.decision(slug)
            #expect(decision?.history.entries.map(\.state) == [.openForEvidence, .replaced, .planned])
            #expect(decision?.history.entries.map(\.madeUp) == [false, true, false])
            #expect(decision?.history.replacement(on: step.at.dayInLondon) == .decision(next))
            #expect(try await store.decisions().first?.history == decision?.history)
            await #expect(throws: StoreProblem.notFound) {
                try await store.write(.decided, on: nil, words: "x", for: id("nothing"), by: one)
            }
            await #expect(throws: StoreProblem.notFound) {
                try await store.write(.replaced(by: id("nothing")), on: nil, words: "x", for: slug, by: one)
            }
            for (what, words) in [(DecisionStep.What.replaced(by: slug), "x"), (.decided, " ")] {
                await #expect(throws: StoreProblem.wordsMissing) {
                    try await store.write(what, on: nil, words: words, for: slug, by: one)
                }
            }
            await #expect(throws: StoreProblem.wordsMissing) {
                try await store.write(.decided, on: day("2040-01-01"), words: "x", for: slug, by: one)
            }
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
        let queue = try DatabaseQueue(path: house.folder.database)
        for sql in [
            "UPDATE decision_step SET state = 'decided'", "DELETE FROM decision_step",
            "INSERT INTO decision_step SELECT row + 9, decision, 'planned', 1, NULL, NULL, 'x', written_by, 1, 0 "
                + "FROM decision_step LIMIT 1",
            "INSERT INTO decision_step SELECT row + 9, decision, 'replaced', 1, NULL, decision, 'x', written_by, 1, 0 "
                + "FROM decision_step LIMIT 1",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try queue.write { try $0.execute(sql: sql) } }
        }
        let noted = try await queue.read {
            try String.fetchAll($0, sql: "SELECT object FROM happening WHERE kind = 'decision-stepped'")
        }
        #expect(noted == ["open-for-evidence", "replaced"])
        try queue.close()
    }

    @Test func `importing the same again keeps nothing, and layout alone is no change`() async throws {
        let house = House()
        try await house.run { store in
            var page = record("Plan", "1") {
                $0.lines = ["Plan", "Printed on 1/1/2026 10:00"]
                $0.notUnderstood = ["Printed on 1/1/2026 10:00"]
            }
            let slug = try await store.importDecision(page, source: "x", by: .demonstration).slug
            for text in ["Printed on 1/1/2026 10:00", "Printed on 2/1/2026 11:30"] {
                page.lines = ["Plan", text]
                page.notUnderstood = [text]
                #expect(try await store.wouldImport(page, source: "y") == .unchanged(slug))
                #expect(
                    try await store.importDecision(page, source: "y", by: .demonstration) == .unchanged(slug))
            }
            #expect(try await store.copies(of: slug).count == 1)
            page.decidedOn = day("2026-01-05")
            page.lines.append("Date of decision: 5 January 2026")
            let would = try await store.wouldImport(page, source: "x")
            #expect(try await store.copies(of: slug).count == 1)
            #expect(try await store.importDecision(page, source: "x", by: .demonstration) == would)
            #expect(try await store.copies(of: slug).map(\.record.decidedOn) == [nil, day("2026-01-05")])
        }
    }

    @Test
    func `without a number the same address is the same decision, but a list at one address is several`()
        async throws
    {
        try await House().run { store in
            let own = "https://democracy.kent.gov.uk/ieDecisionDetails.aspx?ID=2456"
            let list = "https://democracy.kent.gov.uk/mgListPlanItems.aspx?PlanId=9"
            let first = try await store.importDecision(
                record("Bus plan", nil) { $0.address = own }, source: "a", by: .demonstration
            ).slug
            let renamed = try await store.importDecision(
                record("Bus and tram plan", nil) { $0.address = own }, source: "b", by: .demonstration)
            #expect(renamed.slug == first)
            let pasted = try await store.importDecision(
                record("Bus and tram plan", nil), source: "b", by: .demonstration)
            #expect(pasted == .unchanged(first))
            #expect(try await store.decision(first)?.record.address == own)
            let items = ["Parks", "Homes", "Parks"].map { title in record(title, nil) { $0.address = list } }
            var slugs: [ID<DecisionRecord>] = []
            for item in items {
                slugs.append(try await store.importDecision(item, source: "c", by: .demonstration).slug)
            }
            #expect(slugs[0] != slugs[1] && slugs[0] == slugs[2])
        }
    }

    @Test func `a number too long for an address is one decision all the same`() async throws {
        try await House().run { store in
            let long = record("Plan", String(repeating: "26/", count: 20))
            let first = try await store.importDecision(long, source: "x", by: .demonstration).slug
            #expect(
                try await store.importDecision(long, source: "y", by: .demonstration) == .unchanged(first))
        }
    }

    @Test(arguments: [
        ("https://democracy.kent.gov.uk/ieDecisionDetails.aspx?ID=2456", true),
        ("https://democracy.kent.gov.uk/mgIssueHistoryHome.aspx?IId=58&Opt=0", true),
        ("https://democracy.kent.gov.uk/mgListPlanItems.aspx?PlanId=9", false),
        ("https://kent.gov.uk/ieDecisionDetails.aspx", false), ("", false), ("?id=1", false),
    ]) func `an address of one decision is told from a list`(address: String, isOne: Bool) {
        #expect(Database.isOfOneDecision(address) == isOne)
    }

    private func people(_ store: Store) async throws -> (ID<Person>, ID<Person>) {
        (
            try await store.addPerson(name: "One", roles: [.decisionClerk], by: .command("test")).id,
            try await store.addPerson(name: "Two", roles: [.decisionClerk], by: .command("test")).id
        )
    }
}

/// A database as the Heard before this one left it.
struct RegisterMigrationTests {
    @Test func `decisions of before are found, dated and whole`() async throws {
        let house = House()
        try FileManager.default.createDirectory(
            atPath: house.folder.path, withIntermediateDirectories: true)
        let queue = try DatabaseQueue(path: house.folder.database)
        try Migrations.migrator.migrate(queue, upTo: "2-released-numbers")
        try await queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO decision VALUES ('21-00033', '21/00033');
                    INSERT INTO decision_copy (decision, record, source, read_at) VALUES
                        ('21-00033', '\(Self.record("For Determination", "trams"))', 'paper.txt', 1000),
                        ('21-00033', '\(Self.record("Withdrawn", "ferries"))', 'paper.txt', 1700000000000);
                    INSERT INTO decision_summary (decision, summary, written_at) VALUES ('21-00033',
                        '{"sentences":["It is about boats."],"title":"A plan","waitsFor":[]}', 2000);
                    """)
        }
        try queue.close()
        try await house.run { store in
            let register = Register(store)
            for (words, count) in [("trams", 0), ("ferries", 1), ("boats", 1), ("21/00033", 1)] {
                #expect(try await register.seen(looking: words).found?.count == count, "\(words)")
            }
            let decision = try await store.decision(id("21-00033"))
            #expect(decision?.history.state(on: house.clock.now.dayInLondon) == .withdrawn)
            #expect(decision?.summary?.title == "A plan")
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    /// A record as it was stored before, letter by letter.
    private static func record(_ status: String, _ about: String) -> String {
        """
        {"brokenOff":[],"divisions":[],"implications":{},"lines":["Plan"],"notUnderstood":[],\
        "proposedDecision":"To run \(about).","reference":"21/00033","status":"\(status)","title":"Plan"}
        """
    }
}
