import Coproduction
import EasyRead
import Foundation
import Testing

@testable import Pages

@Suite struct DecisionPageTests {
    private func page(_ decision: Decision, in frame: Frame) -> DecisionPage {
        DecisionPage(DecisionTold(decision: decision), today: ExampleThread.today, in: frame)
    }

    private func decision(_ record: DecisionRecord, summary: Decision.EasySummary? = nil) -> Decision {
        Decision(
            slug: ExampleThread.id("x"), record: record, summary: summary, source: "A paper",
            readAt: ExampleThread.moment(2026, 11, 22))
    }

    @Test func `a withdrawn decision is stopped and says in the same breath what it waits for`() throws {
        let shown = try page(ExampleThread.withdrawn, in: Exhibit.frame())
        #expect(shown.decision.strip.words == "Stopped.\nA new decision will come.")
        #expect(shown.waitsFor.isEmpty)
    }

    @Test func `further sentences about what it waits for are not lost`() throws {
        let summary = Decision.EasySummary(
            title: "A", sentences: ["B."], waitsFor: ["One.", "Two.", "Three."])
        let shown = try page(decision(ExampleRecord.withdrawn, summary: summary), in: Exhibit.frame())
        #expect(shown.decision.strip.words == "Stopped.\nOne.")
        #expect(shown.waitsFor == ["Two.", "Three."])
    }

    @Test func `every field of a record has a name in words`() throws {
        let words = try Exhibit.content.get().words
        for field in DecisionRecord.Field.allCases {
            #expect(
                words.has("follow.field." + field.rawValue.replacing("_", with: "-")), "\(field.rawValue)")
        }
    }

    @Test func `the note that our copy stops stands after the field that breaks off, and nowhere else`()
        throws
    {
        let shown = try page(ExampleThread.withdrawn, in: Exhibit.frame())
        #expect(shown.official.official.filter(\.breaksOff).map(\.label) == ["Equalities implications"])
        let html = try Exhibit.renderer.get().html(shown)
        #expect(html.components(separatedBy: "Our copy of the paper stops here.").count == 2)
    }

    @Test func `lines that were not understood are shown one by one and cannot become HTML`() throws {
        let html = try Exhibit.renderer.get().html(page(ExampleThread.withdrawn, in: Exhibit.frame()))
        #expect(html.contains("<li>Issue details</li>"))
        #expect(html.contains("<li>Accessibility &lt;b&gt;help&lt;/b&gt;</li>"))
    }

    @Test func `paragraphs are parted by empty lines and keep their lines`() {
        let all = OfficialParagraph.all(in: "One\n- two\n\n \nThree")
        #expect(all.map(\.firstLine) == ["One", "Three"])
        #expect(all.map(\.moreLines) == [["- two"], []])
    }

    @Test func `a decision nobody has summed up waits for easy words and keeps its official title apart`()
        throws
    {
        let frame = try Exhibit.frame()
        let html = try Exhibit.renderer.get().html(page(ExampleThread.waiting, in: frame))
        #expect(html.contains("Nobody has written easy words for this yet."))
        #expect(html.contains("Nobody has linked this to what people said yet."))
        #expect(HTMLReading(html).texts(in: "h1") == ["Decision 26/00101"])
    }
}

@Suite struct ThemeCardTests {
    private func numbers(_ people: PeopleCount, _ groups: Int, _ peopleInGroups: PeopleCount) throws
        -> [String]
    {
        try ThemeCard.numbers(
            ReleasedTold(Told(people: people, groups: groups, peopleInGroups: peopleInGroups)),
            words: Exhibit.content.get().words)
    }

    @Test func `three numbers stand side by side, and only groups are exact`() throws {
        let said = try numbers(23, 2, 6)
        #expect(
            said == [
                "About 25 people told us themselves.", "2 groups told us together.",
                "Fewer than 8 people were in the groups.",
            ])
    }

    @Test func `one group is one group, and no groups have nobody in them`() throws {
        #expect(try numbers(0, 1, 9)[1] == "1 group told us together.")
        #expect(try numbers(0, 0, 0) == ["Fewer than 8 people told us themselves.", "No groups told us."])
    }

    @Test(arguments: 1...7) func `a small number of people is never shown`(people: Int) throws {
        let said = try numbers(PeopleCount(people), 1, PeopleCount(people)).joined(separator: " ")
        #expect(said.filter(\.isNumber) == "818")
    }
}
