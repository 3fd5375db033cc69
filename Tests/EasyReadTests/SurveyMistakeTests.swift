import EasyRead
import Testing

@Suite struct SurveyMistakeTests {
    /// What is changed in a good survey file, and the mistake that must be told.
    struct Spoiling: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let line: Int
        let says: String
        var testDescription: String { "\(new) → \(says)" }

        init(_ old: String, _ new: String, line: Int, says: String) {
            (self.old, self.new, self.line, self.says) = (old, new, line, says)
        }
    }

    static let good = """
        slug: example
        version: 1
        title: An example
        purpose: views
        asked-by: partnership-board
        opens: 2026-12-01
        closes: 2027-02-28
        keyword: DECIDE
        pictures: true
        intro:
          - words: We want to know what you think.
            picture: listen-to-me
        questions:
          - key: listened
            kind: yes-no
            text: Do people listen to you?
            help: Choose the answer that is nearest.
            choices:
              - {key: "yes", text: "Yes", picture: "yes"}
              - {key: "no", text: "No", go-to: told}
            by-text: Reply 1 for yes, 2 for no.
            sensitive: false
          - key: told
            kind: words
            text: What do you want to tell us?
            quote: ask

        """

    static let spoilings: [Spoiling] = [
        .init("title: An example", "titel: An example", line: 3, says: "titel is no key of a survey"),
        .init("title: An example\n", "", line: 1, says: "\"title\" is missing"),
        .init("title: An example", "title:", line: 3, says: "is empty"),
        .init("title: An example", "title: [a, b]", line: 3, says: "must be words"),
        .init("title: An example", "title: yes", line: 3, says: "without quotes"),
        .init("title: An example", "title: An example\ntitle: Two", line: 4, says: "is there twice"),
        .init("version: 1", "version: one", line: 2, says: "whole number"),
        .init("version: 1", "version: 0", line: 2, says: "whole number"),
        .init("version: 1", "version: 99999999999999999999999", line: 2, says: "whole number"),
        .init("slug: example", "slug: An Example", line: 1, says: "no short name"),
        .init("purpose: views", "purpose: fun", line: 4, says: "which we do not know"),
        .init("purpose: views", "purpose: consultation", line: 4, says: "needs its proposal"),
        .init(
            "purpose: views", "purpose: views\nproposal: A plan", line: 5, says: "belongs to a consultation"),
        .init("opens: 2026-12-01", "opens: 2026-02-30", line: 6, says: "no day of the calendar"),
        .init("opens: 2026-12-01", "opens: 1 December", line: 6, says: "no day of the calendar"),
        .init("closes: 2027-02-28", "closes: 2026-01-01", line: 7, says: "closes before it opens"),
        .init("keyword: DECIDE", "keyword: decide", line: 8, says: "is no keyword"),
        .init("keyword: DECIDE", "keyword: STOP", line: 8, says: "is a command"),
        .init("pictures: true", "pictures: maybe", line: 9, says: "true or false"),
        .init("picture: listen-to-me", "picture: cat", line: 12, says: "no picture \"cat\""),
        .init("picture: listen-to-me", "picture: ../secret", line: 12, says: "no name of a picture"),
        .init("kind: yes-no", "kind: slider", line: 15, says: "which we do not know"),
        .init("text: \"No\"", "text: No", line: 20, says: "without quotes"),
        .init("key: \"no\"", "key: \"yes\"", line: 20, says: "2 choices have the key"),
        .init("key: \"no\"", "key: do-not-know", line: 20, says: "comes by itself"),
        .init("go-to: told", "go-to: nowhere", line: 20, says: "no question \"nowhere\""),
        .init("go-to: told", "go-to: listened", line: 20, says: "not a later one"),
        .init("      - {key: \"no\", text: \"No\", go-to: told}\n", "", line: 19, says: "fewer than 2"),
        .init("sensitive: false", "sensitive: \"no\"", line: 22, says: "true or false"),
        .init("- key: told", "- key: listened", line: 23, says: "2 questions have the key"),
        .init("- key: told", "- kay: told", line: 23, says: "no key of a question"),
        .init(
            "kind: words", "kind: words\n    choices: [{key: a, text: A}]", line: 25, says: "has no choices"),
        .init("kind: words", "kind: choose-one", line: 23, says: "needs choices"),
        .init("quote: ask", "quote: always", line: 26, says: "which we do not know"),
        .init("    quote: ask", "\tquote: ask", line: 26, says: "tab"),
        .init("text: Do people", "text: \"Do people", line: 19, says: "not YAML"),
        .init("purpose: views", "purpose: &a views", line: 4, says: "name with &"),
        .init("An example", "An ex\u{200B}ample", line: 3, says: "nobody can see"),
        .init("An example", "\"An \\u202e example\"", line: 3, says: "nobody can see"),
        .init("slug: example", "---\nslug: example\n--- \nslug: b", line: 3, says: "not YAML"),
    ]

    @Test(arguments: spoilings) func `a mistake is told with its line`(spoiling: Spoiling) throws {
        let text = Self.good.replacing(spoiling.old, with: spoiling.new, maxReplacements: 1)
        #expect(text != Self.good)
        let mistakes = try mistakes(in: text)
        let told = mistakes.map { "\($0)" }.joined(separator: "\n")
        #expect(mistakes.contains { $0.what.contains(spoiling.says) && $0.line == spoiling.line }, "\(told)")
        #expect(mistakes.allSatisfy { !$0.doThis.isEmpty && $0.file == "x.yaml" })
    }

    @Test func `the good file is good`() throws {
        #expect(try mistakes(in: Self.good) == [])
    }

    @Test func `all mistakes are told at once, in the order of the lines`() throws {
        let text = Self.good.replacing("purpose: views", with: "purpose: fun").replacing(
            "2026-12-01", with: "soon"
        )
        .replacing("go-to: told", with: "go-to: nowhere").replacing("quote: ask", with: "quote: 7")
        #expect(try mistakes(in: text).map(\.line) == [4, 6, 20, 26])
    }

    @Test func `13 questions and 5 answers are too many`() throws {
        let question = "  - {key: qNN, kind: words, text: What do you think?}\n"
        let many = (3...13).map { question.replacing("NN", with: "\($0)") }.joined()
        let tooMany = try mistakes(in: Self.good + many)
        #expect(tooMany.map(\.line) == [37] && tooMany.allSatisfy { $0.what.contains("13 questions") })
        let answers = (1...4).map { "      - {key: a\($0), text: A\($0)}\n" }.joined()
        let long = Self.good.replacing("kind: yes-no", with: "kind: choose-one")
            .replacing("    by-text:", with: answers + "    by-text:")
        #expect(try mistakes(in: long).map(\.line) == [23])
    }

    private func mistakes(in text: String) throws -> [Mistake] {
        let pictures = try RealFolder.content().pictures
        do throws(Mistakes) {
            _ = try SurveyFile.read(text, file: "x.yaml", pictures: pictures)
            return []
        } catch {
            return error.all
        }
    }
}
