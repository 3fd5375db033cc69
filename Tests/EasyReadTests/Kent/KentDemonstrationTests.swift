import Coproduction
import EasyRead
import Foundation
import Testing

@Suite struct KentDemonstrationTests {
    @Test func `about 48 people answered, some answers by very few`() throws {
        let kent = try RealFolder.content().kent.demonstration
        #expect(kent.responses.reduce(0) { $0 + $1.count } == 48)
        let survey = try RealFolder.survey()
        let counts = choiceCounts(kent, question: try #require(survey.number(of: try key("helpers"))))
        #expect(counts.values.contains { (1...7).contains($0) } && counts.values.contains { $0 > 7 })
    }

    @Test func `nearly everybody who answered falls into a theme`() throws {
        let content = try RealFolder.content()
        let survey = try RealFolder.survey()
        let gatherings = Set(content.kent.demonstration.themes.flatMap(\.gatherings))
        let left = content.kent.demonstration.responses.filter { response in
            !response.answers.contains { number, answer in
                guard case .chose(let keys) = answer, let question = survey.question(numbered: number) else {
                    return false
                }
                return keys.contains { choice in
                    gatherings.contains(
                        Gathering(survey: survey.slug, question: question.key, choice: choice))
                }
            }
        }
        #expect(content.kent.demonstration.themes.count == 2)
        #expect(left.reduce(0) { $0 + $1.count } <= 2)
    }

    @Test func `the decision is the council's own text without phone numbers`() throws {
        let kent = try RealFolder.content().kent.demonstration
        let text = try String(contentsOfFile: kent.decisionFile, encoding: .utf8)
        #expect(
            text.hasPrefix("Issue details") && text.contains("21/00033") && text.hasSuffix("admitted to spec")
        )
        #expect(!text.contains("@") && text.firstMatch(of: /\d{4,5} ?\d{5,6}/) == nil)
        let slug = try #require(ID<DecisionRecord>(rawValue: "21-00033"))
        #expect(kent.summaries[slug]?.title == "How Kent plans care and health")
    }

    @Test func `everything made up belongs to a decision that says it is made up, and none to the real one`()
        throws
    {
        let kent = try RealFolder.content().kent.demonstration
        let today = try #require(Day(iso8601: "2026-11-22"))
        let records = try kent.madeUpDecisions.map {
            let text = try String(contentsOfFile: $0.file, encoding: .utf8)
            return try DecisionReader.read(MadeUpDecision.text(text, today: today))
        }
        #expect(records.count == 2 && records.allSatisfy { $0.title.hasPrefix("Made up: ") })
        #expect(records.map(\.reference) == ["MADE-UP/1", "MADE-UP/1"])
        #expect(records.allSatisfy { $0.notUnderstood.isEmpty })
        #expect(records.map(\.decidedOn?.iso8601) == [nil, "2026-09-23"])
        let slug = try #require(Decision.slug(of: "MADE-UP/1"))
        #expect(kent.summaries[slug]?.title.contains("made up") == true)
        #expect(!kent.influences.isEmpty && kent.influences.allSatisfy { $0.decision == slug })
        #expect(kent.changes.compactMap(\.decision) == [slug, slug])
    }

    @Test func `the links quote words that stand in the made-up decision`() throws {
        let kent = try RealFolder.content().kent.demonstration
        let file = try #require(kent.madeUpDecisions.last?.file)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let quoted = kent.influences.flatMap {
            $0.claim.evidence.matches(of: /"([^"]{30,})"/).map { String($0.output.1) }
        }
        #expect(quoted.count == 2)
        #expect(quoted.filter { !text.contains($0) } == [])
    }

    @Test func `one promise is checked true, one goes on, one is late, on any day`() throws {
        let changes = try RealFolder.content().kent.demonstration.changes
        for iso in ["2026-11-22", "2031-02-28"] {
            let today = try #require(Day(iso8601: iso))
            let now = today.startInUTC
            let all = try changes.map { change in
                Change(
                    id: try #require(ID(rawValue: "c")), promise: change.promise(today: today),
                    theme: try #require(ID(rawValue: "t")), decision: change.decision,
                    steps: change.steps.map { step in
                        Change.Step(
                            progress: step.progress, at: now.adding(seconds: Int64(step.daysAgo) * -86_400))
                    }, madeUp: true)
            }
            #expect(
                zip(all, changes).map { $0.state(checked: $1.people) } == [.checkedTrue, .started, .started])
            #expect(all.map { $0.isLate(on: today) } == [false, false, true])
        }
        #expect(Set(changes.map { $0.promise(today: Day(daysSince1970: 0)).owner }) == ["An example officer"])
    }

    private func key(_ name: String) throws -> Question.Key { try #require(Question.Key(rawValue: name)) }

    private func choiceCounts(_ kent: KentDemonstration, question: Int) -> [Choice.Key: Int] {
        var counts: [Choice.Key: Int] = [:]
        for response in kent.responses {
            guard case .chose(let keys)? = response.answers[question] else { continue }
            for key in keys { counts[key, default: 0] += response.count }
        }
        return counts
    }
}
