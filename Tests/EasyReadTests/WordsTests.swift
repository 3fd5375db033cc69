import Coproduction
import EasyRead
import Testing

@Suite struct WordsTests {
    private let words = Words(["a": "Question {number} of {of}", "b": "Yes", "body.board": "The Board"])

    @Test func `places are filled once, and a value that looks like a place stays as it is`() {
        #expect(words("a", ["number": "{of}", "of": "8"]) == "Question {of} of 8")
    }

    @Test func `a place without a value stays, so that the page looks wrong`() {
        #expect(words("a", ["of": "8"]) == "Question {number} of 8")
        #expect(words("a") == "Question {number} of {of}")
    }

    @Test func `counts and days have the words of the language`() throws {
        let words = Words([
            "count.people": "people", "count.few": "Fewer than 8 {noun}",
            "count.about": "About {number} {noun}", "count.hidden": "Not shown", "groups": "groups",
            "day.whole": "{weekday} {date}", "day.short": "{day} {month-year}", "day.month": "{month} {year}",
            "day.tuesday": "Tuesday", "month.3": "March",
        ])
        #expect(words.count(ShownCount(0)) == "Fewer than 8 people")
        #expect(words.count(ShownCount(4)) == "Fewer than 8 people")
        #expect(words.count(ShownCount(24), of: "groups") == "About 25 groups")
        #expect(words.count(ShownCount.hidden) == "Not shown")
        let day = try #require(Day(iso8601: "2026-03-03"))
        #expect(words.whole(day) == "Tuesday 3 March 2026" && words.short(day) == "3 March 2026")
    }

    @Test func `an unknown key has no sentence`() {
        #expect(words("nothing") == "")
        #expect(!words.has("nothing") && words.has("b"))
        #expect(words.keys == ["a", "b", "body.board"])
    }

    @Test func `a body without a name is called by its slug`() throws {
        let board = try #require(ID<Body>(rawValue: "board"))
        let other = try #require(ID<Body>(rawValue: "cabinet-committee"))
        #expect(words.name(of: board) == "The Board")
        #expect(words.name(of: other) == "Cabinet Committee")
    }
}
