import Coproduction
import EasyRead
import Foundation
import Testing

/// A survey in a second language is there whole, or the mistake is told.
@Suite struct TranslationMistakeTests {
    private static let file = "Surveys/deciding-together.yaml"

    /// The survey with every word a second time, in capitals, as a made-up language.
    private static func translated(_ code: String = "zxx") throws -> String {
        let survey = try RealFolder.survey()
        var lines = ["languages:", "  \(code):", "    title: \(quoted(survey.title))", "    intro:"]
        lines += survey.intro.map { "      - \(quoted($0.words))" }
        lines.append("    questions:")
        for question in survey.questions {
            lines += ["      - key: \(question.key.rawValue)", "        text: \(quoted(question.text))"]
            if let help = question.help { lines.append("        help: \(quoted(help))") }
            if let text = question.byText { lines.append("        by-text: \(quoted(text))") }
            guard !question.choices.isEmpty else { continue }
            lines.append("        choices:")
            lines += question.choices.map {
                "          - {key: \"\($0.key.rawValue)\", text: \(quoted($0.text))}"
            }
        }
        return try String(contentsOfFile: RealFolder.path + "/" + file, encoding: .utf8)
            + lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ words: String) -> String {
        "\"" + words.uppercased().replacing("\n", with: "\\n") + "\""
    }

    private func mistakes(_ text: String) throws -> [Mistake] {
        let folder = try SpoiltFolder()
        try folder.write(text, to: Self.file)
        return folder.mistakes()
    }

    @Test func `a survey can be said whole in a second language`() throws {
        let folder = try SpoiltFolder()
        try folder.write(try Self.translated(), to: Self.file)
        let content = try EasyReadContent.load(folder: folder.path)
        let survey = try RealFolder.survey(named: "deciding-together", in: content)
        let code = try #require(LanguageCode(rawValue: "zxx"))
        let said = try #require(survey.said(in: code))
        #expect(said.title == survey.title.uppercased())
        #expect(said.questions.map(\.key) == survey.questions.map(\.key))
        #expect(said.questions.map(\.text) == survey.questions.map { $0.text.uppercased() })
        #expect(
            said.questions.map { $0.choices.map(\.key) } == survey.questions.map { $0.choices.map(\.key) })
        #expect(survey.said(in: try #require(LanguageCode(rawValue: "pl"))) == nil)
    }

    struct Spoiling: Sendable, CustomTestStringConvertible {
        let what: String
        let by: String
        let says: String
        var testDescription: String { says }
    }

    static let spoilings = [
        Spoiling(what: "  zxx:", by: "  en-GB:", says: "no code of another language"),
        Spoiling(what: "      - \"WE WANT TO KNOW WHAT YOU THINK.\"\n", by: "", says: "pieces"),
        Spoiling(
            what: "      - key: meeting-good\n", by: "      - key: meeting-bad\n",
            says: "There is no question"),
        Spoiling(
            what: "      - key: meeting-good\n", by: "      - key: meeting-bad\n",
            says: "\"meeting-good\" is missing in zxx"),
        Spoiling(what: "        help: \"CHOOSE EVERYONE WHO DECIDES.\"\n", by: "", says: "\"help\""),
        Spoiling(
            what: "          - {key: \"family\", text: \"MY FAMILY\"}\n", by: "",
            says: "The answer \"family\" is missing"),
        Spoiling(
            what: "{key: \"family\", text: \"MY FAMILY\"}", by: "{key: \"aunt\", text: \"MY AUNT\"}",
            says: "There is no answer \"aunt\""),
    ]

    @Test(arguments: spoilings) func `what is missing or too much in a language is told`(spoiling: Spoiling)
        throws
    {
        let good = try Self.translated()
        // Only the part below "languages:" is spoilt; the survey itself stays as it is.
        let parts = good.components(separatedBy: "\nlanguages:\n")
        try #require(parts.count == 2)
        let bad = parts[1].replacing(spoiling.what, with: spoiling.by, maxReplacements: 1)
        try #require(bad != parts[1])
        let found = try mistakes(parts[0] + "\nlanguages:\n" + bad)
        #expect(
            found.contains { $0.what.contains(spoiling.says) && $0.line != nil },
            "\(found.map(\.description).joined(separator: "\n"))")
    }
}
