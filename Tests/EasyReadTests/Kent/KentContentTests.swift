import Coproduction
import EasyRead
import Foundation
import Testing

@Suite struct KentContentTests {
    private func kent() throws -> Kent { try RealFolder.content().kent }

    private func body(_ slug: String) throws -> Body {
        try #require(try kent().bodies.first { $0.slug.rawValue == slug })
    }

    @Test func `all bodies of the papers are there, the proposed ones marked`() throws {
        let kent = try kent()
        let proposed = kent.bodies.filter { $0.stage == .proposed }.map(\.name)
        #expect(
            proposed == [
                "LD&A Strategic Leadership Body", "Joint LD&A Programme Management Unit",
                "LD&A Delivery Partnership", "Executive Leadership Team",
            ])
        let scope = kent.bodies.filter { $0.knownBy.paper.rawValue == "scope-2020" }
        #expect(scope.count == 7 && kent.bodies.count == 20)
        #expect(scope.allSatisfy { $0.stage == .inForce && $0.standing == .notSaid })
    }

    @Test func `who answers to whom leads to bodies that are there and never in a circle`() throws {
        let kent = try kent()
        for body in kent.bodies {
            #expect(body.answersTo.filter { kent.body($0.to) == nil } == [])
            var reached: Set<ID<Body>> = []
            var open = body.answersTo.map(\.to)
            while let next = open.popLast() {
                if reached.insert(next).inserted { open += kent.body(next)?.answersTo.map(\.to) ?? [] }
            }
            #expect(!reached.contains(body.slug))
        }
    }

    @Test(
        arguments: [
            "executive-board", "oversight-group", "integrated-commissioning-board", "partnership-board",
            "autism-and-ld-collaborative", "finance-sub-group", "delivery-partnership",
        ])
    func `a body of which no paper says whom it answers to answers to nobody`(slug: String) throws {
        #expect(try body(slug).answersTo.isEmpty)
    }

    @Test func `the joint board gives advice to the 2 boards that set it up`() throws {
        let joint = try body("kent-and-medway-joint-board")
        #expect(joint.standing == .advisory)
        #expect(joint.answersTo.map(\.how) == [.advises, .advises])
        #expect(
            joint.answersTo.map(\.to.rawValue) == [
                "kent-health-and-wellbeing-board", "medway-health-and-wellbeing-board",
            ])
    }

    @Test func `a decision finds its bodies by the names that councils print`() throws {
        let kent = try kent()
        func found(_ printed: String) -> [String] {
            kent.bodies.filter { $0.isNamed(printed) }.map(\.slug.rawValue)
        }
        #expect(
            found("Cabinet Member for Adult Social Care and Public Health") == [
                "cabinet-member-adult-social-care"
            ])
        #expect(found("Cabinet") == ["cabinet"])
        #expect(found("The LD Partnership Board") == ["partnership-board"])
        #expect(found("Kent and Medway Joint Health and Well Being Board") == ["kent-and-medway-joint-board"])
        #expect(found("Planning Committee") == [])
        let names = kent.bodies.flatMap { Set([$0.name, $0.easyName] + $0.alsoPrinted) }
        #expect(names.filter { found($0).count != 1 } == [])
    }

    @Test func `the survey is asked by a body that is there`() throws {
        let content = try RealFolder.content()
        #expect(content.surveys.allSatisfy { content.kent.body($0.askedBy) != nil })
    }

    @Test func `Integrated Commissioning Board is always written out for readers`() throws {
        let kent = try kent()
        let names = kent.bodies.flatMap { [$0.name, $0.easyName] }
        let easy = names + KentPapers.easySentences(of: kent)
        #expect(easy.filter { $0.contains("ICB") } == [])
    }

    @Test func `there are 4 care partnerships, 12 districts, Kent and Medway`() throws {
        let areas = try kent().areas
        let partnerships = areas.filter { $0.kind == .integratedCarePartnership }.map(\.name)
        #expect(
            partnerships == ["Dartford, Gravesham and Swanley", "Medway and Swale", "East Kent", "West Kent"])
        let districts = areas.filter { $0.kind == .district }
        #expect(districts.count == 12 && districts.allSatisfy { $0.from == nil })
        #expect(areas.filter { $0.kind == .county || $0.kind == .unitary }.map(\.name) == ["Kent", "Medway"])
        #expect(areas.filter { $0.kind != .district }.allSatisfy { $0.from != nil && $0.within.isEmpty })
    }

    @Test func `the review has 5 themes with all their points`() throws {
        let themes = try kent().themes
        #expect(
            themes.map(\.name) == [
                "Governance", "Performance", "Health and Care Pathways", "Commissioning",
                "Whole System Support",
            ])
        #expect(themes.map(\.points.count) == [5, 3, 8, 3, 5])
    }

    @Test func `a measure has a number only where the paper has one`() throws {
        let measures = try kent().measures
        #expect(
            measures.map(\.target) == [
                .outOf100(75), .atMost(57), nil, nil, .outOf100(86), nil,
            ])
        #expect(measures.map(\.standing) == Array(repeating: .suggested, count: 5) + [.unwritten])
    }

    @Test func `meetings count people in the paper's own words`() throws {
        let meetings = try kent().meetings
        #expect(meetings.compactMap(\.people) == ["over 40", "over 90", "over 150"])
        for meeting in meetings {
            guard let people = meeting.people else { continue }
            #expect(meeting.official.contains { $0.words.contains(people) })
        }
    }

    @Test func `a day that cannot be right is told and not taken`() throws {
        let meeting = try #require(
            try kent().meetings.first { $0.slug.rawValue == "joint-board-before-2019" })
        #expect(meeting.held == nil)
        #expect(meeting.official.contains { $0.words.contains("14 December 2019") })
        #expect(meeting.sentences.last == "So this date cannot be right.")
    }

    @Test func `evidence is needed by a time before the matter is due, and only where there is one`() throws {
        let plans = try kent().plans
        for plan in plans {
            guard let evidence = plan.evidenceBy?.last else { continue }
            let due = try #require(plan.due?.last)
            #expect(evidence <= due)
        }
        #expect(plans.compactMap(\.evidenceBy).count == 1)
        let without = ["section-75-agreement", "micro-commissioning", "north-kent-plan", "new-decision"]
        #expect(plans.filter { without.contains($0.slug.rawValue) }.allSatisfy { $0.due == nil })
    }

    @Test func `no easy sentence about Kent is longer than 12 words`() throws {
        let kent = try kent()
        let easy = KentPapers.easySentences(of: kent)
        #expect(easy.filter { $0.split(separator: " ").count > 12 } == [])
        #expect(easy.filter { $0.hasSuffix(".") && $0.dropLast().contains(". ") } == [])
    }

    @Test(arguments: ["bodies", "meetings", "plans", "measures", "improvement-themes", "papers", "areas"])
    func `the checker finds nothing at all in what Kent says`(file: String) throws {
        let check = ContentCheck(checker: Checker(lists: try RealFolder.content().lists))
        let path = RealFolder.path + "/Kent/\(file).yaml"
        let findings = try check.findings(inYAML: String(contentsOfFile: path, encoding: .utf8), path: path)
        #expect(findings.map { "\($0.line ?? 0) \($0.rule.rawValue) \($0.words)" } == [])
    }
}
