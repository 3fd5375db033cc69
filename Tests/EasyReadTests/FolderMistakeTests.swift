import Coproduction
import EasyRead
import Foundation
import Testing

@Suite struct FolderMistakeTests {
    /// Words that are written into a file of a good folder, and what must be told.
    struct Spoiling: Sendable, CustomTestStringConvertible {
        let file: String
        let text: String
        let line: Int?
        let says: String
        var testDescription: String { "\(file): \(says)" }
    }

    static let spoilings: [Spoiling] = [
        Spoiling(file: "Words/x.yaml", text: "x.a: One\nshell.home: Two\n", line: 2, says: "already"),
        Spoiling(file: "Words/x.yaml", text: "X a: One\n", line: 1, says: "no key for a sentence"),
        Spoiling(file: "Words/x.yaml", text: "x.a: yes\n", line: 1, says: "without quotes"),
        Spoiling(file: "Words/x.yaml", text: "x.a: Until {Day}\n", line: 1, says: "place to fill in"),
        Spoiling(file: "Words/x.yaml", text: "x.a: [a]\n", line: 1, says: "must be words"),
        Spoiling(file: "Words/x.yaml", text: "x.picture: cat\n", line: 1, says: "no picture"),
        Spoiling(file: "Words/x.yaml", text: "- x\n", line: 1, says: "keys with sentences"),
        Spoiling(file: "Pages/x.yaml", text: "title: X\n", line: nil, says: "no such page"),
        Spoiling(
            file: "Pages/hard.yaml", text: "title: X\nparts:\n  - heading: Y\n", line: 3, says: "says nothing"
        ),
        Spoiling(
            file: "Pages/hard.yaml", text: "title: X\nparts:\n  - sentences: [\"Phone {cat-phone}\"]\n",
            line: 3,
            says: "no phone number"),
        Spoiling(
            file: "Pages/hard.yaml",
            text: "title: X\nparts:\n  - links: [{words: A, address: \"javascript:a\"}]\n",
            line: 3, says: "is no address"),
        Spoiling(
            file: "Pages/hard.yaml",
            text: "title: X\nparts:\n  - links: [{words: A, address: //evil.example}]\n",
            line: 3, says: "is no address"),
        Spoiling(
            file: "Lists/phones.yaml", text: "- {place: a, number: call me, who: B}\n", line: 1,
            says: "no phone number"),
        Spoiling(file: "Pictures/cat.svg", text: "<svg/>", line: nil, says: "index does not name"),
        Spoiling(
            file: "Pictures/yes.svg", text: "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script/></svg>",
            line: 2,
            says: "<script"),
        Spoiling(file: "Pictures/yes.svg", text: "a thumb", line: nil, says: "no SVG"),
        Spoiling(
            file: "Kent/demonstration.yaml", text: "source: A\n", line: 1, says: "\"themes\" is missing"),
    ]

    @Test(arguments: spoilings) func `a mistake in the folder is told with its place`(spoiling: Spoiling)
        throws
    {
        let folder = try SpoiltFolder()
        try folder.write(spoiling.text, to: spoiling.file)
        let mistakes = folder.mistakes()
        let told = mistakes.map { "\($0)" }.joined(separator: "\n")
        let isTold = mistakes.contains {
            $0.file == "EasyRead/" + spoiling.file && $0.line == spoiling.line
                && $0.what.contains(spoiling.says)
        }
        #expect(isTold, "\(told)")
    }

    @Test(arguments: ["CC BY-NC-SA 4.0", "CC-BY-ND-4.0", "Photosymbols subscription", "Non-commercial use"])
    func `a picture that cannot be given on is refused`(licence: String) throws {
        let folder = try SpoiltFolder()
        let index = try folder.read("Pictures/index.yaml")
        try folder.write(
            index.replacing("CC0-1.0", with: licence, maxReplacements: 1), to: "Pictures/index.yaml")
        let mistakes = folder.mistakes()
        #expect(
            mistakes.count == 1
                && mistakes.allSatisfy { $0.what.contains("cannot be given on") && $0.line == 2 })
    }

    @Test func `an entry of the index without its drawing is told`() throws {
        let folder = try SpoiltFolder()
        try folder.remove("Pictures/yes.svg")
        #expect(folder.mistakes().contains { $0.file == "EasyRead/Pictures/index.yaml" && $0.line == 2 })
    }

    @Test func `a picture can be asked for by another name, and keeps its own`() throws {
        let folder = try SpoiltFolder()
        let index = try folder.read("Pictures/index.yaml")
        let named = index.replacing("also: [thumb-up]", with: "also: [thumb-up, thumb-one]")
        try folder.write(named, to: "Pictures/index.yaml")
        let survey = try folder.read("Surveys/deciding-together.yaml")
        let renamed = survey.replacing("picture: \"yes\"}", with: "picture: thumb-one}")
        try folder.write(renamed, to: "Surveys/deciding-together.yaml")
        let content = try EasyReadContent.load(folder: folder.path)
        #expect(content.surveys.first?.questions.first?.choices.first?.picture?.rawValue == "yes")
    }

    @Test func `2 surveys with one slug or one keyword are told`() throws {
        let folder = try SpoiltFolder()
        try folder.write(try folder.read("Surveys/deciding-together.yaml"), to: "Surveys/second.yaml")
        let told = folder.mistakes().filter { $0.file == "EasyRead/Surveys/second.yaml" }.map(\.what)
        #expect(told.contains { $0.contains("2 files have the survey") })
        #expect(told.contains { $0.contains("the keyword DECIDE") })
    }
}
