import EasyRead
import Testing

@testable import Pages

@Suite struct RendererTests {
    private let words = Words(["greeting": "You & me", "place": "Hello {name}"])

    private func mistake(_ texts: [String: String], pages: [any Page.Type] = []) -> TemplateMistake? {
        do throws(TemplateMistake) {
            _ = try Renderer(texts: texts, words: words, pages: pages)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a part that does not exist stops the start and is named`() {
        #expect(mistake(["a": "{{>b/missing}}"])?.what.contains("b/missing") == true)
        #expect(mistake(["a": "{{<layout}}{{/layout}}"])?.what.contains("layout") == true)
        #expect(mistake(["a": "{{>b}}", "b": "words"]) == nil)
    }

    @Test func `words that do not exist stop the start and are named`() {
        #expect(mistake(["a": "[[nothing.here]]"])?.what.contains("nothing.here") == true)
        #expect(mistake(["a": "[[greeting"])?.file == "a")
        #expect(mistake(["a": "[[place]]"])?.what.contains("place to fill") == true)
        #expect(mistake(["a": "[[greeting]]"]) == nil)
    }

    @Test func `a page without its template stops the start`() {
        #expect(mistake(["a": "words"], pages: [QuestionPage.self])?.file == "surveys/question")
    }

    @Test func `a template that is not well formed says where`() {
        #expect(mistake(["a": "{{#open}}"])?.file == "a")
    }

    @Test func `a folder that is not there is a mistake and not an empty site`() {
        #expect(throws: TemplateMistake.self) { try TemplateFolder(path: "/nowhere/at/all") }
    }

    @Test func `fixed words are made safe for HTML`() throws {
        let filled = try TemplateText(name: "a", text: "<p>[[greeting]]</p>").filled(with: words)
        #expect(filled == "<p>You &amp; me</p>")
    }

    @Test func `words of one person go into their places, made safe, and other places stay`() {
        let page = "<b>\(Slot.code.mark)</b><i>\(Slot.letters[0].mark)</i>"
        #expect(
            Slot.fill(page, with: [.code: "<B> & 2"])
                == "<b>&lt;B&gt; &amp; 2</b><i>\(Slot.letters[0].mark)</i>")
        #expect(Slot.fill("no places", with: [.code: "B"]) == "no places")
    }

    @Test func `what a person typed comes back as words and not as HTML`() throws {
        let exhibit = try #require(Exhibit.usual.first { $0.name == "surveys/question.too-long" })
        #expect(exhibit.html.contains("My words &amp; &lt;mine&gt;</textarea>"))
    }

    @Test func `without pictures no page asks for one`() throws {
        for exhibit in try Exhibit.all(in: Exhibit.frame(Look(pictures: false))) {
            #expect(!exhibit.html.contains("<img"), "\(exhibit)")
        }
    }

    @Test func `the look and the address of the page reach the frame of the page`() throws {
        var frame = try Exhibit.frame(Look(size: .big, colours: .dark, together: true))
        frame.here = "/my words/ü?x=1"
        frame.signedInAs = "Sam"
        frame.madeUp = true
        let html = try Exhibit.renderer.get().html(LookPage(frame, back: "/surveys"))
        #expect(html.contains("data-size=\"26\" data-colours=\"dark\" data-pictures=\"yes\""))
        #expect(html.contains("/look?back=/my%20words/%C3%BC%3Fx%3D1\""))
        #expect(
            html.contains("You are Sam") && html.contains("/next-person")
                && html.contains("Made up to show how this works"))
    }
}
