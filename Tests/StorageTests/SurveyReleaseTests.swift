import Coproduction
import Testing

@testable import Storage

@Suite struct SurveyReleaseTests {
    private let survey = Survey.example()

    private func say(
        _ store: Store, _ people: Int, _ listened: Answer = .chose("yes"), code: ReceiptCode? = nil
    ) async throws {
        for _ in 0..<people {
            _ = try await store.add(
                [1: listened, 2: .chose("bus"), 3: .missed], to: survey, channel: .web, code: code,
                by: .demonstration
            ) { _ in false }
        }
    }

    private func release(_ store: Store) async throws -> ReleaseAnswer {
        try await store.releaseResults(of: survey.slug, by: .command("test"))
    }

    private func parts(_ release: SurveyRelease?, _ question: String) -> [String: ShownCount] {
        let table = release?.table(of: id(question))
        return Dictionary(
            (table?.parts ?? []).map { ($0.key, $0.shown) }, uniquingKeysWith: { one, _ in one })
    }

    @Test func `the first release by hand needs 30 people and the next 8 more`() async throws {
        try await House().run { store in
            #expect(try await release(store) == .notOpen, "there is no such survey")
            _ = try await store.publish(survey, by: .command("test"))
            try await say(store, 29)
            #expect(try await release(store) == .tooFew)
            try await say(store, 1)
            #expect(try await store.wouldRelease(survey.slug) == .released(1))
            #expect(try await release(store) == .released(1))
            #expect(try await release(store) == .tooSoon, "sent twice it is one release")
            try await say(store, 7)
            #expect(try await release(store) == .tooSoon)
            try await say(store, 1)
            #expect(try await release(store) == .released(2))
            #expect(try await store.releases(of: survey.slug).map(\.number) == [1, 2])
            #expect(try await store.verify().isGood)
        }
    }

    @Test func `what is released stays as it is whoever takes answers back`() async throws {
        try await House().run { store in
            _ = try await store.publish(survey, by: .command("test"))
            try await say(store, 24)
            try await say(store, 13, .chose("no"))
            let code = try #require(ReceiptCode(typed: "BCDF-2345"))
            try await say(store, 1, .chose("no"), code: code)
            _ = try await release(store)
            let before = try await store.releases(of: survey.slug)
            #expect(
                parts(before.last, "listened") == [
                    "yes": .about(25), "no": .about(15), "do-not-know": .fewerThanEight,
                    "no-answer": .fewerThanEight,
                ])
            #expect(parts(before.last, "about")["bus"] == .about(25), "who said no was not asked")
            #expect(before.last?.told.people == .about(40))
            _ = try await store.forget(code: code, by: .command("test"))
            #expect(try await store.releases(of: survey.slug) == before)
        }
    }

    @Test func `results are released when the survey closes, and never again without 8 more people`()
        async throws
    {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            try await say(store, 12)
            try await store.releaseNumbers()
            #expect(try await store.releases(of: survey.slug).isEmpty)
            house.clock.move(
                seconds: Int64(survey.closes.daysSince1970 + 2) * 86_400 - house.clock.now.milliseconds / 1000
            )
            try await store.releaseNumbers()
            try await store.releaseNumbers()
            let releases = try await store.releases(of: survey.slug)
            #expect(releases.map(\.told.people) == [.about(10)])
            #expect(try await store.surveysWithResults() == [survey.slug])
        }
    }

    @Test func `the number of people who answered moves once a day and by 8`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            try await say(store, 3)
            try await store.releaseNumbers()
            #expect(try await store.releasedPeople(survey.slug) == 3)
            try await say(store, 8)
            try await store.releaseNumbers()
            #expect(try await store.releasedPeople(survey.slug) == 3)
            house.clock.move(seconds: 86_400)
            try await store.releaseNumbers()
            #expect(try await store.releasedPeople(survey.slug) == 11)
        }
    }

    @Test func `a theme says no number that the results of its survey keep back`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            func theme(_ choice: String) async throws -> ID<Theme> {
                let rule = Gathering(survey: survey.slug, question: id("listened"), choice: id(choice))
                return try await store.addTheme(
                    title: "About \(choice)", summary: "People told us.", gatherings: [rule],
                    by: .demonstration
                ).id
            }
            try await say(store, 30)
            try await say(store, 12, .chose("no"))
            try await say(store, 15, .doNotKnow)
            let (yes, no) = (try await theme("yes"), try await theme("no"))
            #expect(try await store.theme(no)?.released.people == .about(10))
            _ = try await release(store)
            #expect(parts(try await store.releases(of: survey.slug).last, "listened")["no"] == .hidden)
            #expect(try await store.theme(no)?.released.people == .hidden)
            #expect(try await store.theme(yes)?.released.people == .about(30))
        }
    }

    @Test func `a release is never edited and never deleted`() async throws {
        try await House().run { store in
            _ = try await store.publish(survey, by: .command("test"))
            try await say(store, 30)
            _ = try await release(store)
            for sql in [
                "UPDATE survey_release SET people = 1", "DELETE FROM survey_release",
                "UPDATE survey_release_part SET shown = 'few', number = NULL",
                "DELETE FROM survey_release_part",
            ] {
                await #expect(throws: StoreProblem.self) { try await store.write { try $0.run(sql) } }
            }
        }
    }
}
