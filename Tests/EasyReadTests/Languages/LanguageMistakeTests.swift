import Coproduction
import EasyRead
import Foundation
import Testing

/// What is told to somebody who translates, file and line.
@Suite struct LanguageMistakeTests {
    private static let good = "name: Cymraeg\nin-english: \"{words} (Saesneg)\"\n"

    struct Spoiling: Sendable, CustomTestStringConvertible {
        let file: String
        let text: String
        let line: Int?
        let says: String
        var testDescription: String { "\(file): \(says)" }
    }

    static let spoilings: [Spoiling] = [
        Spoiling(
            file: "cy/language.yaml", text: "name: Cymraeg\n", line: 1, says: "\"in-english\" is missing"),
        Spoiling(
            file: "cy/language.yaml", text: "name: Cymraeg\nin-english: Saesneg\n", line: 2,
            says: "place {words}"),
        Spoiling(
            file: "cy/language.yaml", text: good + "direction: up\n", line: 3, says: "up"),
        Spoiling(file: "cy/Words/x.yaml", text: "no.such.key: Helo\n", line: 1, says: "No page uses"),
        Spoiling(
            file: "cy/Words/x.yaml", text: "shell.home: Hafan {day}\n", line: 1, says: "places to fill in"),
        Spoiling(
            file: "cy/Words/x.yaml", text: "shell.home: Hafan\nshell.home: Adref\n", line: 2, says: "twice"),
        Spoiling(file: "cy/Pages/x.yaml", text: "title: X\n", line: nil, says: "no such page"),
        Spoiling(file: "Welsh!/language.yaml", text: good, line: nil, says: "no code of another language"),
        Spoiling(file: "en-GB/language.yaml", text: good, line: nil, says: "no code of another language"),
    ]

    @Test(arguments: spoilings) func `a mistake in a language is told with its place`(spoiling: Spoiling)
        throws
    {
        let folder = try SpoiltFolder()
        try folder.write(Self.good, to: "Languages/cy/language.yaml")
        #expect(folder.mistakes().isEmpty)
        try folder.write(spoiling.text, to: "Languages/" + spoiling.file)
        let mistakes = folder.mistakes()
        let isTold = mistakes.contains {
            $0.file.hasPrefix("EasyRead/Languages/") && $0.line == spoiling.line
                && ($0.what + $0.description).contains(spoiling.says)
        }
        #expect(isTold, "\(mistakes.map(\.description).joined(separator: "\n"))")
    }

    @Test func `a language shows its own words, and marks the English it had to borrow`() throws {
        let folder = try SpoiltFolder()
        try folder.write(Self.good, to: "Languages/cy/language.yaml")
        try folder.write("shell.home: Hafan\n", to: "Languages/cy/Words/some.yaml")
        let content = try EasyReadContent.load(folder: folder.path)
        let welsh = content.language(LanguageCode(rawValue: "cy"))
        #expect(welsh.name == "Cymraeg" && content.allLanguages.count == 2)
        #expect(welsh.words("shell.home") == "Hafan")
        #expect(welsh.words("look.title").contains("(Saesneg)"))
        #expect(content.language(LanguageCode(rawValue: "pl")).code == .english)
    }
}
