import Coproduction
import EasyRead
import Testing

@Suite struct RealContentTests {
    @Test func `the folder as shipped loads without a mistake`() {
        do throws(Mistakes) {
            let content = try EasyReadContent.load(folder: RealFolder.path)
            #expect(content.pages.count == InfoPage.Name.allCases.count)
            #expect(content.surveys.count >= 1)
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func `every picture that surveys, pages and words name is there`() throws {
        let content = try RealFolder.content()
        var names = content.pages.values.flatMap { [$0.picture] + $0.parts.map(\.picture) }.compactMap { $0 }
        for survey in content.surveys {
            names += survey.intro.compactMap(\.picture) + survey.questions.compactMap(\.picture)
            names += survey.questions.flatMap(\.choices).compactMap(\.picture)
        }
        let keys = content.words.keys.filter { $0.split(separator: ".").contains("picture") }
        names += keys.compactMap { PictureName(rawValue: content.words($0)) }
        #expect(names.count > 60)
        #expect(names.filter { content.pictures.picture($0) == nil } == [])
    }

    @Test func `every page part has a picture and every page says who can help`() throws {
        let content = try RealFolder.content()
        for page in content.pages.values {
            #expect(page.parts.allSatisfy { $0.picture != nil || $0.sentences.isEmpty }, "\(page.name)")
        }
        let links = content.pages[.safe]?.parts.flatMap(\.links).map(\.address) ?? []
        #expect(
            Set(["tel:999", "tel:111", "tel:03000416161", "tel:03000419191", "tel:101"]).isSubset(of: links))
        let home = content.pages[.home]?.parts.flatMap(\.links).map(\.address) ?? []
        #expect(home == ["/surveys", "/changes", "/my-words", "/decisions", "/boards"])
        #expect(content.pages[.privacy]?.parts.contains { $0.anchor == "who" } == true)
    }

    @Test func `no page shows a place that was not filled`() throws {
        let content = try RealFolder.content()
        let all = content.pages.values.flatMap(\.parts).flatMap { $0.sentences + $0.links.map(\.words) }
        #expect(all.filter { $0.contains("{") } == [])
    }

    @Test(arguments: [400, 403, 404, 405, 408, 413, 415, 421, 422, 429, 431, 500, 503])
    func `each answer that is no page has a title, what to do and a picture`(status: Int) throws {
        let words = try RealFolder.content().words
        for key in ["title", "do", "picture"] { #expect(words.has("error.\(status).\(key)")) }
    }

    @Test func `no error blames anybody`() throws {
        let words = try RealFolder.content().words
        let banned = [
            "please", "sorry", "valid", "invalid", "forbidden", "illegal", "oops", "you forgot", "error",
        ]
        for key in words.keys where key.hasPrefix("error.") && !key.hasSuffix(".picture") {
            let said = words(key).lowercased()
            #expect(banned.filter { said.contains($0) } == [], "\(key)")
        }
    }

    @Test func `every letter of a code can be spelled`() throws {
        let words = try RealFolder.content().words
        let spelled = ReceiptCode.alphabet.map { words.spelled($0) }
        #expect(spelled.filter(\.isEmpty) == [])
        #expect(Set(spelled).count == 26)
        #expect(words.spelled("B") == "B for bus")
    }

    @Test func `each kind, state and strength has its words`() throws {
        let words = try RealFolder.content().words
        var keys = DecisionState.allCases.map { "decisions.state.\($0.rawValue)" }
        keys += Influence.Kind.allCases.map { "influence.kind.\($0.rawValue)" }
        keys += Influence.Strength.allCases.map { "influence.strength.\($0.rawValue)" }
        keys += Helped.How.allCases.map { "helped.\($0.rawValue)" }
        keys += Helped.Who.allCases.map { "helped.who.\($0.rawValue)" }
        keys += Helped.SaidOwn.allCases.map { "helped.own.\($0.rawValue)" }
        keys += Happened.allCases.map { "checks.\($0.rawValue)" }
        keys += Channel.allCases.map { "team.feedback.by.\($0.rawValue)" }
        #expect(keys.filter { !words.has($0) } == [])
    }

    @Test func `no easy sentence is longer than 14 words`() throws {
        let content = try RealFolder.content()
        let easy = content.words.keys.filter { !$0.hasPrefix("team.") }.map { content.words($0) }
        let pages = content.pages.values.flatMap(\.parts).flatMap(\.sentences)
        let summaries = content.kent.demonstration.summaries.values.flatMap { $0.sentences + $0.waitsFor }
        let long = (easy + pages + summaries).flatMap(sentences).filter {
            $0.split(separator: " ").count > 14
        }
        #expect(long == [])
    }

    private func sentences(_ text: String) -> [String] {
        text.replacing("\n", with: " ").replacing("?", with: ".").split(separator: ". ").map(String.init)
    }
}
