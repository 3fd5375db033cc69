import Foundation

@testable import Coproduction

/// A kind of thing that is no decision, made anew each time, and what a refusal may say that it looks like.
struct Nonsense {
    let name: String
    let bytes: [UInt8]
    let looks: Set<NotADecision>

    init(_ name: String, _ bytes: [UInt8], _ looks: NotADecision...) {
        self.name = name
        self.bytes = bytes
        self.looks = Set(looks)
    }

    init(_ name: String, text: String, _ looks: NotADecision...) {
        self.name = name
        bytes = [UInt8](text.utf8)
        self.looks = Set(looks)
    }

    /// The same bytes for the same seed.
    static func random(_ count: Int, seed: UInt64 = 7) -> [UInt8] {
        var dice = Repeatable(state: seed)
        return (0..<count / 8 + 1).flatMap { _ in withUnsafeBytes(of: dice.next()) { Array($0) } }
            .prefix(count).map { $0 }
    }

    static func page(_ title: String, _ body: String) -> String {
        "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(body)</body></html>"
    }

    static func repeated(_ words: String, _ count: Int) -> String { String(repeating: words, count: count) }

    /// Every kind.
    static func all() -> [Nonsense] {
        files() + otherFiles() + forComputers() + languages() + tables() + forPeople() + papers()
    }

    // MARK: Files

    static func files() -> [Nonsense] {
        let word = Array("[Content_Types].xml".utf8) + random(300) + Array("word/document.xml".utf8)
        let sheet = Array("[Content_Types].xml".utf8) + random(300) + Array("xl/workbook.xml".utf8)
        let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
        return [
            Nonsense("nothing", [], .empty),
            Nonsense("white space", text: repeated(" \t\n\u{A0}\u{200B}\u{FEFF}", 1700), .onlySpaces),
            Nonsense("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + random(5000), .picture),
            Nonsense("JPEG", [0xFF, 0xD8, 0xFF, 0xE0] + random(5000), .picture),
            Nonsense("GIF", Array("GIF89a".utf8) + random(5000), .picture),
            Nonsense("PDF", Array("%PDF-1.7\n%".utf8) + random(20_000) + Array("%%EOF".utf8), .pdf),
            Nonsense("zip", zip + random(2000), .zip),
            Nonsense("Word", zip + random(26) + word + random(300), .wordFile),
            Nonsense("Excel", zip + random(26) + sheet + random(300), .spreadsheet),
            Nonsense(
                "old Office",
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4096),
                .oldOffice),
        ]
    }

