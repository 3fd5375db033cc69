import EasyRead
import Testing

@testable import Pages

@Suite struct SpokenPageTests {
    private func spoken(_ inside: String, recordings: [String: String] = [:]) -> SpokenPage {
        SpokenPage(
            "<html><body><p>Round it.</p><main id=\"main\">\(inside)<div class=\"listen\"><p>No.</p></div></main><p>Below.</p>",
            recordings: recordings)
    }

    @Test func `a question is said in the order in which it is read`() throws {
        let page = try #require(
            Exhibit.usual.first { $0.name == "surveys/question.first" }?.page as? QuestionPage)
        let sentences = try Exhibit.renderer.get().spoken(page).sentences
        #expect(sentences.first == page.place)
        #expect(sentences.dropFirst().first == page.question)
        let answers = page.rows.map(\.words) + ["or"] + page.otherwise.map(\.words)
        #expect(Array(sentences.dropFirst(2 + page.help.count).prefix(answers.count)) == answers)
        #expect(sentences.suffix(3) == ["Continue", "Miss this question", "Stop"])
    }

    @Test func `sentences of one line are marked, and nothing else in the page changes`() {
        for exhibit in Exhibit.usual {
            let page = SpokenPage(exhibit.html.replacing("<!--|-->", with: ""))
            #expect(page.html == exhibit.html)
        }
        let page = spoken("<p>We meet at 2.30 p.m. on <b>Monday. Come</b> &amp; talk.</p>")
        #expect(page.sentences == ["We meet at 2.30 p.m. on Monday.", "Come & talk."])
        #expect(page.html.contains("<b>Monday. <!--|-->Come</b>"))
    }

    @Test func `what nobody sees is not said`() {
        let page = spoken(
            "<p class=\"back\"><a href=\"/\">Back</a></p><h1>Heading</h1><svg><text>drawn</text></svg>"
                + "<p>Shown<span class=\"unseen\"> hidden</span></p><p hidden>gone</p><textarea>mine</textarea>"
                + "<button aria-hidden=\"true\">twice</button><p class=\"back\"><a href=\"/a\">More</a></p>")
        #expect(page.sentences == ["Heading", "Shown", "More"])
    }

    @Test func `every link and answer beside others is said by itself`() {
        let page = spoken(
            "<div><a href=\"/a\">One</a>\n<a href=\"/b\">Two</a></div>"
                + "<label class=\"row\"><input type=\"radio\"><span>Yes</span></label>"
                + "<p>Who<br><a href=\"tel:999\">999</a></p><p>Phone <a href=\"tel:1\">us</a> now</p>")
        #expect(page.sentences == ["One", "Two", "Yes", "Who", "999", "Phone us now"])
    }

    @Test func `a recording takes the place of all sentences it says`() {
        let page = spoken(
            "<h1>Do people listen? Tell us.</h1><p>Help.</p>",
            recordings: ["Do people listen? Tell us.": "/audio/a.mp3"])
        #expect(page.sentences == ["Do people listen? Tell us.", "Help."])
        #expect(page.html.contains("<h1><!--|/audio/a.mp3-->Do people listen? Tell us.</h1>"))
    }

    @Test func `HTML that is cut off anywhere is read without a mistake`() throws {
        let html = try #require(Exhibit.usual.first { $0.name == "surveys/question.saved" }).html
        for length in stride(from: 0, to: html.utf8.count, by: 37) {
            let cut = String(decoding: html.utf8.prefix(length), as: UTF8.self)
            #expect(
                SpokenPage(cut).html.replacing("<!--|-->", with: "") == cut.replacing("<!--|-->", with: ""))
        }
    }
}
