import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

struct BackupTests {
    private let survey = Survey.example()
    private static let marked = "Quillibrand Featherstonehaugh-Marked"

    private func backup(_ house: House) throws -> String {
        let file = house.folder.path + "-backup"
        let reading = try ReadOnlyStore.open(house.folder)
        defer { reading.close() }
        try reading.backup(to: file)
        return file
    }

    private func say(_ words: String, _ house: House, _ store: Store) async throws -> ReceiptCode {
        _ = try await store.publish(survey, by: .command("test"))
        let token = house.token()
        let draft = try await store.begin(survey, token: token)
        _ = try await store.save(.said(words), to: 3, token: token)
        _ = try await store.send(token, survey: survey) { _ in false }
        return store.code(of: draft)
    }

    @Test func `a backup of a running store, restored, holds what was said and no key`() async throws {
        let house = House()
        let (code, file) = try await house.run { (store: Store) async throws in
            (try await say("The bus is late", house, store), try backup(house))
        }
        defer { unlink(file) }
        let bytes = FileManager.default.contents(atPath: file) ?? Data()
        for name in Keys.Name.allCases {
            let key = house.bytes("keys/" + name.rawValue).prefix(64)
            #expect(bytes.range(of: key) == nil && bytes.range(of: Data(Hex.bytes(text(key)) ?? [])) == nil)
        }
        try await house.run { _ = try await $0.forget(code: code, by: .command("test")) }
        try FileManager.default.removeItem(atPath: house.folder.forgotten)
        let restored = try await Store.restore(file, into: house.folder, outside: house.outside)
        #expect(restored.keysMatch == true)
        try await house.run { (store: Store) async throws in
            #expect(try await store.response(code: code) != nil)
            #expect(try await store.verify().isGood)
        }
        let kept = try #require(restored.replaced)
        let before = try DatabaseQueue(path: kept + "/heard.db")
        let hasIt = try await before.read { try $0.has("SELECT 1 FROM response") }
        #expect(!hasIt, "what was there is kept")
    }

    private func text(_ data: some DataProtocol) -> String { String(decoding: data, as: UTF8.self) }

    @Test func `what was taken back after the backup does not come back with it`() async throws {
        let house = House()
        let (code, file) = try await house.run { (store: Store) async throws in
            (try await say(Self.marked, house, store), try backup(house))
        }
        defer { unlink(file) }
        try await house.run { _ = try await $0.forget(code: code, by: .command("test")) }
        let restored = try await Store.restore(file, into: house.folder, outside: house.outside)
        #expect(restored.forgotten == 1)
        #expect(try filesWith(Self.marked, in: house) == [])
    }

    @Test func `the lists of the folder and of the backup are united`() async throws {
        let (house, other) = (House(), House())
        let (one, two, file) = try await house.run { (store: Store) async throws in
            let one = try await say(Self.marked + " one", house, store)
            let two = try await say(Self.marked + " two", house, store)
            try FileManager.default.createDirectory(
                atPath: other.folder.path, withIntermediateDirectories: true)
            return (one, two, try backup(house))
        }
        defer { unlink(file) }
        // The folder forgot one of them, a backup made from elsewhere forgot the other.
        let list = ForgottenList(other.folder)
        try await house.run { (store: Store) async throws in
            _ = try await store.forget(code: one, by: .command("test"))
            try list.add(ForgottenList.Entry(.code, store.keys.stored(two).data))
        }
        let queue = try DatabaseQueue(path: file)
        try await queue.write { db in
            for line in list.lines { try db.run("INSERT INTO forgotten_line (line) VALUES (?)", [line]) }
        }
        try queue.close()
        _ = try await Store.restore(file, into: house.folder, outside: house.outside)
        // What was replaced is kept aside as a backup is, and forgets when it is put back.
        let found = try filesWith(Self.marked, in: house).filter { !$0.hasPrefix("backups/replaced-") }
        #expect(found == [])
        #expect(ForgottenList(house.folder).entries.count == 2)
    }

    @Test func `a restore refuses while a server runs, and refuses what is no whole backup`() async throws {
        let house = House()
        let file = try await house.run { (store: Store) async throws in
            _ = try await say("All is well", house, store)
            let file = try backup(house)
            await #expect(throws: StoreProblem.locked(by: getpid())) {
                try await Store.restore(file, into: house.folder, outside: house.outside)
            }
            return file
        }
        defer { unlink(file) }
        let whole = FileManager.default.contents(atPath: file) ?? Data()
        let before = house.bytes("heard.db")
        var broken = whole
        broken.replaceSubrange(8192..<12_288, with: Data(repeating: 7, count: 4096))
        for bytes in [whole.prefix(whole.count / 2), broken, Data(repeating: 65, count: 9000)] {
            try bytes.write(to: URL(fileURLWithPath: file))
            await #expect(throws: StoreProblem.notABackup) {
                try await Store.restore(file, into: house.folder, outside: house.outside)
            }
            #expect(house.bytes("heard.db") == before)
        }
    }

    @Test(arguments: [0, 1, 2])
    func `a restore that is cut short leaves the old or the new`(_ steps: Int) async throws {
        let house = House()
        let (code, file) = try await house.run { (store: Store) async throws in
            (try await say("Before", house, store), try backup(house))
        }
        defer { unlink(file) }
        let later = try await house.run { try await say("Later", house, $0) }
        switch steps {
        case 0: try FileManager.default.copyItem(atPath: file, toPath: house.folder.restored + ".part")
        default: try FileManager.default.copyItem(atPath: file, toPath: house.folder.restored)
        }
        if steps == 2 {
            try FileManager.default.createDirectory(
                atPath: house.folder.backups + "/replaced", withIntermediateDirectories: true)
            unlink(house.folder.database + "-wal")
        }
        try await house.run { (store: Store) async throws in
            #expect(try await store.response(code: code) != nil)
            let isThere = try await store.response(code: later) != nil
            #expect(isThere == (steps == 0))
            #expect(try await store.verify().isGood)
        }
        #expect(!house.has("heard.db.next"))
    }

    @Test func `a database with other keys opens, and says that the keys are others`() async throws {
        let (house, other) = (House(), House())
        let file = try await house.run { (store: Store) async throws in
            _ = try await say("All is well", house, store)
            return try backup(house)
        }
        defer { unlink(file) }
        try await other.run { (_: Store) async throws in }
        let restored = try await Store.restore(file, into: other.folder, outside: other.outside)
        #expect(restored.keysMatch == false && restored.replaced != nil)
        let empty = House()
        let onNothing = try await Store.restore(file, into: empty.folder, outside: empty.outside)
        #expect(onNothing.keysMatch == nil && onNothing.replaced == nil)
        #expect(!empty.has("keys"), "no key is made that would hide the right ones")
    }
}

/// The files of the data folder that hold these letters.
func filesWith(_ letters: String, in house: House) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: house.folder.path)
    var found: [String] = []
    while let name = all?.nextObject() as? String {
        let bytes = FileManager.default.contents(atPath: house.folder.path + "/" + name)
        if bytes?.range(of: Data(letters.utf8)) != nil { found.append(name) }
    }
    return found
}
