import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

struct ContactTests {
    private let survey = Survey.example()

    private func contact(_ typed: String) throws -> Contact { try #require(Contact(typed: typed)) }

    private static let number = "07700 900123"
    private static let address = "Marked.Quill@example.org"

    /// The files of the data folder that hold these letters.
    private func files(in house: House, holding words: String) -> [String] {
        let names =
            FileManager.default.enumerator(atPath: house.folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { house.bytes($0).range(of: Data(words.utf8)) != nil }
    }

    @Test func `a contact is on the lists it said yes to, and on no other`() async throws {
        let house = House()
        let phone = try contact(Self.number)
        let email = try contact(Self.address)
        try await house.run { store in
            try await store.keep(phone, for: [.results, .checks], about: survey)
            try await store.keep(email, for: [.checks], about: survey)
            #expect(try await store.sendList(of: survey.slug, for: .results) == [phone])
            #expect(Set(try await store.sendList(of: survey.slug, for: .checks)) == [phone, email])
            #expect(try await store.sendList(of: id("another"), for: .checks) == [])
        }
    }

    @Test func `what is said last counts, however the number is written`() async throws {
        let house = House()
        let phone = try contact(Self.number)
        try await house.run { store in
            try await store.keep(phone, for: [.results], about: survey)
            try await store.keep(contact("+44 (0)7700-900123"), for: [.checks], about: survey)
            #expect(try await store.sendList(of: survey.slug, for: .results) == [])
            #expect(try await store.sendList(of: survey.slug, for: .checks).count == 1)
            try await store.keep(contact("0044 7700 900 123"), for: [], about: survey)
            #expect(try await store.sendList(of: survey.slug, for: .checks) == [])
            #expect(try await store.forget(contact: phone, by: .command("test")) == .nothing)
        }
    }

    @Test func `no number and no address stands readable in any file`() async throws {
        let house = House()
        let phone = try contact(Self.number)
        let email = try contact(Self.address)
        try await house.run { store in
            try await store.keep(phone, for: [.results], about: survey)
            try await store.keep(email, for: [.results], about: survey)
            for words in ["7700900123", "900123", "Quill", "quill"] {
                #expect(files(in: house, holding: words) == [])
            }
        }
    }

    @Test func `no table holds both a contact and anything of the answers`() async throws {
        let house = House()
        try await house.run { store in
            let columns = try await store.read { db in
                try db.all(
                    """
                    SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
                    WHERE m.type = 'table' AND m.name IN ('contact', 'send_list')
                    """
                ) { (try $0.text(0), try $0.text(1)) }
            }
            let allowed = ["id", "kind", "hash", "sealed", "contact", "survey", "purpose", "delete_after"]
            #expect(Set(columns.map(\.1)) == Set(allowed))
            let links = try await store.read { db in
                try db.all(
                    """
                    SELECT m.name FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
                    WHERE m.type = 'table' AND f."table" IN ('contact', 'send_list')
                    """
                ) { try $0.text(0) }
            }
            #expect(links == ["send_list"])
        }
    }

    @Test func `a contact goes by itself 13 months after the survey closed`() async throws {
        let house = House()
        let phone = try contact(Self.number)
        let today = house.clock.now.dayInLondon
        let soon = Survey(
            slug: survey.slug, version: 1, title: survey.title, purpose: .views, askedBy: survey.askedBy,
            opens: today.adding(days: -30), closes: today.adding(days: 1), keyword: "SOON", pictures: true,
            intro: [], questions: survey.questions)
        let last = Contact.lastDay(ofSurveyThatCloses: soon.closes)
        try await house.run { store in
            try await store.keep(phone, for: [.results], about: soon)
            house.clock.move(seconds: Int64(last.daysSince1970 - today.daysSince1970) * 86_400)
            try await store.clean()
            #expect(try await store.sendList(of: soon.slug, for: .results).count == 1)
            house.clock.move(seconds: 86_400)
            try await store.clean()
            #expect(try await store.sendList(of: soon.slug, for: .results) == [])
            let isThere = try await store.read { try $0.has("SELECT 1 FROM contact") }
            #expect(!isThere)
        }
    }

    @Test(arguments: [
        ("2027-02-28", "2028-03-28"), ("2027-01-31", "2028-02-29"), ("2026-12-05", "2028-01-05"),
    ])
    func `13 months later is the same day, or the last of its month`(closes: String, last: String) throws {
        let day = try #require(Day(iso8601: closes))
        #expect(Contact.lastDay(ofSurveyThatCloses: day).iso8601 == last)
    }

    @Test func `who is forgotten is gone from every file, and after yesterday's database is put back`()
        async throws
    {
        let house = House()
        let phone = try contact(Self.number)
        let email = try contact(Self.address)
        let hash = try await house.run { store in
            try await store.keep(phone, for: [.results], about: survey)
            try await store.keep(email, for: [.results], about: survey)
            return store.keys.hash(of: phone)
        }
        let yesterday = house.bytes("heard.db")
        try await house.run { store in
            let typed = try contact("7700900123")
            #expect(try await store.forget(contact: typed, by: .command("forget")) == .gone)
            #expect(try await store.forget(contact: phone, by: .command("forget")) == .nothing)
            for name in ["heard.db", "heard.db-wal"] { #expect(house.bytes(name).range(of: hash) == nil) }
            // Who says yes again later is asked again.
            try await store.keep(phone, for: [.checks], about: survey)
        }
        try await house.run { store in
            let list = try await store.sendList(of: survey.slug, for: .checks)
            #expect(list.count == 1)
        }
        try yesterday.write(to: URL(fileURLWithPath: house.folder.database))
        try await house.run { store in
            let list = try await store.sendList(of: survey.slug, for: .results)
            #expect(list == [email])
            for name in ["heard.db", "heard.db-wal"] { #expect(house.bytes(name).range(of: hash) == nil) }
        }
        #expect(String(decoding: house.bytes("forgotten"), as: UTF8.self).hasPrefix("contact "))
    }

    @Test func `an incomplete or strange line of the list of what is forgotten stops nothing`() async throws {
        let house = House()
        let phone = try contact(Self.number)
        try await house.run { store in try await store.keep(phone, for: [.results], about: survey) }
        let lines =
            "contact\ncontact zz a\ncode 00\ncontact " + String(repeating: "00", count: 32) + " A B\nx"
        try Data(lines.utf8).write(to: URL(fileURLWithPath: house.folder.forgotten))
        try await house.run { store in
            let list = try await store.sendList(of: survey.slug, for: .results)
            #expect(list.count == 1)
        }
    }
}
