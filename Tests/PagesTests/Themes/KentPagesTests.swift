import Coproduction
import EasyRead
import Foundation
import Testing

@testable import Pages

/// The pages as they are with all that the papers of Kent say.
@Suite struct KentPagesTests {
    private static let folder = ProcessInfo.processInfo.environment["HEARD_PAGES"]

    static let all: [Exhibit] = (try? exhibits()) ?? []

    private static func exhibits() throws -> [Exhibit] {
        let kent = try Exhibit.content.get().kent
        let frame = try Exhibit.frame()
        let today = ExampleThread.today
        func shown(_ name: String, _ page: some Page) throws -> Exhibit {
            try Exhibit(name: "kent." + name, page: page, html: Exhibit.renderer.get().html(page))
        }
        let around = BodyPage.Surroundings(
            bodies: kent.bodies, decisions: [DecisionName(ExampleThread.withdrawn)], meetings: kent.meetings,
            plans: kent.plans, papers: kent.papers)
        let bodies = try kent.bodies.map {
            try shown("board." + $0.slug.rawValue, BodyPage(body: $0, among: around, in: frame))
        }
        let themes = try kent.themes.map {
            let page = ReviewThemePage(theme: $0, papers: kent.papers, in: frame)
            return try shown("theme." + $0.slug.rawValue, page)
        }
        let meetings = try kent.meetings.map {
            let page = GatheringPage(meeting: $0, bodies: kent.bodies, papers: kent.papers, in: frame)
            return try shown("meeting." + $0.slug.rawValue, page)
        }
        let plans = try kent.plans.map {
            let page = PlanPage(
                plan: $0, bodies: kent.bodies, decisions: around.decisions, papers: kent.papers,
                today: today, in: frame)
            return try shown("plan." + $0.slug.rawValue, page)
        }
        let lists = [
            try shown("boards", BodiesPage(bodies: kent.bodies, in: frame)),
            try shown("review", ReviewPage(themes: kent.themes, papers: kent.papers, in: frame)),
            try shown("measures", MeasuresPage(measures: kent.measures, papers: kent.papers, in: frame)),
            try shown("meetings", GatheringsPage(meetings: kent.meetings, in: frame)),
            try shown("plans", PlansPage(plans: kent.plans, today: today, in: frame)),
            try shown("areas", AreasPage(areas: kent.areas, papers: kent.papers, in: frame)),
            try shown("papers", PapersPage(papers: kent.papers, in: frame)),
        ]
        return lists + bodies + themes + meetings + plans
    }

    @Test func `every body, theme, meeting and plan of Kent has its page`() throws {
        let kent = try Exhibit.content.get().kent
        let count = kent.bodies.count + kent.themes.count + kent.meetings.count + kent.plans.count
        #expect(Self.all.count == 7 + count && count > 30)
    }

    @Test(arguments: all) func `a page of Kent is small, with its style sheet and pictures too`(
        exhibit: Exhibit
    ) throws {
        #expect(exhibit.html.utf8.count < 14_000)
        let sources = HTMLReading(exhibit.html).tags.filter { $0.name == "img" }.compactMap {
            $0.attributes["src"]
        }
        let files =
            ["Public/heard.css", "Public/icon.svg"]
            + Set(sources).map { "EasyRead/Pictures/" + $0.dropFirst("/public/pictures/".count) }
        let bytes = try files.reduce(exhibit.html.utf8.count) {
            try $0 + Data(contentsOf: Exhibit.project.appendingPathComponent($1)).count
        }
        #expect(bytes < 30_000)
    }

    @Test(arguments: all)
    func `a page of Kent has a short heading, own ids, and links that say where they lead`(
        exhibit: Exhibit
    ) {
        let html = HTMLReading(exhibit.html)
        #expect(html.unbalanced.isEmpty)
        #expect(
            html.texts(in: "h1").count == 1 && html.texts(in: "h1").allSatisfy { (1...65).contains($0.count) }
        )
        let ids = html.tags.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
        let addresses = html.tags.filter { $0.name == "a" }.map { $0.attributes["href"] ?? "" }
        let places = Dictionary(grouping: zip(html.texts(in: "a"), addresses), by: \.0).mapValues {
            Set($0.map(\.1))
        }
        for (words, places) in places { #expect(places.count == 1, "\"\(words)\" leads to \(places)") }
    }

    @Test func `every link of these pages to another of them leads to a page or a place that is there`()
        throws
    {
        let kent = try Exhibit.content.get().kent
        let known =
            kent.bodies.map(\.address) + kent.themes.map(\.address) + kent.meetings.map(\.address)
            + kent.plans.map(\.address) + kent.papers.map { "/review/papers#" + $0.id.rawValue }
            + ["", "/measures", "/meetings", "/plans", "/areas", "/papers"].map { "/review" + $0 }
            + ["/boards"]
        for exhibit in Self.all {
            let links = HTMLReading(exhibit.html).tags.compactMap {
                $0.name == "a" ? $0.attributes["href"] : nil
            }
            for link in links where link.hasPrefix("/boards") || link.hasPrefix("/review") {
                #expect(known.contains(link), "\(exhibit) leads to \(link)")
            }
        }
    }

    @Test(.enabled(if: folder != nil)) func `the pages of Kent are written where somebody can look at them`()
        throws
    {
        let folder = URL(fileURLWithPath: Self.folder ?? "")
        for exhibit in Self.all {
            try exhibit.html.replacingOccurrences(of: "\"/public/", with: "\"public/").write(
                to: folder.appendingPathComponent(exhibit.name + ".html"), atomically: true, encoding: .utf8)
        }
    }
}
