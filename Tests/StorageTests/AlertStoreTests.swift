import Coproduction
import Foundation
import GRDB
import Testing

@testable import Storage

struct AlertStoreTests {
    private let survey = Survey.example()

    /// A sent response with these words; `danger` in them opens an alert.
    private func send(_ store: Store, _ words: String) async throws {
        let answers: [Int: Answer] = [1: .chose("yes"), 2: .chose("home", "bus"), 3: .said(words)]
        _ = try await store.add(answers, to: survey, channel: .web, by: .command("test")) {
            $0.contains("danger")
        }
    }

    private func lead(_ store: Store, _ name: String = "Amal") async throws -> ID<Person> {
        try await store.addPerson(name: name, roles: [.safeguardingLead], by: .command("test")).id
    }

    private func begin(_ store: Store) async throws -> Theme {
        _ = try await store.publish(survey, by: .command("test"))
        return try await store.addTheme(
            title: "Home", summary: "People told us about home.",
            gatherings: [Gathering(survey: survey.slug, question: id("about"), choice: id("home"))],
            by: .command("test"))
    }

    private func wrote(_ store: Store) async throws -> PeopleCount? {
        try await store.counts(survey.slug).questions[id("told")]?.wrote
    }

    @Test func `what may be about danger is out of every count until the lead closes the alert`() async throws
    {
        let house = House()
        try await house.run { store in
            let theme = try await begin(store)
            try await send(store, "all is well")
            try await send(store, "danger")
            let lead = try await lead(store)
            let alert = try #require(try await store.alerts().first)
            #expect(alert.cause == .words && alert.survey == survey.slug && alert.steps.isEmpty)
            #expect(try await store.counts(survey.slug).total == 1)
            #expect(try await wrote(store) == 1)
            #expect(try await store.theme(theme.id)?.told.people == 1)
            #expect(try await store.verify().isGood)
            for what in [Alert.What.decided(.noConcern), .closed(.cleared)] {
                let acts = try await store.alerts().first?.acts ?? 0
                #expect(
                    try await store.act(what, words: "All well.", on: alert.id, seen: acts, by: lead) == nil)
            }
            #expect(try await store.counts(survey.slug).total == 2)
            #expect(try await wrote(store) == 2)
            #expect(try await store.theme(theme.id)?.told.people == 2)
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test
    func `words that stay out for good leave the answers beside them in, and opening again takes both out`()
        async throws
    {
        let house = House()
        try await house.run { store in
            let theme = try await begin(store)
            try await send(store, "danger")
            let lead = try await lead(store)
            let alert = try #require(try await store.alerts().first)
            let steps: [(Alert.What, PeopleCount, PeopleCount, PeopleCount)] = [
                (.decided(.serious), 0, 0, 0), (.unknown, 0, 0, 0), (.closed(.keptOut), 1, 0, 1),
                (.openedAgain, 0, 0, 0),
            ]
            for (place, (what, responses, words, people)) in steps.enumerated() {
                #expect(
                    try await store.act(what, words: "As it is.", on: alert.id, seen: place, by: lead) == nil)
                #expect(try await store.counts(survey.slug).total == responses, "\(what)")
                #expect(try await wrote(store) ?? 0 == words, "\(what)")
                #expect(try await store.theme(theme.id)?.told.people == people, "\(what)")
                #expect(try await store.verify().isGood, "\(what)")
            }
        }
    }

    @Test func `gathering by hand or by a later rule brings nothing back that is held`() async throws {
        let house = House()
        try await house.run { store in
            let theme = try await begin(store)
            try await send(store, "danger")
            let pieces = try await store.feedback(FeedbackFilter()).pieces.map(\.feedback.id)
            try await store.gather(
                into: theme.id,
                gatherings: [Gathering(survey: survey.slug, question: id("listened"), choice: id("yes"))],
                feedback: pieces, by: .command("test"))
            #expect(try await store.theme(theme.id)?.told.people == 0)
            #expect(try await store.theme(theme.id)?.released.people == .fewerThanEight)
            #expect(try await store.verify().isGood)
            let holds = try await store.holds(pieces)
            #expect(holds.count == pieces.count && Set(holds.values) == [.waits])
        }
    }