    static func otherFiles() -> [Nonsense] {
        [
            Nonsense("gzip", [0x1F, 0x8B, 0x08, 0x00] + random(3000), .compressed),
            Nonsense("MP3", Array("ID3".utf8) + [3, 0] + random(40_000), .sound),
            Nonsense("film", [0, 0, 0, 32] + Array("ftypmp42".utf8) + random(4000), .video),
            Nonsense("database", Array("SQLite format 3\0".utf8) + random(4000), .database),
            Nonsense("program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + random(4000), .program),
            Nonsense("font", Array("wOF2".utf8) + random(4000), .font),
            Nonsense(
                "UTF-32",
                [0xFF, 0xFE, 0, 0] + "good morning".unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] },
                .utf32),
            Nonsense("UTF-32 the other way", [0, 0, 0xFE, 0xFF, 0, 0, 0, 65], .utf32),
            Nonsense(
                "halves of letters",
                [0xFF, 0xFE] + [[UInt8]](repeating: [0, 0xD8], count: 2000).flatMap { $0 } + [1],
                .otherText, .list),
            Nonsense(
                "half letters in UTF-8", [UInt8](repeating: 0xED, count: 9) + [0xA0, 0x80], .unknownLetters,
                .otherText),
            Nonsense("zeros", [UInt8](repeating: 0, count: 100_000), .binary, .oneLongLine),
            Nonsense("a zero in words", text: "hello\0world", .binary),
            Nonsense("random bytes", random(1_000_000, seed: 3), .binary, .unknownLetters, .tooManyLines),
        ]
    }

    // MARK: What computers read

    static func forComputers() -> [Nonsense] {
        [
            Nonsense("one line of 5 MB", text: repeated("a", 5_242_880), .oneLongLine),
            Nonsense("one line of words", text: repeated("Decision ", 582_542), .oneLongLine),
            Nonsense("5 MB of <", text: repeated("<", 5_242_880), .oneLongLine),
            Nonsense("1 MB of <a", text: repeated("<a", 500_000), .otherText, .webPage, .xml, .oneLongLine),
            Nonsense("1 MB of open comments", text: repeated("<!--", 250_000), .webPage, .xml, .oneLongLine),
            Nonsense(
                "tags in tags", text: repeated("<div>", 200_000) + "x" + repeated("</div>", 100_000), .webPage
            ),
            Nonsense("tables in tables", text: repeated("<table><tr><td>", 100_000), .webPage),
            Nonsense(
                "a million label lines", text: repeated("Department:\n", 1_000_000), .tooLong, .tooManyLines),
            Nonsense("colons", text: repeated(":", 1000) + "\n" + repeated("::\n", 1000), .list, .otherText),
        ]
    }

    static func languages() -> [Nonsense] {
        let letters = (0..<10).map { "<!ENTITY e\($0) \"" + repeated("&e\($0 + 1);", 10) + "\">" }.joined()
        let base64 = Data(random(40_000)).base64EncodedString(options: [.lineLength76Characters])
        return [
            Nonsense("JSON", text: "{\"type\":\"FeatureCollection\",\"features\":[]}", .json),
            Nonsense("open brackets", text: repeated("[", 100_000), .otherText, .json),
            Nonsense("RTF", text: "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 Hello\\par}", .richText),
            Nonsense("base64", text: base64, .base64),
            Nonsense("code", text: repeated("func main() { print(\"hi\") }\n", 300), .code),
            Nonsense(
                "SQL", text: repeated("INSERT INTO people VALUES (1,'x'); DROP TABLE people;--\n", 300), .sql),
            Nonsense(
                "log", text: repeated("2027-02-09T17:00:00Z INFO Status: 200 Reference: 7f3a\n", 5000), .log),
            Nonsense(
                "XML with a bomb", text: "<?xml version=\"1.0\"?><!DOCTYPE r [\(letters)]>\n<r>&e0;</r>", .xml
            ),
            Nonsense(
                "XML that asks for a file",
                text:
                    "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<r>&x;</r>",
                .xml),
            Nonsense(
                "SVG", text: "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", .drawing),
            Nonsense("a key", text: "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----", .key),
            Nonsense("calendar", text: "BEGIN:VCALENDAR\nSUMMARY:Decision due\nEND:VCALENDAR", .calendar),
        ]
    }

    static func tables() -> [Nonsense] {
        [
            Nonsense("CSV without names", text: repeated("4471,12.50,0,,7,N\n", 200), .table),
            Nonsense(
                "CSV of people",
                text: "First name,Surname,Date of birth,Address,Email\n"
                    + repeated("A,B,1/2/1990,C,a@example.org\n", 50),
                .people),
            Nonsense(
                "open quotation mark", text: "a,b\n\"" + repeated("x,\n", 10_000), .list, .otherText, .table),
            Nonsense(
                "many columns", text: (0..<20_000).map { "c\($0)" }.joined(separator: ",") + "\n,,\n",
                .otherText, .table, .list),
            Nonsense(
                "bank statement",
                text: "Date,Description,Paid out,Paid in,Balance\n"
                    + repeated("09/02/2027,CARD PAYMENT,12.40,,803.11\n", 100), .bankStatement),
        ]
    }

    // MARK: What people read

    static func forPeople() -> [Nonsense] {
        let menu = "<ul><li>Decisions<li>Forward plan<li>Contact</ul>"
        let results = (1...10).map { "<li>Decision \($0) was made by the …" }.joined()
        return [
            Nonsense(
                "shopping list",
                text: "2 tins of tomatoes\nmilk\nbread - brown\ncheese: cheddar\nTOTAL: £11.40", .list),
            Nonsense(
                "e-mail",
                text:
                    "From: a@example.org\nTo: b@example.org\nSubject: Tuesday\nDate: Tue, 9 Feb 2027 17:00:00 +0000\n\n"
                    + "Hi Bert, can we meet on Tuesday? Thanks", .email),
            Nonsense(
                "page to sign in",
                text: page(
                    "Sign in", menu + "<form>Password <input type=password></form>Please sign in again."),
                .loginPage),
            Nonsense(
                "page that is not there",
                text: page("404 - Page not found", menu + "Sorry, we can't find that page"), .notFoundPage),
            Nonsense(
                "robot check",
                text: page(
                    "Wait",
                    "Checking your browser before you go on<noscript>x</noscript><script>"
                        + repeated("x", 30_000) + "</script>"), .robotPage),
            Nonsense(
                "search results",
                text: page(
                    "Council",
                    "<p>Showing 1 - 10 of 4,312 results for \"decision\"<ul>\(results)</ul>Next page"),
                .searchPage),
        ]
    }

    static func papers() -> [Nonsense] {
        let news =
            "The council said it was sorry. “It is a sad day,” she said. A spokesperson had no more to say.\n"
        let turned = "\u{202E}h\u{2066}" + repeated("e\u{301}\u{302}", 30) + "\u{2069} there\n"
        return [
            Nonsense(
                "minutes",
                text: "MINUTES of the Social Committee\nPresent: A, B, C, D and E\n1. Apologies\n"
                    + "2. The minutes of the last meeting were read\nThe meeting closed at 8.10 pm", .minutes),
            Nonsense(
                "agenda",
                text: "AGENDA\nVenue: Committee Room 2\n1. Apologies for absence (Pages 1 - 4)\n"
                    + "2. Declarations of interest (Pages 1 - 4)\n3. Any other business (Pages 1 - 4)",
                .agenda),
            Nonsense(
                "job advert",
                text:
                    "Post: Support Worker\nSalary: £24,000\nClosing date: 1 March 2027\nDepartment: Adults\n"
                    + "Contact: HR\nHow to apply: by letter", .job),
            Nonsense(
                "news",
                text: "Anger as council chiefs axe day centre\nBy Our Reporter\n" + repeated(news, 6)
                    + "Read more",
                .news),
            Nonsense(
                "letter", text: "Dear Councillor,\nI write about the bus.\nYours sincerely,\nA Person",
                .letter),
            Nonsense(
                "recipe", text: "Soup\nIngredients\n2 leeks\nMethod\nPreheat the oven.\nBake it all.", .recipe
            ),
            Nonsense("turned letters", text: repeated(turned, 1000), .list, .otherText),
        ]
    }
}
