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
