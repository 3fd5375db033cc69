import Coproduction
import Foundation
import GRDB
import Storage
import Testing

@Suite struct ReadingTests {
    private let survey = Survey.example()
    private let rare = RareMix(places: ["Ashford"])

    /// One person who answered, and whether the words may be shown.
    private func write(
        _ house: House, _ store: Store, _ words: String, mayShow: Bool? = true, urgent: Bool = false
    ) async throws -> ID<Feedback> {
        _ = try await store.publish(survey, by: .command("test"))
        let token = house.token()
        _ = try await store.begin(survey, token: token)
        let text = try #require(PlainText(words))
        _ = try await store.save(.wrote(text, mayShow: mayShow), to: 3, token: token)
        let draft = try await store.send(token, survey: survey) { _ in urgent }
        let response = try #require(try await store.response(code: store.code(of: draft)))
        return try #require(try await store.standing(of: response.id).values.first).feedback.id
    }

    private func people(_ store: Store) async throws -> (ID<Person>, ID<Person>) {
        let one = try await store.addPerson(name: "One", roles: [.moderator], by: .command("test"))
        let two = try await store.addPerson(name: "Two", roles: [.moderator], by: .command("test"))
        return (one.id, two.id)
    }

    private func waiting(_ store: Store, _ piece: ID<Feedback>) async throws -> ID<ProposedCopy> {
        let state = try await store.written(piece)?.state
        guard case .proposed(let copy, _) = state else {
            Issue.record("no copy waits: \(String(describing: state))")
            throw StoreProblem.notFound
        }
        return copy.id
    }

