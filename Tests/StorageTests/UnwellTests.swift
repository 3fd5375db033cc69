import Coproduction
import Foundation
import GRDB
import Storage
import Synchronization
import Testing

struct UnwellTests {
    /// Overwrites the first page of a table, as a failing disk might.
    private func damage(_ table: String, in house: House) throws {
        let queue = try DatabaseQueue(path: house.folder.database)
        let page = try queue.read { db in
            try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table])
        }
        try queue.close()
        let file = try #require(FileHandle(forWritingAtPath: house.folder.database))
        try file.seek(toOffset: UInt64(try #require(page) - 1) * 4096)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 4096))
        try file.close()
    }

    @Test func `a damaged file stops all writing, and whoever runs Heard is told once`() async throws {
        let house = House()
        try await house.run { _ in }
        try damage("decision", in: house)
        let told = Mutex<[String]>([])
        let store = try Store.open(house.folder, outside: house.outside) { why in
            told.withLock { $0.append(why) }
        }
        _ = try await store.publish(.example(), by: .command("test"))
        for _ in 0..<3 {
            let problem = await #expect(throws: StoreProblem.self) {
                try await store.importDecision(DecisionRecord(title: "Plan"), source: "x", by: .demonstration)
            }
            guard case .unwell = problem else {
                Issue.record("it said \(String(describing: problem))")
                continue
            }
        }
        let token = house.token()
        let refused = await #expect(throws: StoreProblem.self) {
            try await store.begin(.example(), token: token)
        }
        #expect(refused?.doThis == "Check the disk, restart Heard, and run heard verify.")
        let surveys = try await store.surveys()
        #expect(surveys.count == 1)
        #expect(told.withLock { $0.count } == 1)
        await store.close()
    }

    @Test func `verify names a damaged table`() async throws {
        let house = House()
        try await house.run { _ in }
        try damage("decision_copy", in: house)
        let store = try ReadOnlyStore.open(house.folder)
        let verification = try store.verify()
        store.close()
        #expect(!verification.isGood)
        #expect(
            verification.findings.contains { $0.isGood && $0.sentence == "The log is whole: 0 happenings." })
    }
}
