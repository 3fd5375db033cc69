import GRDB
import Storage
import Testing

struct OlderDataTests {
    @Test func `data of an older version are read only after this version was started with them`()
        async throws
    {
        let house = House()
        try await house.run { _ in }
        let queue = try DatabaseQueue(path: house.folder.database)
        try await queue.write {
            try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '3-%'")
        }
        try queue.close()
        #expect(throws: StoreProblem.olderSchema) { try ReadOnlyStore.open(house.folder) }
    }
}