    @Test
    func `a reader's worry holds words back that no danger word found, and the reason reaches the lead`()
        async throws
    {
        let house = House()
        try await house.run { store in
            _ = try await begin(store)
            try await send(store, "I sit in the same chair all day")
            let reader = try await store.addPerson(
                name: "Mo", roles: [.moderator], by: .command("test")
            ).id
            let pieces = try await store.feedback(FeedbackFilter()).pieces
            let written = try #require(
                pieces.first { if case .wrote = $0.feedback.said { true } else { false } })
            let alert = try await store.raiseAlert(
                about: written.feedback.id, because: "Neglect?", by: reader)
            let again = try await store.raiseAlert(about: written.feedback.id, because: "Again", by: reader)
            #expect(alert == again)
            #expect(try await store.counts(survey.slug).total == 0)
            let lead = try await lead(store)
            let file = try #require(try await store.openAlert(alert, by: lead))
            #expect(file.pieces.map(\.words) == ["I sit in the same chair all day"])
            #expect(file.alert.steps.map(\.words) == ["Neglect?", nil])
            let chose = try #require(
                pieces.first { if case .chose = $0.feedback.said { true } else { false } })
            await #expect(throws: StoreProblem.notFound) {
                try await store.raiseAlert(about: chose.feedback.id, because: "What", by: reader)
            }
            #expect(try await store.verify().isGood)
        }
    }

    @Test func `opening an alert is written down each time, and what was done is never changed`() async throws
    {
        let house = House()
        try await house.run { store in
            _ = try await begin(store)
            try await send(store, "danger")
            let lead = try await lead(store)
            let alert = try #require(try await store.alerts().first).id
            let before = try await store.head().number
            _ = try await store.openAlert(alert, by: lead)
            _ = try await store.openAlert(alert, by: lead)
            _ = try await store.openAlert(alert, toPrint: true, by: lead)
            #expect(try await store.head().number == before + 3)
            #expect(try await store.alerts().first?.steps.map(\.what) == [.seen])
            for sql in [
                "UPDATE alert_step SET at = 0", "DELETE FROM alert_step", "UPDATE alert SET page = '/x'",
                "DELETE FROM alert",
            ] {
                await #expect(throws: (any Error).self, "\(sql)") {
                    try await store.write { db in try db.execute(sql: sql) }
                }
            }
        }
    }

    @Test func `a step sent twice is done once, and who did not see the last step looks again`() async throws
    {
        let house = House()
        try await house.run { store in
            _ = try await begin(store)
            try await send(store, "danger")
            let (one, other) = (try await lead(store), try await lead(store, "Bo"))
            let alert = try #require(try await store.alerts().first).id
            let what = Alert.What.decided(.concern)
            for _ in 0..<2 {
                #expect(try await store.act(what, words: "A complaint.", on: alert, seen: 0, by: one) == nil)
            }
            #expect(
                try await store.act(what, words: "A complaint.", on: alert, seen: 0, by: other) == .changed)
            #expect(try await store.alerts().first?.acts == 1)
        }
    }

    @Test func `a press keeps time and page and nothing of who pressed, and many presses are one alert`()
        async throws
    {
        let house = House()
        try await house.run { store in
            for _ in 0..<5 { try await store.pressNotSafe(page: "/safe", survey: nil) }
            #expect(try await store.alerts().map(\.presses) == [1])
            house.clock.move(seconds: 120)
            try await store.pressNotSafe(page: "/safe", survey: nil)
            try await store.pressNotSafe(page: "/surveys/deciding-together/7", survey: survey.slug)
            #expect(try await store.alerts().map(\.presses) == [2, 1])
            house.clock.move(seconds: 3600)
            try await store.pressNotSafe(page: "/safe", survey: nil)
            #expect(try await store.alerts().count == 3)
            let columns = try await store.read { db in try db.columns(in: "alert").map(\.name) }
            #expect(columns == ["row", "id", "cause", "survey", "page", "hard_report", "opened_at"])
        }
    }

    @Test func `only a safety lead can be on duty, and nobody is when the last one stops`() async throws {
        let house = House()
        try await house.run { store in
            #expect(try await store.duty() == Duty(person: nil, since: nil))
            let (one, other) = (try await lead(store), try await lead(store, "Bo"))
            let reader = try await store.addPerson(name: "Mo", roles: [.moderator], by: .command("test")).id
            try await store.giveDuty(to: one, by: one)
            #expect(try await store.duty().person?.id == one)
            await #expect(throws: StoreProblem.notFound) { try await store.giveDuty(to: reader, by: one) }
            try await store.giveDuty(to: other, by: one)
            #expect(try await store.duty().person?.name == "Bo")
            try await store.giveDuty(to: nil, by: other)
            #expect(try await store.duty().person == nil)
        }
    }
}
