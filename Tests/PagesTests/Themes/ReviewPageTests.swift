import Coproduction
import EasyRead
import Foundation
import Testing

@testable import Pages

@Suite struct ReviewPageTests {
    private var papers: [Paper] { ExampleBodies.papers }

    @Test func `a measure shows a number only where its paper gives one, and nobody has counted it`() throws {
        let page = try MeasuresPage(
            measures: ExampleReview.measures, papers: papers, in: Exhibit.frame())
        #expect(
            page.measures.map(\.target) == [
                "75 out of 100 people", "No more than 57 people", "The paper gives no number.",
                "The paper gives no number.", nil, "86 out of 100 people",
            ])
        let html = try Exhibit.renderer.get().html(page)
        #expect(html.components(separatedBy: "Nobody has counted this here yet.").count == 6)
        #expect(html.contains("75% of all Kent&#39;s LD&amp;A residents"))
    }

    @Test func `a suggested measure says so and only an agreed one says agreed`() throws {
        let page = try MeasuresPage(
            measures: ExampleReview.measures, papers: papers, in: Exhibit.frame())
        #expect(page.measures[0].strip.words == "Only an idea.\nNobody has agreed it yet.")
        #expect(page.measures[4].strip.words == "Nobody has written this yet.")
        #expect(page.measures[5].strip.words == "Agreed.")
    }

    private func plan(_ place: Int, on day: Day) throws -> PlanPage {
        try PlanPage(
            plan: ExampleReview.plans[place], bodies: ExampleBodies.usual, decisions: [], papers: papers,
            today: day, in: Exhibit.frame())
    }

    @Test func `what ends first comes first and what has no day stands by itself`() throws {
        let page = try PlansPage(
            plans: ExampleReview.plans, today: ExampleThread.today, in: Exhibit.frame())
        #expect(page.dated?.plans.map(\.address) == ["/review/plans/agreement", "/review/plans/to-come"])
        #expect(page.dated?.plans.map(\.strip.words) == ["This time is over.", "This is still to come."])
        #expect(page.undated?.plans.map(\.strip.words) == ["The papers give no day."])
    }

    @Test func `a month is over on the day after its last day and not before`() throws {
        let before = try plan(0, on: ExampleSurvey.day(2021, 3, 31))
        #expect(before.strip.words == "This is still to come.")
        #expect(before.rows.map(\.label) == ["Start", "Time", "Tell us before"])
        #expect(before.rows.map(\.note) == [nil, nil, "This time is over."])
        #expect(before.rows.map(\.time) == ["Thursday 1 March 2018", "March 2021", "December 2020"])
        #expect(try plan(0, on: ExampleSurvey.day(2021, 4, 1)).strip.words == "This time is over.")
    }

    @Test func `a day is over on the next day`() throws {
        let (last, next) = (ExampleSurvey.day(2028, 3, 31), ExampleSurvey.day(2028, 4, 1))
        #expect(try plan(2, on: last).strip.words == "This is still to come.")
        #expect(try plan(2, on: next).strip.words == "This day is over.")
        #expect(try plan(2, on: next).rows.map(\.note) == [nil, nil, "This day is over."])
    }

    @Test func `meetings come in the order of their time and those without one last`() throws {
        let page = try GatheringsPage(meetings: ExampleReview.meetings, in: Exhibit.frame())
        #expect(page.meetings.map(\.held) == ["2016", "Tuesday 19 March 2019", nil])
    }

    @Test func `a meeting says how many came only as the paper says it`() throws {
        let frame = try Exhibit.frame()
        let pages = ExampleReview.meetings.map {
            GatheringPage(meeting: $0, bodies: ExampleBodies.usual, papers: papers, in: frame)
        }
        #expect(pages.map(\.people) == ["over 150", "The paper does not say.", "over 40"])
        #expect(pages[0].held == "The paper does not say.")
        #expect(pages.map(\.group?.address) == ["/boards/alliance-group", nil, nil])
    }

    @Test func `points keep their numbers also where two share their words`() throws {
        let words = ExampleBodies.official("the same words")
        let point = ImprovementTheme.Point(sentences: ["One."], official: words)
        let theme = ImprovementTheme(
            slug: ExampleBodies.id("t"), name: "T", easyName: "T", picture: "done", points: [point, point])
        let page = try ReviewThemePage(theme: theme, papers: papers, in: Exhibit.frame())
        #expect(page.points.count == 2 && page.passages.count == 2)
    }

    @Test func `areas lie in all that is larger, and say when no paper names them`() throws {
        let page = try AreasPage(areas: ExampleReview.areas, papers: papers, in: Exhibit.frame())
        #expect(page.kinds.map(\.areas.count) == [1, 2, 2, 1])
        #expect(page.kinds[2].areas[0].within == "It is in Kent, West Kent and East Kent.")
        #expect(page.kinds[2].areas.map(\.notSaid) == [nil, "Our papers do not list these places."])
        #expect(page.kinds[3].unnamed == "Our papers do not list these places.")
        #expect(page.kinds[1].sources.count == 1)
    }

    @Test func `a paper leads to what we know of it, by its easy title`() throws {
        let shelf = try PaperShelf(papers, words: Exhibit.content.get().words)
        #expect(
            shelf.link(to: ExampleBodies.proposals.id)
                == Link("The paper of 2021 about the new groups", to: "/review/papers#proposals"))
        #expect(shelf.link(to: ExampleBodies.id("gone")).address == "/review/papers")
    }

    @Test func `a date that a paper does not give is never called its date`() throws {
        let page = try PapersPage(papers: papers, in: Exhibit.frame())
        #expect(page.papers.map(\.dated) == ["The paper has no date.\nIt is about 2020.", "February 2021"])
        let shelf = try PaperShelf(papers, words: Exhibit.content.get().words)
        #expect(shelf.time(of: ExampleBodies.scope.id) == nil)
        #expect(shelf.time(of: ExampleBodies.proposals.id) == "February 2021")
    }

    @Test func `every page names a paper for each of its facts`() throws {
        for exhibit in Exhibit.usual
        where exhibit.name.hasPrefix("review/") && exhibit.name.hasSuffix(".usual")
            && !["review/papers.usual", "review/meetings.usual", "review/plans.usual"].contains(exhibit.name)
        {
            let facts = exhibit.html.components(separatedBy: "class=\"official\"").count - 1
            let sources = exhibit.html.components(separatedBy: "href=\"/review/papers#").count - 1
            #expect(sources >= max(facts, 1), "\(exhibit)")
        }
    }
}
