import Coproduction
import EasyRead
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct BoardsTests {
    @Test func `every page of the papers is there`() async throws {
        try await WebHouse.run { house, client in
            let kent = house.site.content.kent
            let places =
                ["/boards"] + ReviewPapers.Part.allCases.map(\.rawValue)
                + kent.bodies.map { "/boards/" + $0.slug.rawValue }
                + kent.themes.map { "/review/themes/" + $0.slug.rawValue }
                + kent.meetings.map { "/review/meetings/" + $0.slug.rawValue }
                + kent.plans.map { "/review/plans/" + $0.slug.rawValue }
            for place in places {
                let status = try await Browser(client).get(place).status
                #expect(status == .ok, "\(place)")
            }
        }
    }

    @Test(arguments: [
        "/boards/nobody", "/boards/Cabinet", "/review/themes/x", "/review/meetings/x", "/review/plans/x",
        "/review/x", "/boards/cabinet/x",
    ]) func `what is not there is not found`(place: String) async throws {
        try await WebHouse.run { _, client in
            let status = try await Browser(client).get(place).status
            #expect(status == .notFound)
        }
    }

    @Test func `the pages that are the same for everybody are rendered once and read nothing`() async throws {
        try await WebHouse.run { house, client in
            let places = ["/boards"] + ReviewPapers.Part.allCases.map(\.rawValue)
            for place in places { try await Browser(client).get(place) }
            let (renders, reads) = (house.site.pages.renderedCount, house.site.store.readCount)
            for place in places { try await Browser(client).get(place) }
            #expect(house.site.pages.renderedCount == renders)
            #expect(house.site.store.readCount == reads)
        }
    }

    @Test func `a record names the body that decides as its maker, when it is due, or as its meeting`()
        throws
    {
        let place = PaperPlace(paper: try #require(ID(rawValue: "p")), place: "section 1")
        let body = Body(
            slug: try #require(ID(rawValue: "cabinet")), name: "Kent County Council's Cabinet",
            easyName: "The Cabinet", kind: .cabinet, standing: .statutory, stage: .inForce, knownBy: place,
            decides: ["It decides."], official: [])
        var records = (0..<4).map { _ in DecisionRecord(title: "A") }
        records[0].decisionMaker = "Cabinet"
        records[1].due = DecisionRecord.Due(kind: .notBefore, from: nil, by: "THE CABINET")
        records[2].meeting = DecisionRecord.Meeting(date: nil, body: "Kent County Council's Cabinet")
        records[3].decisionMaker = "Cabinet Member for Adult Social Care"
        #expect(records.map { $0.isDecided(by: body) } == [true, true, true, false])
        records[3].leadMember = "Cabinet"
        #expect(!records[3].isDecided(by: body), "a lead member alone decides nothing")
    }
}
