import Testing

@testable import Coproduction

/// Eight pages with headings between decisions and the words of a site around them (Fixtures/Plans).
@Suite struct CouncilPlansTests {
    @Test func `headings between decisions and the words of a site are read for what they are`() throws {
        let pages = try CouncilPage.all(in: "Plans")
        #expect(pages.count == 8)
        for page in pages {
            let score = CouncilScore(page)
            #expect(score.decisions > 0)
            #expect(score.wrong == [], "\(page.name)")
        }
    }

    @Test(arguments: [
        "Decisions due in February 2027", "Key decisions for the period 1 February to 31 May 2027",
        "Cabinet – 12 February 2027", "12 February 2027: Cabinet Committee", "Adult Social Care",
    ])
    func `a heading above the first decision is not its title and is still shown`(heading: String) throws {
        let records = try DecisionReader.readAll(
            """
            Forward plan

            \(heading)

            Home care
            Decision maker: Cabinet
            Decision due: 12 February 2027

            Day care
            Decision maker: Leader
            Decision due: 12 March 2027
            """)
        #expect(records.map(\.title) == ["Home care", "Day care"])
        #expect(records.map(\.notUnderstood) == [[heading], []])
        #expect(records.map(\.decisionMaker) == ["Cabinet", "Leader"])
    }

    @Test func `of 2 due lines the first counts, and the other is shown when it says something else`() throws
    {
        let start = "27/00001 - Home care\nDecision type: Key\nDecision due: 12 February 2027\n"
        let same = try DecisionReader.read(start + "Decision due:  12 February 2027\nDepartment: Care")
        #expect(same.due?.from?.iso8601 == "2027-02-12" && same.notUnderstood.isEmpty)
        let other = try DecisionReader.read(start + "Decision due: 13 February 2027\nDepartment: Care")
        #expect(other.due?.from?.iso8601 == "2027-02-12")
        #expect(other.notUnderstood == ["Decision due: 13 February 2027"])
    }

    @Test(arguments: [
        "Home care begins in May", "Council and democracy week is in May", "Print run: 200",
        "Share of the cost",
        "We use taxis", "The menu of the day centre", "Contact with families", "Home > the new homes",
        "The register of carers", "Accessibility of the building", "Search for a new provider",
    ])
    func `a line with content never vanishes`(line: String) throws {
        let record = try DecisionReader.read(
            "27/00001 - A title\nDecision type: Key\n\(line)\nDecision status: Open")
        #expect(record.notUnderstood == [line])
    }
}
