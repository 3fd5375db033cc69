import Coproduction
import EasyRead
import Foundation
import Storage

/// Fills an empty data folder with Kent: the real decision from its own text, and what is made up beside it.
///
/// Made-up people, themes, a decision, links and promises are each marked so; none is linked to the real decision.
struct Demonstration {
    let content: EasyReadContent
    let store: Store
    let clock: MovableClock

    /// Fills the store when nothing is in it yet; says how far it is.
    func fill() async throws {
        guard try await store.surveys().isEmpty else { return }
        Output.result("Filling the demonstration…")
        do {
            try await acts()
        } catch let problem as StoreProblem {
            throw OperatorProblem(problem.what, doThis: problem.doThis)
        }
        clock.setBack(days: 0)
    }

    /// Everything in the order of its day, so that the log of what was done reads as it would have been.
    private func acts() async throws {
        let kent = content.kent.demonstration
        clock.setBack(days: 170)
        let today = Outside.real.now().dayInLondon
        for survey in content.surveys {
            _ = try await store.publish(survey.openForDemonstration(on: today), by: .demonstration)
        }
        let people = try await addResponses()
        clock.setBack(days: 99)
        try await keepDecisions()
        var themes: [String: ID<Theme>] = [:]
        for theme in kent.themes {
            themes[theme.key] = try await store.addTheme(
                title: theme.title, summary: theme.summary, gatherings: theme.gatherings, feedback: [],
                madeUp: true,
                by: .demonstration
            ).id
        }
        clock.setBack(days: 95)
        let officer = try await store.addPerson(
            name: "An example officer", roles: [.decisionClerk], by: .demonstration)
        for influence in kent.influences {
            guard let theme = themes[influence.theme] else { continue }
            _ = try await store.propose(
                influence.claim, theme: theme, decision: influence.decision, by: officer.id,
                as: .demonstration,
                madeUp: true)
        }
        for made in kent.madeUpDecisions.dropFirst() { try await keep(made) }
        // The council's page changed: somebody looked at the easy words again.
        try await writeEasyWords()
        for change in kent.changes {
            guard let theme = themes[change.theme] else { continue }
            try await add(change, theme: theme, people: people)
        }
    }

    /// The real decision, and the made-up one as it was first printed; both in easy words.
    private func keepDecisions() async throws {
        let kent = content.kent.demonstration
        let record = try record(in: kent.decisionFile) { $0 }
        _ = try await store.importDecision(record, source: kent.source, by: .demonstration)
        if let first = kent.madeUpDecisions.first { try await keep(first) }
        try await writeEasyWords()
    }

    private func writeEasyWords() async throws {
        for (slug, summary) in content.kent.demonstration.summaries {
            try await store.write(summary, for: slug, by: .demonstration)
        }
    }

    private func keep(_ made: MadeUpDecision) async throws {
        clock.setBack(days: made.daysAgo)
        let today = Outside.real.now().dayInLondon
        let record = try record(in: made.file) { MadeUpDecision.text($0, today: today) }
        _ = try await store.importDecision(
            record, source: content.kent.demonstration.madeUpSource, by: .demonstration)
    }

    private func record(in path: String, _ made: (String) -> String) throws -> DecisionRecord {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw OperatorProblem(
                "\(path) cannot be read.", doThis: "Put it back, or take it out of demonstration.yaml.")
        }
        do {
            return try DecisionReader.read(made(String(decoding: bytes, as: UTF8.self)))
        } catch {
            throw OperatorProblem("\(path): \(error.looksLike)", doThis: error.advice)
        }
    }

    /// People spoke first: so many days before the themes, links and promises that follow.
    private static let firstDays = 100

    /// Adds the made-up responses; gives back who they are, for those who checked a promise.
    private func addResponses() async throws -> [ID<Response>] {
        var added: [ID<Response>] = []
        let lists = content.lists
        let surveys = try await store.surveys()
        // The lots came a day apart, each person of a lot a day before the one that is named.
        let people = content.kent.demonstration.responses.flatMap { made in
            (0..<made.count).map { (daysAgo: made.daysAgo + $0, made: made) }
        }
        for (daysAgo, made) in people.sorted(by: { $0.daysAgo > $1.daysAgo }) {
            guard let survey = surveys.first(where: { $0.slug == made.survey }) else { continue }
            clock.setBack(days: Self.firstDays + daysAgo)
            added.append(
                try await store.add(
                    made.answers, to: survey, channel: made.channel, helped: made.helped, by: .demonstration
                ) { lists.isDanger($0) })
        }
        return added
    }

    private func add(_ made: MadeUpChange, theme: ID<Theme>, people: [ID<Response>]) async throws {
        let steps = made.steps.sorted { $0.daysAgo > $1.daysAgo }
        clock.setBack(days: steps.first.map { $0.daysAgo + 1 } ?? 1)
        let change = try await store.promise(
            made.promise(today: Outside.real.now().dayInLondon), theme: theme, decision: made.decision,
            madeUp: true,
            by: .demonstration)
        for step in steps where step.progress != .notStarted {
            clock.setBack(days: step.daysAgo)
            _ = try await store.step(change.id, step.progress, by: .demonstration)
        }
        clock.setBack(days: 1)
        for (person, answer) in zip(people, Self.answers(made.people)) {
            _ = try await store.check(change.id, answer, by: .response(person))
        }
        for answer in Self.answers(made.visitors) {
            _ = try await store.check(change.id, answer, by: .visitor(Token(outside: .real)))
        }
    }

    private static func answers(_ checked: Checked) -> [Happened] {
        Array(repeating: .yes, count: checked.yes) + Array(repeating: .no, count: checked.no)
            + Array(repeating: .notSure, count: checked.notSure)
    }
}

extension Survey {
    /// The survey itself while it is open; else the same with days around today, so that there is always something to
    /// answer in a demonstration.
    fileprivate func openForDemonstration(on today: Day) -> Survey {
        guard stage(on: today) != .open else { return self }
        return Survey(
            slug: slug, version: version, title: title, purpose: purpose, askedBy: askedBy,
            opens: today.adding(days: -21), closes: today.adding(days: 98), keyword: keyword,
            pictures: pictures,
            intro: intro, questions: questions)
    }
}
