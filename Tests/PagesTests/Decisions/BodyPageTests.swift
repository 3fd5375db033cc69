import Coproduction
import EasyRead
import Testing

@testable import Pages

@Suite struct BodyPageTests {
    private func html(_ page: some Page) throws -> String { try Exhibit.renderer.get().html(page) }

    @Test func `every line of a picture is a sentence in the list under it`() throws {
        let page = try BodiesPage(bodies: ExampleBodies.usual, in: Exhibit.frame())
        for picture in page.pictures {
            let lines = picture.drawings.flatMap { $0.plainLines + $0.dashedLines + $0.dottedLines }
            #expect(lines.count == picture.sameInWords.count)
            #expect(Set(picture.sameInWords).count == picture.sameInWords.count)
        }
        let advice = "The Alliance Group gives advice to the Executive Board."
        #expect(page.pictures[0].sameInWords.contains(advice))
        #expect(page.pictures.map(\.thereBefore) == [[], ["The Cabinet"]])
    }

    @Test func `what was there and what was only proposed are never in one list`() throws {
        let page = try BodiesPage(bodies: ExampleBodies.usual, in: Exhibit.frame())
        #expect(page.groups.map(\.rows.count) == [7, 4])
        #expect(
            page.groups.flatMap(\.rows).map(\.address)
                == ExampleBodies.usual.map { "/boards/" + $0.slug.rawValue })
    }

    @Test func `the picture as it was shows nothing proposed, the other only what it touches`()
        throws
    {
        let page = try BodiesPage(bodies: ExampleBodies.usual, in: Exhibit.frame())
        let boxes = page.pictures.map { $0.drawings.flatMap(\.boxes).count }
        #expect(boxes == [7, 5])
    }

    @Test func `the pages for many bodies with long names stay well under their limit`() throws {
        let html = try html(BodiesPage(bodies: ExampleBodies.long, in: Exhibit.frame()))
        #expect(html.utf8.count < 13_500)
    }

    @Test func `a body says what no paper says instead of leaving it out`() throws {
        let alone = BodyPage.Surroundings(bodies: [], decisions: [], meetings: [], plans: [], papers: [])
        let page = try BodyPage(body: ExampleBodies.bare, among: alone, in: Exhibit.frame())
        #expect(page.parts.allSatisfy { $0.list == nil && $0.none?.isEmpty == false })
        #expect(page.strip.words == "A paper says it was there.")
        #expect(page.facts.flatMap(\.answers) == ["The papers do not say.", "The papers do not say."])
    }

    @Test func `a proposed body never says that it was there`() throws {
        let alone = BodyPage.Surroundings(
            bodies: ExampleBodies.usual, decisions: [], meetings: [], plans: [], papers: ExampleBodies.papers)
        for body in ExampleBodies.usual where body.stage == .proposed {
            let page = try BodyPage(body: body, among: alone, in: Exhibit.frame())
            #expect(page.strip.words == "This was only an idea.\nNo paper says it began.")
            #expect(try !html(page).contains("it was there"))
        }
    }

    @Test func `both sides of a line say it in the same words`() throws {
        let all = BodyPage.Surroundings(
            bodies: ExampleBodies.usual, decisions: [], meetings: [], plans: [], papers: ExampleBodies.papers)
        let frame = try Exhibit.frame()
        let one = BodyPage(body: ExampleBodies.alliance, among: all, in: frame).parts[0]
        let other = BodyPage(body: ExampleBodies.commissioning, among: all, in: frame).parts[1]
        let sentence = "The Alliance Group tells the Integrated Commissioning Board how things go."
        #expect(one.list?.links.first == Link(sentence, to: "/boards/integrated-commissioning-board"))
        #expect(other.list?.links.contains(Link(sentence, to: "/boards/alliance-group")) == true)
    }

    @Test func `meetings and plans of other bodies stay on other pages`() throws {
        let all = BodyPage.Surroundings(
            bodies: ExampleBodies.usual, decisions: [], meetings: ExampleReview.meetings,
            plans: ExampleReview.plans, papers: ExampleBodies.papers)
        let page = try BodyPage(body: ExampleBodies.alliance, among: all, in: Exhibit.frame())
        #expect(page.parts[4].list?.links.map(\.address) == ["/review/meetings/workshops"])
        #expect(page.parts[5].list?.links.map(\.address) == ["/review/plans/agreement"])
    }

    @Test func `every kind of body has a picture that is there and every line has its sentence`() throws {
        let content = try Exhibit.content.get()
        let frame = try Exhibit.frame()
        for kind in Body.Kind.allCases { #expect(frame.picture(named: kind.picture) != nil) }
        for kind in Body.Kind.allCases {
            #expect(content.pictures.all.contains { $0.name.rawValue == kind.picture }, "\(kind)")
        }
        for how in Body.Answering.How.allCases { #expect(content.words.has("boards.line." + how.rawValue)) }
        for standing in Body.Standing.allCases {
            #expect(content.words.has("boards.group.law." + standing.rawValue))
        }
    }
}
