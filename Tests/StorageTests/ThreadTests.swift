import Coproduction
import Foundation
import GRDB
import Storage
import Testing

struct ThreadTests {
    private let survey = Survey.example()
    private let bus = Gathering(survey: id("deciding-together"), question: id("about"), choice: id("bus"))

    private func respond(_ house: House, _ store: Store, _ about: Answer = .chose("bus")) async throws -> ID<
        Response
    > {
        let token = house.token()
        _ = try await store.begin(survey, token: token)
        _ = try await store.save(.chose("yes"), to: 1, token: token)
        _ = try await store.save(about, to: 2, token: token)
        let draft = try await store.send(token, survey: survey) { _ in false }
        return try #require(try await store.response(code: store.code(of: draft))).id
    }

    private func claim(_ kind: String = "shaped-part", _ strength: String = "some") throws -> Influence.Claim
    {
        try Influence.Claim(
            kind: kind, strength: strength, reason: "The paper now says what people told us about the bus.",
            evidence: "Paper 4, page 2")
    }

    private func record(_ title: String, reference: String?, status: String? = nil) -> DecisionRecord {
        var record = DecisionRecord(title: title, lines: [title])
        record.reference = reference
        record.status = status
        return record
    }

    private func people(_ store: Store) async throws -> (ID<Person>, ID<Person>) {
        let one = try await store.addPerson(name: "One", roles: [.moderator], by: .command("people-add"))
        let two = try await store.addPerson(name: "Two", roles: [.decisionClerk], by: .command("people-add"))
        return (one.id, two.id)
    }

