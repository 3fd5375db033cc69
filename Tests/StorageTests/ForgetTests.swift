import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

struct ForgetTests {
    private let survey = Survey.example()
    private static let marked = "Quillibrand Featherstonehaugh-Marked"

    /// Sends answers with the marked name in them, in danger, read by a lead who wrote the name down as well.
    private func sendMarked(_ house: House, _ store: Store) async throws -> ReceiptCode {
        let token = house.token()
        let draft = try await store.begin(survey, token: token)
        _ = try await store.save(.chose("yes"), to: 1, token: token)
        _ = try await store.save(.chose("home", "bus"), to: 2, token: token)
        _ = try await store.save(.said("danger from " + Self.marked), to: 3, token: token)
        _ = try await store.send(token, survey: survey) { $0.contains("danger") }
        let lead = try await store.addPerson(
            name: "Amal", roles: [.safeguardingLead], by: .command("test")
        ).id
        let alert = try #require(try await store.alerts().first).id
        let words = "It is about " + Self.marked
        _ = try await store.act(.decided(.concern), words: words, on: alert, seen: 0, by: lead)
        _ = try await store.act(.closed(.cleared), words: words, on: alert, seen: 1, by: lead)
        return store.code(of: draft)
    }

    private func begin(_ store: Store) async throws -> Theme {
        _ = try await store.publish(survey, by: .command("test"))
        return try await store.addTheme(
            title: "Home", summary: "People told us about home.",
            gatherings: [Gathering(survey: survey.slug, question: id("about"), choice: id("home"))],
            by: .command("test"))
    }

    /// The files of the data folder that hold the marked name.
    private func filesWithName(_ house: House) throws -> [String] {
        let all = FileManager.default.enumerator(atPath: house.folder.path)
        var found: [String] = []
        while let name = all?.nextObject() as? String {
            guard let bytes = FileManager.default.contents(atPath: house.folder.path + "/" + name) else {
                continue
            }
            if bytes.range(of: Data(Self.marked.utf8)) != nil { found.append(name) }
        }
        return found
    }

    @Test func `what is taken back is gone from every file, every count and every theme`() async throws {
        let house = House()
        try await house.run { store in
            let theme = try await begin(store)
            let code = try await sendMarked(house, store)
            for place in 0..<300 {
                _ = try await store.add(
                    [3: .said("Somebody else, number \(place)")], to: survey, channel: .web,
                    by: .command("test")
                ) { _ in false }
            }
            #expect(try !filesWithName(house).isEmpty)
            #expect(try await store.theme(theme.id)?.told.people == 1)
            let before = ContinuousClock.now
            #expect(try await store.forget(code: code, by: .command("my-words")) == .sent(survey.slug))
            #expect(ContinuousClock.now - before < .seconds(60))
            #expect(try filesWithName(house) == [])
            #expect(try await store.response(code: code) == nil)
            #expect(try await store.counts(survey.slug).total == 300)
            #expect(try await store.theme(theme.id)?.told.people == 0)
            let alert = try #require(try await store.alerts().first)
            #expect(alert.isTakenBack && alert.steps.allSatisfy { $0.words == nil } && alert.acts == 3)
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
            #expect(try await store.forget(code: code, by: .command("my-words")) == .nothing)
        }
        #expect(try filesWithName(house) == [])
    }

    @Test func `yesterday's database that is put back forgets again when it is opened`() async throws {
        let house = House()
        let code = try await house.run { store in
            _ = try await begin(store)
            return try await sendMarked(house, store)
        }
        let yesterday = house.bytes("heard.db")
        #expect(yesterday.range(of: Data(Self.marked.utf8)) != nil)
        try await house.run { store in _ = try await store.forget(code: code, by: .command("my-words")) }
        try yesterday.write(to: URL(fileURLWithPath: house.folder.database))
        #expect(try filesWithName(house) == ["heard.db"])
        try await house.run { store in
            #expect(try filesWithName(house) == [])
            #expect(try await store.response(code: code) == nil)
            #expect(try await store.counts(survey.slug).total == 0)
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `the list of what is forgotten holds keyed hashes only, and half a line spoils nothing`()
        async throws
    {
        let house = House()
        let code = try await house.run { store in
            _ = try await begin(store)
            let code = try await sendMarked(house, store)
            _ = try await store.forget(code: code, by: .command("my-words"))
            return code
        }
        let list = String(decoding: house.bytes("forgotten"), as: UTF8.self)
        #expect(list.hasPrefix("code ") && list.utf8.count == 5 + 32 + 1)
        #expect(!list.uppercased().contains(code.letters))
        #expect(house.mode("forgotten") == 0o600)
        try (list + "code 12ab").write(toFile: house.folder.forgotten, atomically: true, encoding: .utf8)
        #expect(ForgottenList(house.folder).entries.count == 1)
    }

    @Test func `answers that were not sent are taken back as well, and checks of a promise with the rest`()
        async throws
    {
        let house = House()
        try await house.run { store in
            _ = try await begin(store)
            let token = house.token()
            let draft = try await store.begin(survey, token: token)
            _ = try await store.save(.said(Self.marked), to: 3, token: token)
            let code = store.code(of: draft)
            #expect(try await store.forget(code: code, by: .command("my-words")) == .draft(survey.slug))
            #expect(try await store.draft(token) == nil)
            #expect(try filesWithName(house) == [])
        }
    }
}
