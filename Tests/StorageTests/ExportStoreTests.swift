import Coproduction
import Testing

@testable import Storage

@Suite struct ExportStoreTests {
    private let survey = Survey.example()

    private func tables(_ kind: Export.Kind, _ store: Store) async throws -> [Export.Table] {
        var tables: [Export.Table] = []
        for name in Store.exportSteps(kind) {
            tables.append(try #require(try await store.exportTable(name, of: kind)))
        }
        return tables
    }

    private func filled(_ store: Store) async throws {
        _ = try await store.publish(survey, by: .command("test"))
        for person in 0..<40 {
            _ = try await store.add(
                [
                    1: .chose(person < 30 ? "yes" : "no"), 2: .chose(person < 3 ? "home" : "bus"),
                    3: person == 7
                        ? .said("The marked words.") : person == 8 ? .said("A held worry.") : .missed,
                ], to: survey, channel: person < 35 ? .web : .paper, by: .demonstration
            ) { $0.contains("worry") }
        }
        let rule = Gathering(survey: survey.slug, question: id("about"), choice: id("home"))
        _ = try await store.addTheme(
            title: "Home", summary: "People told us.", gatherings: [rule], by: .demonstration)
        _ = try await store.releaseResults(of: survey.slug, by: .command("test"))
    }

    @Test(arguments: Export.Kind.allCases)
    func `every row of every table has a value for every column`(kind: Export.Kind) async throws {
        try await House().run { store in
            try await filled(store)
            for table in try await tables(kind, store) {
                #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
                #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
            }
        }
    }

    @Test(arguments: [Export.Kind.public, .analysis])
    func `an export without people holds no small number, no day of anybody and no unread words`(
        kind: Export.Kind
    ) async throws {
        let house = House()
        try await house.run { store in
            try await filled(store)
            let tables = try await tables(kind, store)
            let text = Export.files(kind, tables, on: house.clock.now.dayInLondon).map(\.text).joined()
            #expect(!text.contains("marked words") && !text.contains("worry"))
            for table in tables {
                let numbers = table.columns.indices.filter { table.columns[$0].name.hasSuffix("_number") }
                for row in table.rows {
                    for place in numbers {
                        let number = row[place].flatMap { Int($0) }
                        #expect(number.map { $0 >= 10 && $0 % 5 == 0 } ?? true, "\(table.name)")
                    }
                }
            }
            let results = try #require(tables.first { $0.name == "results" })
            #expect(results.rows.contains { $0.contains("home") && $0.contains("few") })
            #expect(results.rows.contains { $0.contains("channel") } == (kind == .analysis))
            #expect(Export.findings(in: Export.files(kind, tables, on: house.clock.now.dayInLondon)).isEmpty)
        }
    }

    @Test func `the full export holds what was sent and nothing that the safety lead holds back`()
        async throws
    {
        try await House().run { store in
            try await filled(store)
            let tables = try await tables(.full, store)
            let text = tables.map(\.csv).joined()
            #expect(text.contains("The marked words.") && !text.contains("worry"))
            #expect(tables.first?.rows.count == 39, "one response is held back whole")
        }
    }

    @Test func `an export is written into the log of what was done`() async throws {
        try await House().run { store in
            try await store.noteExport(.full, by: .command("export"))
            let last = try #require(try await store.happenings(before: nil, of: nil, most: 1).first)
            #expect(last.kind == "export-made" && last.subject == "full" && last.actorKind == "command")
            #expect(try await store.verify().isGood)
        }
    }

    @Test func `a command that only reads takes out the same tables`() async throws {
        let house = House()
        let open = try await house.run { store in
            try await filled(store)
            return try await tables(.public, store)
        }
        let reading = try ReadOnlyStore.open(house.folder)
        defer { reading.close() }
        var told: [Int] = []
        #expect(try reading.exportTables(.public) { done, _ in told.append(done) } == open)
        #expect(told == Array(1...open.count))
    }
}