    @Test func `a copy is public only after two people, and no longer than until somebody takes it away`()
        async throws
    {
        let house = House()
        try await house.run { store in
            let piece = try await write(house, store, "I told Sam that buses are late.")
            let (one, two) = try await people(store)
            let theme = try await store.addTheme(
                title: "Buses", summary: "Late.", feedback: [piece], by: .person(one)
            ).id
            #expect(try await store.written(piece)?.state == .received, "gathering reads nothing")
            #expect(try await store.shownWords(in: theme).isEmpty)
            let words = "I told [a name] that buses are late."
            #expect(try await store.propose(words, of: piece, by: one) == .done)
            #expect(try await store.shownWords(in: theme).isEmpty)
            let copy = try await waiting(store, piece)
            let same = try await store.approve(copy, of: piece, lookedTwice: true, rare: rare, by: one)
            #expect(same == .samePerson)
            #expect(try await store.shownWords(in: theme).isEmpty)
            let done = try await store.approve(copy, of: piece, lookedTwice: false, rare: rare, by: two)
            #expect(done == .done)
            #expect(try await store.shownWords(in: theme).map(\.words) == [words])
            #expect(try await store.written(piece)?.words == "I told Sam that buses are late.")
            #expect(try await store.withdraw(copy, of: piece, because: .askedUs, by: two) == .done)
            #expect(try await store.shownWords(in: theme).isEmpty)
            #expect(try await store.written(piece)?.state == .withdrawn(.askedUs))
            let log = try await store.readingLog()
            #expect(
                log.map(\.kind) == ["feedback-read", "copy-proposed", "copy-approved", "copy-withdrawn"])
            #expect(log.allSatisfy { !$0.reason.contains(" ") && $0.piece == piece.rawValue })
            #expect(try await store.verify().isGood)
        }
    }

    @Test(arguments: [false, nil]) func `words of somebody who did not say yes get no copy`(mayShow: Bool?)
        async throws
    {
        let house = House()
        try await house.run { store in
            let piece = try await write(house, store, "Buses are late.", mayShow: mayShow)
            let (one, _) = try await people(store)
            #expect(try await store.propose("Buses are late.", of: piece, by: one) == .noConsent)
            #expect(try await store.notShow(piece, because: .saidNo, by: one))
            #expect(try await store.written(piece)?.state == .notShown(.saidNo))
        }
    }

    @Test func `a copy that went back, is held, or is rare is not published`() async throws {
        let house = House()
        try await house.run { store in
            let (one, two) = try await people(store)
            let back = try await write(house, store, "Buses are late.")
            _ = try await store.propose("Buses are late.", of: back, by: one)
            let old = try await waiting(store, back)
            #expect(try await store.sendBack(old, of: back, because: .talkFirst, by: two) == .done)
            #expect(
                try await store.approve(old, of: back, lookedTwice: true, rare: rare, by: two) == .changed)
            let held = try await write(house, store, "He hurts me.", urgent: true)
            _ = try await store.propose("He hurts me.", of: held, by: one)
            let copy = try await waiting(store, held)
            #expect(try await store.approve(copy, of: held, lookedTwice: true, rare: rare, by: two) == .held)
            let mixed = try await write(house, store, "The day centre in Ashford is shut.")
            _ = try await store.propose("The day centre in Ashford is shut.", of: mixed, by: one)
            let shut = try await waiting(store, mixed)
            let once = try await store.approve(shut, of: mixed, lookedTwice: false, rare: rare, by: two)
            #expect(once == .rareMix)
            let twice = try await store.approve(shut, of: mixed, lookedTwice: true, rare: rare, by: two)
            #expect(twice == .done)
        }
    }

    @Test func `the inbox shows urgent, unread and undecided in the order they came, page by page`()
        async throws
    {
        let house = House()
        try await house.run { store in
            let (one, _) = try await people(store)
            let first = try await write(house, store, "One.")
            let second = try await write(house, store, "Two.", mayShow: false)
            let urgent = try await write(house, store, "He hurts me.", urgent: true)
            let read = try await write(house, store, "Four.")
            try await store.markRead([read], by: .person(one))
            let page = try await store.inbox(InboxFilter(), limit: 3)
            #expect(page.pieces.map(\.feedback.id) == [urgent, first, second])
            let next = try #require(page.next.flatMap { InboxPlace($0.text) })
            let rest = try await store.inbox(InboxFilter(), after: next)
            #expect(rest.pieces.map(\.feedback.id) == [read] && rest.next == nil)
            #expect(rest.pieces.map(\.state) == [.read])
            #expect(try await store.inbox(InboxFilter(part: .urgent)).pieces.map(\.feedback.id) == [urgent])
            let counts = try await store.inboxCounts(on: house.clock.now.dayInLondon)
            #expect(
                counts.unread == 3 && counts.urgent == 1 && counts.lateUnread == 0 && counts.undecided == 1)
            let later = try await store.inboxCounts(on: house.clock.now.dayInLondon.adding(days: 9))
            #expect(later.lateUnread == 3 && later.lateUndecided == 1)
            try await store.markRead([second], by: .person(one))
            #expect(
                try await store.inbox(InboxFilter()).pieces.count == 3,
                "what may not be shown is done when read")
        }
    }

    @Test func `what is typed is kept for who typed it and goes when it is sent`() async throws {
        let house = House()
        try await house.run { store in
            let piece = try await write(house, store, "I told Sam.")
            let (one, two) = try await people(store)
            let typed = TypedCopy(words: "I told [a ", decision: "show")
            #expect(try await store.keep(typed, of: piece, by: one))
            #expect(try await store.typed(piece, by: one)?.words == "I told [a ")
            #expect(try await store.typed(piece, by: two) == nil)
            #expect(try await store.propose("I told [a name].", of: piece, by: one) == .done)
            #expect(try await store.typed(piece, by: one) == nil)
            #expect(try await store.keep(typed, of: piece, by: one))
            house.clock.move(seconds: 29 * 86_400)
            _ = try await store.clean()
            #expect(try await store.typed(piece, by: one) == nil)
        }
    }

    @Test func `the database itself refuses one person, no consent, and any edit`() async throws {
        let house = House()
        let (piece, one) = try await house.run { store in
            let piece = try await write(house, store, "Buses are late.")
            let (one, _) = try await people(store)
            _ = try await store.propose("Buses are late.", of: piece, by: one)
            _ = try await write(house, store, "No.", mayShow: false)
            return (piece, one)
        }
        #expect(piece.rawValue.hasPrefix("1-"))
        let queue = try DatabaseQueue(path: house.folder.database)
        let insert = "INSERT INTO reading_step (feedback, kind, copy, by_person, at) VALUES "
        for sql in [
            insert + "(1, 'approved', 2, '\(one.rawValue)', 1)", insert + "(1, 'approved', 1, 'two', 1)",
            insert + "(2, 'proposed', NULL, '\(one.rawValue)', 1)", insert + "(1, 'approved', NULL, 'x', 1)",
            "UPDATE reading_step SET by_person = 'x'", "DELETE FROM reading_step", "DELETE FROM public_copy",
            "UPDATE public_copy SET words = 'Other words.'",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try queue.write { try $0.execute(sql: sql) } }
        }
        try await queue.write { try $0.execute(sql: "DELETE FROM response") }
        let left = try await queue.read {
            try Int.fetchOne(
                $0, sql: "SELECT (SELECT COUNT(*) FROM reading_step) + (SELECT COUNT(*) FROM public_copy)")
        }
        #expect(left == 0, "what a person takes back goes with everything that was done with it")
        try queue.close()
    }
}
