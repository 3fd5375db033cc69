import Testing

@testable import Coproduction

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("  hello \n", "hello"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a\tb"),
        ("x\u{0}\u{7}y\u{7F}\u{9B}z", "xyz"),
        ("\u{202E}evil\u{2066}\u{200F}\u{61C}!", "evil!"), ("\u{FEFF}hi", "hi"), ("👩🏽‍🦽 ok", "👩🏽‍🦽 ok"),
        ("\u{A0}\u{2003}hi\u{2028}", "hi"), ("\r\u{0}\n a", "a"),
    ])
    func `words are kept without marks that nobody sees`(raw: String, words: String) {
        #expect(PlainText(raw)?.words == words)
    }

    @Test(arguments: ["", " ", "\r\n\r\n", "\u{202E}", "\u{0}", "\t\u{A0}\u{FEFF} "])
    func `words with nothing in them are none`(raw: String) {
        #expect(PlainText(raw) == nil)
    }

    @Test func `4000 characters are not too long and 4001 are`() throws {
        #expect(try !#require(PlainText(String(repeating: "é", count: 4000) + "  ")).isTooLong)
        #expect(try #require(PlainText(String(repeating: "é", count: 4001))).isTooLong)
    }

    @Test func `a page full of spaces takes no time`() {
        let spaces = String(repeating: " ", count: 60_000)
        let lines = String(repeating: "\r\n", count: 30_000)
        var kept: PlainText?
        let time = ContinuousClock().measure {
            #expect(PlainText(spaces) == nil)
            #expect(PlainText(lines) == nil)
            kept = PlainText("a" + spaces + "b")
        }
        #expect(kept?.words.utf8.count == 60_002)
        #expect(time < .seconds(5))
    }
}
