import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

/// Each kind of thing on the last day on which it is kept, and on the day after.
struct KeepingTests {
    private let survey = Survey.example()
    private static let day: Int64 = 86_400

    private func say(_ words: String, _ house: House, _ store: Store) async throws -> ID<Response> {
        _ = try await store.publish(survey, by: .command("test"))
        return try await store.add([3: .said(words)], to: survey, channel: .web, by: .command("test")) { _ in
            false
        }
    }

    private func words(_ id: ID<Response>, _ store: Store) async throws -> String? {
        guard case .wrote(let text, _)? = try await store.response(id)?.answers[3] else { return nil }
        return text.words
    }

    @Test func `what people wrote is kept for 365 days, and still counts after that`() async throws {
        let house = House()
        try await house.run { (store: Store) async throws in
            let sent = try await say("canary words", house, store)
            house.clock.move(seconds: 365 * Self.day)
            try await store.clean()
            #expect(try await words(sent, store) == "canary words")
            house.clock.move(seconds: Self.day)
            try await store.clean()
            #expect(try await words(sent, store) == PlainText.over)
            #expect(try await store.counts(survey.slug).questions[id("told")]?.wrote == 1)
            #expect(try await store.verify().isGood)
            let told = try await store.deletedOnTime().first { $0.kept == .words }
            #expect(told?.deleted == 1 && told?.last?.deleted == 1)
            try await store.clean()
            let later = try await store.deletedOnTime().first { $0.kept == .words }
            #expect(later?.deleted == 0 && later?.last?.deleted == 1)
        }
        #expect(try filesWith("canary", in: house) == [])
    }

    @Test func `of words with an approved copy the copy stays, and the earlier copies go`() async throws {
        let house = House()
        try await house.run { (store: Store) async throws in
            let sent = try await say("Ann Canary helps me every day", house, store)
            let piece = try #require(try await store.standing(of: sent).values.first).feedback.id
            let one = try await store.addPerson(name: "One", roles: [.moderator], by: .command("test")).id
            let two = try await store.addPerson(name: "Two", roles: [.moderator], by: .command("test")).id
            for (copy, isApproved) in [
                ("Ann Canary helps me every day", false), ("[a name] helps me every day", true),
            ] {
                let made = try await store.propose(copy, of: piece, by: one)
                #expect(made == .done, "\(copy)")
                guard case .proposed(let waiting, _)? = try await store.written(piece)?.state else {
                    continue
                }
                if isApproved {
                    let rare = RareMix(places: [])
                    _ = try await store.approve(waiting.id, of: piece, lookedTwice: true, rare: rare, by: two)
                } else {
                    _ = try await store.sendBack(waiting.id, of: piece, because: .stillTells, by: two)
                }
            }
            house.clock.move(seconds: 366 * Self.day)
            try await store.clean()
            #expect(try await words(sent, store) == "[a name] helps me every day")
            #expect(try await store.written(piece)?.state.kind == .approved)
            #expect(try await store.verify().isGood)
        }
        #expect(try filesWith("Canary", in: house) == [])
    }

    @Test func `a draft is kept for 28 days`() async throws {
        let house = House()
        try await house.run { (store: Store) async throws in
            _ = try await store.publish(survey, by: .command("test"))
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            _ = try await store.save(.said("canary draft"), to: 3, token: token)
            house.clock.move(seconds: 28 * Self.day - 1)
            #expect(try await store.clean() == 0)
            house.clock.move(seconds: 1)
            #expect(try await store.clean() == 1)
        }
        #expect(try filesWith("canary", in: house) == [])
    }

    @Test func `the beginning of the log goes after 6 years, and what is left is proved`() async throws {
        let house = House()
        try await house.run { (store: Store) async throws in
            for name in ["One", "Two"] {
                _ = try await store.addPerson(name: name, roles: [.author], by: .command("test"))
            }
            house.clock.move(seconds: 2191 * Self.day)
            try await store.clean()
            #expect(try await store.head().number == 2)
            house.clock.move(seconds: Self.day)
            _ = try await store.addPerson(name: "Three", roles: [.author], by: .command("test"))
            try await store.clean()
            let left = try await store.happenings(before: nil, of: nil, most: 10).map(\.number)
            #expect(left == [3])
            #expect(try await store.verify().isGood)
            let head = try await store.head()
            #expect(try await store.verify(expecting: head).isGood)
        }
        let queue = try DatabaseQueue(path: house.folder.database)
        try await queue.write { try $0.execute(sql: "UPDATE happening_begin SET number = 1") }
        try queue.close()
        let reading = try ReadOnlyStore.open(house.folder)
        defer { reading.close() }
        #expect(try !reading.verify().isGood, "somebody else who cuts the log is found")
    }

    @Test func `backups in the data folder, and what a restore replaced, go after 35 days`() async throws {
        let house = House()
        try await house.run { (store: Store) async throws in
            let old = house.folder.backups + "/replaced-20260101T000000"
            try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
            let young = house.folder.backups + "/monday"
            _ = FileManager.default.createFile(atPath: young, contents: Data("x".utf8))
            for (path, days) in [(old, 35), (young, 34)] {
                let at = Double(house.clock.now.milliseconds) / 1000 - Double(days) * 86_400
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: at)], ofItemAtPath: path)
            }
            try await store.clean()
            #expect(try FileManager.default.contentsOfDirectory(atPath: house.folder.backups) == ["monday"])
        }
    }

    @Test func `what is said in a case goes 365 days after its answer, and never before it is answered`()
        async throws
    {
        let house = House()
        try await house.run { (store: Store) async throws in
            let words = try #require(PlainText("canary complaint"))
            let (open, answered): (ID<PrivacyCase>, ID<PrivacyCase>) = (id("open"), id("answered"))
            for one in [open, answered] {
                _ = try await store.openCase(one, .complaint, words: words, urgent: false)
            }
            let person = try await store.addPerson(name: "One", roles: [.administrator], by: .command("test"))
                .id
            let told = try #require(PlainText("We put it right."))
            #expect(try await store.step(.closed, words: told, on: answered, seen: 0, by: person))
            house.clock.move(seconds: 365 * Self.day)
            try await store.clean()
            #expect(try await store.privacyCases().allSatisfy { $0.words != nil })
            house.clock.move(seconds: Self.day)
            try await store.clean()
            let cases = try await store.privacyCases()
            #expect(cases.first { $0.id == answered }?.words == nil)
            #expect(cases.first { $0.id == answered }?.steps.first?.words == nil)
            #expect(cases.first { $0.id == open }?.words != nil)
        }
    }

    @Test func `how long is read from a setting, and nonsense is refused`() throws {
        let keeping = try Keeping("words=180, backups=14")
        #expect(
            keeping.days(.words) == 180 && keeping.days(.backups) == 14 && keeping.days(.happenings) == 2191)
        for wrong in ["words", "words=0", "words=x", "nothing=3", "drafts=5", "words=-1", "words=99999"] {
            #expect(throws: Keeping.NotKeeping.self) { try Keeping(wrong) }
        }
        #expect(try Keeping("") == Keeping())
    }
}
