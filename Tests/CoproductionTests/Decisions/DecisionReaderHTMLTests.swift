import Testing

@testable import Coproduction

@Suite struct DecisionReaderHTMLTests {
    private func lines(_ page: String) -> [String] {
        DecisionReaderHTML.read(page).lines.map(\.words).filter { !$0.isEmpty }
    }

    @Test(arguments: [
        ("<p>One</p><p>Two", ["One", "Two"]), ("<P>One<P>Two<BR>Three", ["One", "Two", "Three"]),
        ("<p>One\n  and   two</p>", ["One and two"]), ("a <b>b</b><i>c</i> d", ["a bc d"]),
        ("<script>bad</script>a<style>b</style><nav>c</nav>d", ["a", "d"]),
        ("<script>never closed a", ["never closed a"]), ("<nav>menu<h1>Title</h1></nav>", ["Title"]),
        ("<!-- a --><!doctype html><head><title>x</title></head>b", ["b"]),
        ("<!-- never closed", ["never closed"]),
        ("a < b and c > d &amp; e &lt;f&gt;", ["a < b and c > d & e <f>"]),
        ("t&ecirc; d&wcirc;r &#163; &#xA3; &#150; &nosuch; &amp &", ["tê dŵr £ £ – &nosuch; & &"]),
        ("<table><tr><th>A<td>B<tr><td>C</td><td>D<br>E</td></tr></table>f", ["A\tB", "C\tD", "E", "f"]),
        ("<table><tr><td>A<td>B<p>C<td>D</table>", ["A\tB\u{B}\u{B}C\tD"]),
        ("<table><tr><td><table><tr><td>A<td>B</table><p>C<td>D</table>", ["A\tB", "C", "D"]),
        ("<dl><dt>A:</dt><dd>B</dd><dt>C<dd>D<dd>E<dt>F</dl>g", ["A:\tB", "C\tD", "E", "F", "g"]),
        ("<a title='x > y' href=\"z\">in</a>out", ["inout"]), ("<a title=\"never closed>in</a>", ["in"]),
        ("<pre>a\n b</pre>", ["a", "b"]), ("<select><option>x</select><button>y</button>z", ["z"]),
        ("", []), ("<", ["<"]), ("<a", ["<a"]), ("</", ["</"]), ("&", ["&"]), ("&#", ["&#"]), ("<!", []),
        ("<!--", []),
        ("</td></tr></table></dl></pre></h1>x", ["x"]), ("<td>a<td>b", ["a", "b"]),
    ])
    func `the words of a page are read line by line`(page: String, expected: [String]) {
        #expect(lines(page) == expected)
    }

    @Test(arguments: [
        ("<link rel=canonical href='https://a.example/x?a=1&amp;b=2'>", "https://a.example/x?a=1&b=2"),
        ("<LINK HREF=\"https://a.example/x\" REL=\"canonical\"/>", "https://a.example/x"),
        ("<!-- saved from url=(0021)https://a.example/s --><p>a", "https://a.example/s"),
        ("<meta property='og:url' content='http://a.example/o'>", "http://a.example/o"),
        (
            "<meta property='og:url' content='http://a.example/o'><link rel=canonical href='https://a.example/c'>",
            "https://a.example/c"
        ),
        ("<link rel=canonical href='/x'>", nil), ("<link rel=canonical href='javascript:x'>", nil),
        ("<link rel=canonical>", nil), ("<!-- saved from url=(0002)x y -->", nil),
    ])
    func `the address of a page is read`(page: String, address: String?) {
        #expect(DecisionReaderHTML.read(page).address == address)
    }

    @Test func `a saved page is read as the page that was copied`() throws {
        let record = try DecisionReader.read(
            """
            <!DOCTYPE html>\r
            <!-- saved from url=(0030)https://democracy.example/x?ID=9 -->\r
            <HTML><HEAD><TITLE>Decision</TITLE><script>var x = "<p>Decision Maker: Bad</p>";</script></HEAD><BODY>
            <nav><ul><li>Decision Maker: Menu</ul></nav><h1>Decision details</h1><h2>Award to t&ecirc;</h2>
            <p><span>Decision Maker:</span> Cabinet</p><P>Is Key decision?: No
            <h3>Purpose:</h3><div class="WordSection1"><p>To agree the
             award.</p><h3>Unknown part</h3><p>Some words</div>
            <table><tr><td>Publication date:</td><td>14/09/2026</td></tr></table>
            <dl><dt>Wards affected</dt><dd>All&nbsp;Wards</dd></dl><footer><p>&copy; Council</p></footer>
            """)
        #expect(record.title == "Award to tê" && record.decisionMaker == "Cabinet")
        #expect(record.decisionType == .nonKey && record.description == "To agree the award.")
        #expect(record.publishedOn?.iso8601 == "2026-09-14" && record.divisions == ["All Wards"])
        #expect(record.address == "https://democracy.example/x?ID=9")
        #expect(record.notUnderstood == ["Unknown part", "Some words"])
    }

    @Test(arguments: [
        ("<html><title>Page not found</title><h1>Sorry</h1>", NotADecision.notFoundPage),
        ("<html><h1>Sign in to your account</h1><form>Password", .loginPage),
        ("<html><title>Search results - Council</title><p>Results", .searchPage),
        ("<html><h1>503 Service Unavailable</h1>", .errorPage), ("<html><script>x</script></html>", .webPage),
    ])
    func `pages of a site that are no decision say what they are`(page: String, kind: NotADecision) {
        #expect(throws: kind) { try DecisionReader.readAll(page) }
    }

    @Test(arguments: [
        "<div>", "<table><tr><td>", "<p", "<", "<!--", "&", "<a ='", "<a =\"x", "<nav>", "<script>",
        "<dl><dt>", "</",
        "<pre>\n", "<h1>", "<select>", "&#x", "<title>", "<head>", "<td>a", "<a =\">",
    ])
    func `markup that never ends takes no longer than words`(piece: String) {
        let page = "<html>" + String(repeating: piece, count: 60_000 / piece.utf8.count)
        let spent = ContinuousClock().measure { _ = DecisionReaderHTML.read(page) }
        #expect(spent < .seconds(10))
    }
}
