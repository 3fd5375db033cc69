import Testing

@Suite struct DrawingsTests {
    private static let pictures = Tree.files(in: "EasyRead/Pictures", "svg")

    @Test func `pictures are small and hold only shapes`() {
        #expect(Self.pictures.flatMap(Drawings.broken) == [])
        #expect(Drawings.middle(Self.pictures.map(\.text.utf8.count)) <= Drawings.usual)
        #expect(Self.pictures.count > 20)
    }

    @Test(arguments: [
        "<svg><text>a</text></svg>", "<svg><script/></svg>", "<svg><style>a</style></svg>",
        "<path id=\"a\"/>",
        "<path style=\"fill:red\"/>", "<use href=\"#a\"/>", "<svg>" + String(repeating: "a", count: 2496),
    ])
    func `a picture with more is found`(svg: String) {
        #expect(Drawings.broken(HouseFile(path: "EasyRead/Pictures/a.svg", text: svg)).count == 1)
    }

    @Test func `a picture of 2500 bytes is small`() {
        let svg = HouseFile(path: "EasyRead/Pictures/a.svg", text: String(repeating: "a", count: 2500))
        #expect(Drawings.broken(svg) == [])
        #expect(Drawings.middle([9, 1, 5]) == 5)
        #expect(Drawings.middle([]) == 0)
    }

    @Test func `no page asks another host`() {
        #expect(Tree.files.flatMap(Drawings.brokenHosts) == [])
    }

    @Test(arguments: [
        ("Public/a.css", "a{background:url(//cdn.example/a)}"),
        ("Public/a.css", "@import \"HTTPS://fonts.example\""),
        ("Sources/Pages/Templates/a.mustache", "<a href=\"https://www.gov.uk\">"),
        (
            "EasyRead/Pictures/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><a b=\"http://example.org\"/>"
        ),
        ("Public/a.js", "fetch('//example.org')"),
    ])
    func `another host is found`(path: String, text: String) {
        #expect(Drawings.brokenHosts(HouseFile(path: path, text: text)).count == 1)
    }

    @Test func `the name of a language is no host`() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\">"
        #expect(Drawings.brokenHosts(HouseFile(path: "EasyRead/Pictures/a.svg", text: svg)) == [])
    }
}
