import Foundation
import Testing

@testable import Pages

/// What every page says: where help is, who sees what is written, and where to tell that the page is hard.
@Suite struct EveryPageTests {
    @Test(arguments: Exhibit.usual)
    func `every page leads to help, to safety, and to telling that it is hard`(
        exhibit: Exhibit
    ) {
        let links = HTMLReading(exhibit.html).tags.filter { $0.name == "a" }.compactMap {
            $0.attributes["href"]
        }
        #expect(links.contains("/help"))
        #expect(links.contains("/safe"))
        #expect(links.contains("/hard?page=/surveys"), "with the page it is about")
        #expect(links.contains("/words") && links.contains("/accessibility"))
    }

    /// Templates where only somebody who is signed in, or is signing in, writes.
    private static let team = [
        "team/", "people/", "safety/", "privacy/case", "privacy/desk", "privacy/forget",
    ]

    private static let written = Exhibit.usual.filter { exhibit in
        let writes = HTMLReading(exhibit.html).tags.contains { tag in
            let kind = tag.attributes["type"] ?? "text"
            return tag.name == "textarea" || tag.name == "input" && kind == "text"
        }
        return writes && !team.contains { exhibit.name.hasPrefix($0) }
            && !exhibit.name.hasPrefix("decisions/list") && !exhibit.html.contains("/sign-out")
    }

    @Test(arguments: written) func `every page on which somebody writes says who sees it`(exhibit: Exhibit)
        throws
    {
        let start = try #require(exhibit.html.range(of: "class=\"strip who\"")).upperBound
        let end = try #require(exhibit.html[start...].range(of: "</div></div>")).lowerBound
        let lines = HTMLReading(String(exhibit.html[start..<end])).texts(in: "p")
        #expect((1...3).contains(lines.count))
        #expect(lines.allSatisfy { $0.split(separator: " ").count <= 12 })
    }

    @Test func `these are the pages on which somebody writes`() {
        let templates = Set(Self.written.map { String($0.name.prefix { $0 != "." }) })
        #expect(
            templates == [
                "information/hard", "surveys/question", "surveys/start", "surveys/my-words", "changes/change",
                "surveys/tell-me-contact", "surveys/stop-telling", "privacy/tell",
            ])
    }

    @Test(arguments: Exhibit.usual.filter { $0.name.hasPrefix("surveys/question.") })
    func `a question with answers to choose says who sees them too`(exhibit: Exhibit) {
        #expect(exhibit.html.contains("class=\"strip who\""))
    }

    @Test func `Leave this page stands first on the safe page and on sensitive questions, and nowhere calm`()
    {
        var leaving: Set<String> = []
        for exhibit in Exhibit.usual {
            guard let main = exhibit.html.range(of: "<main id=\"main\" tabindex=\"-1\">\n")?.upperBound else {
                continue
            }
            let link = "<p><a class=\"button\" href=\"/leave\" rel=\"noreferrer\">"
            if exhibit.html[main...].hasPrefix(link) { leaving.insert(exhibit.name) }
            #expect(exhibit.html.contains("/leave") == leaving.contains(exhibit.name), "\(exhibit.name)")
        }
        #expect(leaving.contains("information/page.safe"))
        #expect(leaving.contains { $0.hasPrefix("surveys/question.") })
        #expect(!leaving.contains("surveys/question.first") && !leaving.contains("information/home.home"))
    }

    @Test func `every page that the public opens can be listened to`() {
        let silent = Exhibit.usual.filter { exhibit in
            !Self.team.contains { exhibit.name.hasPrefix($0) } && !exhibit.html.contains("class=\"listen\"")
        }
        #expect(silent.map(\.name) == [])
    }
}
