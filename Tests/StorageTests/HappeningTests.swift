import Coproduction
import Foundation
import GRDB
import Storage
import Testing

struct HappeningTests {
    /// A house in which twenty people were added, each a happening.
    private func filled() async throws -> (House, Head) {
        let house = House()
        let head = try await house.run { store in
            for number in 1...20 {
                _ = try await store.addPerson(
                    name: "Person \(number)", roles: [.author], by: .command("people-add"))
            }
            return try await store.head()
        }
        return (house, head)
    }

    private func tamper(_ house: House, _ sql: String) throws {
        let queue = try DatabaseQueue(path: house.folder.database)
        try queue.write { db in
            try db.execute(sql: "DROP TRIGGER happening_stays; DROP TRIGGER happening_stays_as_it_is;" + sql)
        }
        try queue.close()
    }

    private func bad(_ house: House, expecting head: Head? = nil) throws -> [String] {
        let store = try ReadOnlyStore.open(house.folder)
        defer { store.close() }
        return try store.verify(expecting: head).findings.filter { !$0.isGood }.map(\.sentence)
    }

    @Test func `an untouched log is whole up to the head that was kept outside`() async throws {
        let (house, head) = try await filled()
        #expect(head.number == 20)
        #expect(try bad(house, expecting: head) == [])
    }

    @Test(arguments: [
        ("UPDATE happening SET subject = 'somebody-else' WHERE number = 7", 7, "was changed"),
        ("UPDATE happening SET at = at + 1 WHERE number = 20", 20, "was changed"),
        ("UPDATE happening SET actor = 'other' WHERE number = 1", 1, "was changed"),
        ("UPDATE happening SET hash = zeroblob(32) WHERE number = 11", 11, "was changed"),
        ("DELETE FROM happening WHERE number = 5", 5, "is missing"),
    ])
    func `a broken log is found at the very row`(sql: String, number: Int, how: String) async throws {
        let (house, _) = try await filled()
        try tamper(house, sql)
        #expect(try bad(house) == ["The log breaks at happening \(number): it \(how)."])
    }

    @Test func `a log that was cut at its end does not reach the head that was kept outside`() async throws {
        let (house, head) = try await filled()
        try tamper(house, "DELETE FROM happening WHERE number > 15")
        #expect(try bad(house) == [])
        #expect(
            try bad(house, expecting: head) == ["The log does not hold happening 20 as it was kept outside."])
    }

    @Test func `what happened can be neither changed nor deleted`() async throws {
        let (house, _) = try await filled()
        let queue = try DatabaseQueue(path: house.folder.database)
        for sql in [
            "UPDATE happening SET at = 1 WHERE number = 3", "DELETE FROM happening WHERE number = 20",
        ] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
        try queue.close()
    }

    @Test func `no name stands in the log`() async throws {
        let (house, _) = try await filled()
        let queue = try DatabaseQueue(path: house.folder.database)
        let rows = try await queue.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM happening").map(\.description)
        }
        #expect(rows.count == 20)
        #expect(!rows.contains { $0.contains("Person ") })
        try queue.close()
    }

    @Test func `an act that fails leaves no happening`() async throws {
        let (house, _) = try await filled()
        try await house.run { store in
            await #expect(throws: StoreProblem.nameTaken) {
                try await store.addPerson(name: "person 3", roles: [], by: .demonstration)
            }
            let head = try await store.head()
            #expect(head.number == 20)
        }
    }

    @Test(arguments: [
        ("UPDATE response_count SET count = 9", "A number of responses is wrong."),
        ("UPDATE answer_count SET count = count + 1 WHERE choice = 'home'", "A number of answers is wrong."),
        ("DELETE FROM feedback WHERE choice = 'bus'", "Feedback is missing or too much."),
        ("DELETE FROM response", "Something was not sent, or was sent more than once."),
    ])
    func `verify counts everything again`(sql: String, sentence: String) async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(.example(), by: .command("test"))
            let token = house.token()
            _ = try await store.begin(.example(), token: token)
            _ = try await store.save(.chose("yes"), to: 1, token: token)
            _ = try await store.save(.chose("home", "bus"), to: 2, token: token)
            _ = try await store.send(token, survey: .example()) { _ in false }
        }
        #expect(try bad(house) == [])
        let queue = try DatabaseQueue(path: house.folder.database)
        try await queue.write { try $0.execute(sql: sql) }
        try queue.close()
        let found = try bad(house)
        #expect(found.contains { $0.hasPrefix(sentence) }, "\(found)")
    }

    @Test func `reading alone works while the store is open and after it`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(.example(), by: .command("test"))
            #expect(house.has("heard.db-wal"))
            #expect(try bad(house) == [])
            let reading = try ReadOnlyStore.open(house.folder)
            #expect(try reading.surveys() == [.example()])
            let doctor = try reading.doctor()
            #expect(
                doctor.keyModes == [
                    "code_hmac": "600", "happenings_hmac": "600", "people_aead": "600",
                    "phone_aead": "600", "phone_hmac": "600",
                ])
            #expect(doctor.problems.filter { !$0.contains("free") } == [])
            reading.close()
            let own = try await store.doctor()
            #expect(own.settings["synchronous"] == "2")
            #expect(own.head.number == 1)
            #expect(
                own.migrations == [
                    "1-loop", "2-released-numbers", "3-register", "4-rows-taken-back", "5-hard-pages",
                    "6-promise-owners", "7-people", "8-reading", "9-safe", "10-mail",
                    "11-exports", "12-privacy",
                ])
        }
        #expect(try bad(house) == [])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: house.folder.keys + "/code_hmac")
        let reading = try ReadOnlyStore.open(house.folder)
        #expect(
            try reading.doctor().problems.contains("keys/code_hmac has the rights 644 and must have 600."))
        reading.close()
    }
}
