import Coproduction
import Foundation
import GRDB
import Storage
import Testing

struct SendTests {
    private let survey = Survey.example()

    /// A sent draft with an answer to each question.
    private func send(
        _ store: Store, _ token: Token, first: Answer = .chose("yes"), isDanger: Bool = true
    ) async throws -> Draft {
        _ = try await store.begin(survey, token: token)
        _ = try await store.save(first, to: 1, token: token)
        _ = try await store.save(.chose("home", "bus"), to: 2, token: token)
        _ = try await store.save(.said("I am not safe"), to: 3, token: token)
        return try await store.send(token, survey: survey) { isDanger && $0.contains("not safe") }
    }

    @Test func `twenty parallel sends give one response and the same thank-you`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            _ = try await store.save(.chose("yes"), to: 1, token: token)
            let survey = survey
            let sent = try await withThrowingTaskGroup(of: Draft.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await store.send(token, survey: survey) { _ in false } }
                }
                return try await group.reduce(into: Set<Draft>()) { $0.insert($1) }
            }
            #expect(sent.count == 1)
            let counts = try await store.counts(survey.slug)
            #expect(counts.total == 1)
            let again = try await store.send(token, survey: survey) { _ in false }
            #expect(sent == [again])
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `a sent draft keeps its thank-you for 24 hours and its code for ever`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let token = house.token()
            let draft = try await send(store, token)
            let code = store.code(of: draft)
            #expect(draft.answers.isEmpty)
            #expect(draft.sentAt == house.clock.now)
            await #expect(throws: StoreProblem.alreadySent) {
                try await store.save(.missed, to: 1, token: token)
            }
            await #expect(throws: StoreProblem.alreadySent) { try await store.discard(token) }
            house.clock.move(seconds: 86_399)
            let thanks = try await store.draft(token)
            #expect(thanks == draft)
            house.clock.move(seconds: 1)
            let over = try await store.draft(token)
            #expect(over == nil)
            let cleaned = try await store.clean()
            #expect(cleaned == 1)
            let response = try #require(try await store.response(code: code))
            let opened = try await store.open(code: code, newToken: house.token())
            #expect(opened == .sent(response.id))
            #expect(response.id.rawValue != draft.id.rawValue)
            #expect(
                response.answers == [1: .chose("yes"), 2: .chose("home", "bus"), 3: .said("I am not safe")])
        }
    }

    @Test func `an answer that was not asked is not in the response`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let token = house.token()
            let draft = try await send(store, token, first: .chose("no"), isDanger: false)
            let response = try #require(try await store.response(code: store.code(of: draft)))
            #expect(response.answers == [1: .chose("no"), 3: .said("I am not safe")])
            let counts = try await store.counts(survey.slug, version: 1)
            #expect(counts.questions[id("about")] == nil)
            #expect(counts.questions[id("listened")]?.choices == [id("no"): 1])
        }
    }

    @Test func `each choice and each written answer is one piece of feedback, urgent words first`()
        async throws
    {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let draft = try await send(store, house.token())
            let page = try await store.feedback(FeedbackFilter())
            #expect(page.pieces.map(\.feedback.urgent) == [true, false, false, false])
            let said = page.pieces.map(\.feedback.said)
            #expect(said.dropFirst() == [.chose(id("yes")), .chose(id("home")), .chose(id("bus"))])
            let person = try await store.addPerson(
                name: "Alex", roles: [.moderator], by: .command("people-add"))
            let first = try #require(page.pieces.first)
            try await store.markRead([first.feedback.id], by: .person(person.id))
            let rest = try await store.feedback(FeedbackFilter(), limit: 3)
            #expect(rest.pieces.map(\.isRead) == [false, false, false])
            let last = try await store.feedback(FeedbackFilter(), after: rest.next)
            #expect(last.pieces.map(\.feedback.id) == [first.feedback.id])
            let response = try #require(try await store.response(code: store.code(of: draft)))
            let thread = try await store.thread(of: response.id)
            #expect(thread.count == 4)
        }
    }

    @Test func `a do-not-know and a missed question are answers but no feedback`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            _ = try await store.save(.doNotKnow, to: 1, token: token)
            _ = try await store.save(.missed, to: 3, token: token)
            _ = try await store.send(token, survey: survey) { _ in true }
            let page = try await store.feedback(FeedbackFilter())
            #expect(page.pieces.isEmpty)
            let counts = try await store.counts(survey.slug)
            #expect(counts.questions[id("listened")]?.doNotKnow == 1)
            #expect(counts.questions[id("told")]?.missed == 1)
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `a draft is sent only with its own survey and version`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let later = Survey.example(version: 2)
            _ = try await store.publish(later, by: .command("test"))
            let token = house.token()
            _ = try await store.begin(survey, token: token)
            await #expect(throws: StoreProblem.wrongSurvey) {
                try await store.send(token, survey: later) { _ in false }
            }
            let counts = try await store.counts(survey.slug)
            #expect(counts.total == 0)
        }
    }

    @Test func `a published wording is published once and never changes`() async throws {
        let house = House()
        try await house.run { store in
            let first = try await store.publish(survey, by: .command("test"))
            let second = try await store.publish(survey, by: .command("test"))
            #expect(first)
            #expect(!second)
            await #expect(throws: StoreProblem.wordingChanged) {
                try await store.publish(.example(title: "Other words"), by: .command("test"))
            }
            let surveys = try await store.surveys()
            #expect(surveys == [survey])
        }
        let queue = try DatabaseQueue(path: house.folder.database)
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "UPDATE survey_version SET content = '{}'") }
        }
        try queue.close()
    }
}
