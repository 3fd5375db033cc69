import Testing

@testable import Pages

/// What can be seen in HTML alone; a browser test looks at the rest (colours, sizes, keyboard).
@Suite struct AccessibilityTests {
    @Test(arguments: Exhibit.usual) func `a page has one h1, a language, a title and one main part`(
        exhibit: Exhibit
    ) {
        let html = HTMLReading(exhibit.html)
        #expect(html.texts(in: "h1").count == 1)
        #expect(html.texts(in: "h1").allSatisfy { !$0.isEmpty && $0.count <= 65 })
        #expect(html.texts(in: "title").allSatisfy { $0.hasSuffix("Heard in Kent") && $0.count > 16 })
        #expect(html.tags.first { $0.name == "html" }?.attributes["lang"] == "en-GB")
        #expect(html.tags.filter { $0.name == "main" }.count == 1)
        #expect(html.unbalanced.isEmpty)
    }

    @Test(arguments: Exhibit.usual) func `headings do not jump over a level`(exhibit: Exhibit) {
        let levels = HTMLReading(exhibit.html).tags.compactMap { tag in
            tag.name.count == 2 && tag.name.first == "h" ? tag.name.last?.wholeNumberValue : nil
        }
        for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
    }

    @Test(arguments: Exhibit.usual) func `ids are there once and every reference finds one`(exhibit: Exhibit)
    {
        let tags = HTMLReading(exhibit.html).tags
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
        for tag in tags {
            let lists = ["for", "aria-labelledby", "aria-describedby"].compactMap { tag.attributes[$0] }
            for id in lists.flatMap({ $0.split(separator: " ") }) { #expect(ids.contains(String(id))) }
            if tag.name == "a", let address = tag.attributes["href"], address.hasPrefix("#") {
                #expect(ids.contains(String(address.dropFirst())), "\(address) leads nowhere")
            }
        }
    }

    @Test(arguments: Exhibit.usual) func `every picture has an alt and a size, every field a label`(
        exhibit: Exhibit
    ) {
        let html = HTMLReading(exhibit.html)
        for picture in html.tags where picture.name == "img" {
            #expect(picture.attributes["alt"] != nil)
            #expect(picture.attributes["width"] != nil && picture.attributes["height"] != nil)
        }
        let labelled = Set(html.tags.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
        var labels = 0
        for case .tag(let tag) in html.pieces {
            if tag.name == "label" { labels += tag.isEnd ? -1 : 1 }
            guard !tag.isEnd, ["input", "select", "textarea"].contains(tag.name),
                tag.attributes["type"] != "hidden"
            else { continue }
            #expect(labels > 0 || labelled.contains(tag.attributes["id"] ?? ""), "\(tag) has no label")
        }
    }

    @Test(arguments: Exhibit.usual) func `links and buttons have words, and no words lead to two places`(
        exhibit: Exhibit
    ) {
        let html = HTMLReading(exhibit.html)
        let words = html.texts(in: "a")
        #expect((words + html.texts(in: "button")).allSatisfy { !$0.isEmpty })
        let addresses = html.tags.filter { $0.name == "a" }.map { $0.attributes["href"] ?? "" }
        #expect(words.count == addresses.count)
        let byWords = Dictionary(grouping: zip(words, addresses), by: \.0).mapValues { Set($0.map(\.1)) }
        for (words, places) in byWords { #expect(places.count == 1, "\"\(words)\" leads to \(places)") }
    }

    @Test(arguments: Exhibit.usual) func `nothing runs or is styled inside a page, and nobody else is asked`(
        exhibit: Exhibit
    ) {
        for tag in HTMLReading(exhibit.html).tags {
            #expect(tag.name != "style")
            // The two scripts there are wait until the page stands, and are files of ours.
            if tag.name == "script" {
                let source = tag.attributes["src"] ?? ""
                #expect(["/public/listen.js", "/public/keep.js"].contains(source))
                #expect(tag.attributes["defer"] != nil)
            }
            #expect(!tag.attributes.keys.contains { $0 == "style" || $0.hasPrefix("on") })
            let fetched = tag.name == "a" ? nil : tag.attributes["src"] ?? tag.attributes["href"]
            #expect(
                fetched.map {
                    $0.hasPrefix("/") || $0 == Slot.pictures[0].mark || $0 == Slot.pictures[1].mark
                } ?? true)
        }
    }

    @Test func `the first page after a mistake says so in its title and leads to the field`() throws {
        let wrong = Exhibit.usual.filter {
            HTMLReading($0.html).tags.contains { $0.attributes["class"] == "problem" }
        }
        #expect(wrong.count >= 6)
        for exhibit in wrong {
            #expect(
                HTMLReading(exhibit.html).texts(in: "title").allSatisfy { $0.hasPrefix("Problem: ") },
                "\(exhibit)")
        }
    }

    @Test(arguments: Exhibit.usual) func `a page that can be read aloud shows nothing for it by itself`(
        exhibit: Exhibit
    ) {
        let pieces = HTMLReading(exhibit.html).pieces
        let places = pieces.indices.filter {
            if case .tag(let tag) = pieces[$0] { tag.attributes["class"] == "listen" } else { false }
        }
        #expect(places.count <= 1)
        for place in places {
            #expect(
                pieces.dropFirst(place + 1).first
                    == .tag(.init(name: "template", attributes: [:], isEnd: false)))
        }
    }

    @Test func `header and footer are the same on every page`() throws {
        let headers = Set(Exhibit.usual.map { part(of: $0.html, from: "<header", to: "</header>") })
        let footers = Set(Exhibit.usual.map { part(of: $0.html, from: "<footer", to: "</footer>") })
        #expect(headers.count == 1 && footers.count == 1)
        #expect(headers.first?.contains("/help") == true && footers.first?.contains("/safe") == true)
    }

    private func part(of html: String, from start: String, to end: String) -> String {
        let after = html.split(separator: start, maxSplits: 1).last ?? ""
        return String(after.split(separator: end, maxSplits: 1).first ?? "")
    }
}