    @Test func `a rule gathers what came before it and what comes after it`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            _ = try await respond(house, store)
            let theme = try await store.addTheme(
                title: "Buses", summary: "Buses are late.", gatherings: [bus], by: .demonstration)
            _ = try await respond(house, store)
            _ = try await respond(house, store, .chose("home"))
            let told = try await store.theme(theme.id)
            #expect(told?.told == Told(people: 2, groups: 0, peopleInGroups: 0))
            var filter = FeedbackFilter()
            filter.theme = theme.id
            let page = try await store.feedback(filter)
            #expect(page.pieces.map(\.feedback.said) == [.chose(id("bus")), .chose(id("bus"))])
            filter = FeedbackFilter()
            filter.withoutTheme = true
            let rest = try await store.feedback(filter)
            #expect(rest.pieces.count == 4)
            try await store.gather(
                into: theme.id, feedback: rest.pieces.prefix(1).map(\.feedback.id), by: .demonstration)
            let more = try await store.theme(theme.id)
            #expect(more?.told.people == 2)
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `the thread runs from a person's words to the decision and the change`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let response = try await respond(house, store)
            let theme = try await store.addTheme(
                title: "Buses", summary: "Buses are late.", gatherings: [bus], by: .demonstration)
            let (one, two) = try await people(store)
            let slug = try await store.importDecision(
                record("Bus plan", reference: "21/00033"), source: "paper.txt", by: .person(two)
            ).slug
            #expect(slug.rawValue == "21-00033")
            let easy = Decision.EasySummary(
                title: "A plan for buses", sentences: ["It is a plan."], waitsFor: [])
            try await store.write(easy, for: slug, by: .person(two))
            let proposed = try await store.propose(claim(), theme: theme.id, decision: slug, by: one)
            #expect(proposed.afterTheDecision == false)
            let change = try await promise(store, theme.id, slug)
            let thread = try await store.thread(of: response)
            #expect(thread.map { $0.themes.count } == [0, 1])
            let found = thread.last?.themes.first
            #expect(found?.influences.map(\.influence) == [proposed])
            #expect(found?.influences.map(\.easyTitle) == ["A plan for buses"])
            #expect(found?.changes == [change])
        }
    }

    private func promise(_ store: Store, _ theme: ID<Theme>, _ slug: ID<DecisionRecord>?) async throws
        -> Change
    {
        try await store.promise(
            Change.Promise(
                title: "Buses on time", youSaid: "Buses are late.", weDo: "We ask the bus company.",
                owner: "Head of transport", due: Day(daysSince1970: 21_000)),
            theme: theme, decision: slug, by: .demonstration)
    }

    @Test func `only a second person can confirm, and only confirmed links count`() async throws {
        let house = House()
        try await house.run { store in
            let theme = try await store.addTheme(title: "Buses", summary: "Late.", by: .demonstration).theme
            let (one, two) = try await people(store)
            let slug = try await store.importDecision(
                record("Plan", reference: "1"), source: "x", by: .person(two)
            ).slug
            let link = try await store.propose(claim(), theme: theme, decision: slug, by: one)
            await #expect(throws: StoreProblem.sameProposer) { try await store.confirm(link.id, by: one) }
            let before = try await store.influenceTotals()
            #expect(before == [:])
            let confirmed = try await store.confirm(link.id, by: two)
            #expect(confirmed.confirmed == Influence.Confirmation(by: two, at: house.clock.now))
            await #expect(throws: StoreProblem.alreadyConfirmed) { try await store.confirm(link.id, by: two) }
            let later = try await store.propose(
                claim("not-followed", "none"), theme: theme, decision: slug, by: two)
            _ = try await store.confirm(later.id, by: one)
            let after = try await store.influenceTotals()
            #expect(after == [.notFollowed: 1])
        }
        let queue = try DatabaseQueue(path: house.folder.database)
        for sql in [
            "UPDATE influence SET reason = 'Something quite different from before'", "DELETE FROM influence",
            "DELETE FROM influence_confirmation",
            "INSERT INTO influence_confirmation SELECT row + 0, proposed_by, 1 FROM influence",
        ] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
        try queue.close()
    }

    @Test(arguments: [
        ("Withdrawn", true), ("Decided", true), ("For Determination", false), ("Not decided", false),
    ])
    func `a link made after the decision says so`(status: String, after: Bool) async throws {
        let house = House()
        try await house.run { store in
            let theme = try await store.addTheme(title: "Buses", summary: "Late.", by: .demonstration).theme
            let (one, _) = try await people(store)
            let slug = try await store.importDecision(
                record("Plan", reference: "1", status: status), source: "x", by: .demonstration
            ).slug
            let link = try await store.propose(claim(), theme: theme, decision: slug, by: one)
            #expect(link.afterTheDecision == after)
        }
    }

    @Test func `a decision read again keeps every copy that differs`() async throws {
        let house = House()
        try await house.run { store in
            var plan = record("Plan", reference: "21/00033")
            let new = try await store.importDecision(plan, source: "x", by: .demonstration)
            let same = try await store.importDecision(plan, source: "x", by: .demonstration)
            plan.status = "Withdrawn"
            plan.lines.append("Decision status: Withdrawn")
            let changed = try await store.importDecision(plan, source: "x", by: .demonstration)
            #expect([new, same] == [.new(new.slug), .unchanged(new.slug)])
            guard case .changed(new.slug, let difference) = changed else {
                Issue.record("it is \(changed)")
                return
            }
            #expect(difference.sentences == ["+ Decision status: Withdrawn"])
            let nameless = record("No reference", reference: nil)
            let first = try await store.importDecision(nameless, source: "y", by: .demonstration)
            let second = try await store.importDecision(nameless, source: "y", by: .demonstration)
            #expect(first.slug.rawValue.count == 26)
            #expect(second == .unchanged(first.slug))
            let decisions = try await store.decisions()
            #expect(Set(decisions.map(\.record)) == [plan, nameless])
        }
        let queue = try DatabaseQueue(path: house.folder.database)
        let copies = try await queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM decision_copy") }
        #expect(copies == 3)
        try queue.close()
    }

    @Test func `each person and each visitor counts once with the newest answer`() async throws {
        let house = House()
        try await house.run { store in
            _ = try await store.publish(survey, by: .command("test"))
            let theme = try await store.addTheme(title: "Buses", summary: "Late.", by: .demonstration).theme
            let change = try await promise(store, theme, nil).id
            let (person, visitor) = (try await respond(house, store), house.token())
            _ = try await store.check(change, .yes, by: .response(person))
            _ = try await store.check(change, .no, by: .visitor(visitor))
            let none = try await store.tasks()
            #expect(none.isEmpty)
            _ = try await store.check(change, .no, by: .response(person))
            let checked = try await store.check(change, .no, by: .response(person))
            #expect(checked.people == Checked(yes: 0, no: 1, notSure: 0))
            #expect(checked.visitors == Checked(yes: 0, no: 1, notSure: 0))
            let open = try await store.tasks()
            #expect(open.map(\.closedBecause) == [nil])
            try await store.closeTask(of: change, because: "The bus comes now.", by: .demonstration)
            _ = try await store.check(change, .no, by: .response(person))
            let closed = try await store.tasks()
            #expect(closed.map(\.closedBecause) == ["The bus comes now."])
            let verification = try await store.verify()
            #expect(verification.isGood, "\(verification.findings)")
        }
    }

    @Test func `the steps of a change are dated and kept`() async throws {
        let house = House()
        try await house.run { store in
            let theme = try await store.addTheme(title: "Buses", summary: "Late.", by: .demonstration).theme
            let id = try await promise(store, theme, nil).id
            let cannot = try #require(
                Change.Cannot(
                    reason: "No money", decidedBy: "Cabinet", whatCouldChangeIt: "A grant", talkTo: "Us"))
            house.clock.move(seconds: 60)
            _ = try await store.step(id, .started, by: .demonstration)
            await #expect(throws: StoreProblem.wordsMissing) {
                try await store.step(id, .stopped(reason: " "), by: .demonstration)
            }
            _ = try await store.step(id, .stopped(reason: "No bus"), by: .demonstration)
            let change = try await store.step(id, .cannot(cannot), by: .demonstration)
            let expected: [Change.Progress] = [
                .notStarted, .started, .stopped(reason: "No bus"), .cannot(cannot),
            ]
            #expect(change.steps.map(\.progress) == expected)
            let read = try await store.change(id)
            #expect(read == change)
        }
    }
}

extension Theme {
    fileprivate var theme: ID<Theme> { id }
}
