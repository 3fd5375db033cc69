import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

/// Forgetting in tables of tens of thousands of rows, in real time, by real bytes.
struct ForgetLargeTests {
    private let survey = Survey.example()

    /// Waits until none of the files hold these letters; the files that still do after a minute.
    private func filesAfterAMinute(_ letters: String, _ house: House) async throws -> [String] {
        let end = ContinuousClock.now + .seconds(60)
        var found = try filesWith(letters, in: house)
        while !found.isEmpty, ContinuousClock.now < end {
            await Task.yield()
            found = try filesWith(letters, in: house)
        }
        return found
    }

    @Test func `a marked name among tens of thousands of rows is in no file within a minute`() async throws {
        let house = House()
        let marked = "Quillibrand-Featherstonehaugh"
        try await house.run { (store: Store) async throws in
            _ = try await store.publish(survey, by: .command("test"))
            let survey = survey
            var codes: [ReceiptCode] = []
            for round in 0..<16 {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for place in 0..<500 {
                        group.addTask {
                            _ = try await store.add(
                                [
                                    1: .chose("yes"), 2: .chose("home", "bus"),
                                    3: .said("Person \(round) \(place)"),
                                ],
                                to: survey, channel: .web, by: .command("test")
                            ) { _ in false }
                        }
                    }
                    try await group.waitForAll()
                }
                let token = house.token()
                let draft = try await store.begin(survey, token: token)
                _ = try await store.save(.said("I am \(marked)"), to: 3, token: token)
                _ = try await store.save(.said("I am \(marked), and I live here"), to: 3, token: token)
                _ = try await store.send(token, survey: survey) { $0.contains("danger") }
                codes.append(store.code(of: draft))
            }
            let sql = "SELECT COUNT(*) FROM answer"
            let rows = try await store.read { db in try db.first(sql) { try $0.count(0) } }
            #expect((rows ?? 0) > 20_000)
            #expect(try filesWith(marked, in: house) != [])
            for code in codes { _ = try await store.forget(code: code, by: .command("test")) }
            #expect(try await filesAfterAMinute(marked, house) == [])
            #expect(try await store.counts(survey.slug).total == 8000)
            #expect(try await store.verify().isGood)
        }
    }

    @Test func `copies of words in unused corners of pages go as well`() async throws {
        let house = House()
        let count = 6000
        try await house.run { (store: Store) async throws in
            _ = try await store.publish(survey, by: .command("test"))
            try await store.write { db in try db.fillDrafts(count) }
            _ = try await store.write(erases: true) { db in try db.run("DELETE FROM draft WHERE row % 2 = 0")
            }
            #expect(try await filesAfterAMinute("FORGET-", house) == [])
            #expect(try filesWith("KEEP-", in: house) != [])
        }
    }

    @Test func `a stop between deleting and rewriting is made good at the next start`() async throws {
        let (house, after) = (House(), House())
        try await house.run { (store: Store) async throws in
            _ = try await store.publish(survey, by: .command("test"))
            try await store.write { db in try db.fillDrafts(2000) }
            _ = try await store.write(erases: true) { db in try db.run("DELETE FROM draft WHERE row % 2 = 0")
            }
            try FileManager.default.copyItem(atPath: house.folder.path, toPath: after.folder.path)
        }
        try await after.run { (_: Store) async throws in
            let left = try await filesAfterAMinute("FORGET-", after)
            #expect(left == [])
        }
    }
}

extension Database {
    /// Drafts in a random order, rewritten at random, as many people answer at once: rows move from page to page.
    fileprivate func fillDrafts(_ count: Int) throws {
        var random = SystemRandomNumberGenerator()
        let lengths = [5, 40, 200, 900]
        func words(_ row: Int) -> String {
            let filling = String(repeating: "x", count: lengths.randomElement(using: &random) ?? 5)
            return (row.isMultiple(of: 2) ? "FORGET-" : "KEEP-") + "\(row)" + filling
        }
        for row in (1...count).shuffled(using: &random) {
            try run(
                "INSERT INTO draft (row, id, version, code, begun_at) VALUES (?, ?, 1, randomblob(16), ?)",
                [row, "draft-\(row)", 1_795_000_000_000])
            for question in 1...3 {
                try run(
                    "INSERT INTO draft_answer (draft, question, kind, words) VALUES (?, ?, 'wrote', ?)",
                    [row, question, words(row)])
            }
            let other = Int.random(in: 1...count, using: &random)
            try run(
                "UPDATE draft_answer SET words = ? WHERE draft = ? AND question = 2", [words(other), other])
        }
    }
}
