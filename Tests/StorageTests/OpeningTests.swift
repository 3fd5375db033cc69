import Coproduction
import Foundation
import GRDB
import Storage
import Testing

struct OpeningTests {
    @Test func `a first start makes a folder that nobody else can open`() async throws {
        let house = House()
        try await house.run { store in
            #expect(house.mode("") == 0o700)
            #expect(house.mode("keys") == 0o700)
            #expect(house.mode("keys/code_hmac") == 0o600)
            #expect(house.mode("keys/happenings_hmac") == 0o600)
            #expect(house.mode("lock") == 0o600)
            #expect(house.bytes("keys/code_hmac").count == 65)
            #expect(store.wasUnclean == false)
            #expect(store.keysMatch)
        }
        #expect(house.has("heard.db"))
        #expect(!house.has("heard.db-wal"))
        #expect(house.bytes("lock").isEmpty)
    }

    @Test func `a second opener is told who has the folder`() async throws {
        let house = House()
        try await house.run { _ in
            let problem = #expect(throws: StoreProblem.self) { try house.open() }
            #expect(problem == .locked(by: getpid()))
            #expect(problem?.what == "Another heard uses this data folder (process \(getpid())).")
        }
        try await house.run { _ in }
    }

    @Test func `keys stay the same from start to start and are different from each other`() async throws {
        let house = House()
        try await house.run { _ in }
        let (code, happenings) = (house.bytes("keys/code_hmac"), house.bytes("keys/happenings_hmac"))
        try await house.run { #expect($0.keysMatch) }
        #expect(house.bytes("keys/code_hmac") == code)
        #expect(code != happenings)
    }

    @Test func `keys that are not the database's are noticed`() async throws {
        let house = House()
        try await house.run { _ in }
        try FileManager.default.removeItem(atPath: house.folder.path + "/keys/code_hmac")
        try await house.run { #expect($0.keysMatch == false) }
    }

    @Test func `a newer schema is refused and left as it is`() async throws {
        let house = House()
        try await house.run { _ in }
        let queue = try DatabaseQueue(path: house.folder.database)
        try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9-later')") }
        try queue.close()
        #expect(throws: StoreProblem.newerSchema) { try house.open() }
        #expect(house.bytes("lock").isEmpty)
    }

    @Test func `another program's database is refused`() async throws {
        let house = House()
        try FileManager.default.createDirectory(atPath: house.folder.path, withIntermediateDirectories: true)
        let queue = try DatabaseQueue(path: house.folder.database)
        try await queue.write { try $0.execute(sql: "CREATE TABLE other (x)") }
        try queue.close()
        #expect(throws: StoreProblem.cannotOpen("the database belongs to another program")) {
            try house.open()
        }
    }

    @Test func `a file that is no database is refused with what to do`() throws {
        let house = House()
        try FileManager.default.createDirectory(atPath: house.folder.path, withIntermediateDirectories: true)
        let garbage = Data(repeating: 0x41, count: 8192)
        #expect(FileManager.default.createFile(atPath: house.folder.database, contents: garbage))
        let problem = #expect(throws: StoreProblem.self) { try house.open() }
        guard case .cannotOpen = problem else {
            Issue.record("it said \(String(describing: problem))")
            return
        }
    }

    @Test func `what was acknowledged before an unclean stop is there`() async throws {
        let house = House()
        let after = House()
        let token = house.token()
        try await house.run { store in
            _ = try await store.publish(.example(), by: .command("test"))
            _ = try await store.begin(.example(), token: token)
            _ = try await store.save(.chose("yes"), to: 1, token: token)
            // What lies on the disk now is what a sudden stop leaves.
            try FileManager.default.copyItem(atPath: house.folder.path, toPath: after.folder.path)
        }
        after.clock.move(seconds: 60)
        try await after.run { store in
            #expect(store.wasUnclean)
            let draft = try await store.draft(token)
            #expect(draft?.answers == [1: .chose("yes")])
        }
        try await after.run { #expect($0.wasUnclean == false) }
    }
}
