import EasyRead
import Foundation
import Testing

@Suite struct FileMistakeTests {
    private let survey = "Surveys/deciding-together.yaml"

    @Test func `an empty file, and one that is no map, say so`() throws {
        let folder = try SpoiltFolder()
        try folder.write("", to: survey)
        #expect(folder.mistakes().contains { $0.what.contains("empty") && $0.file == "EasyRead/" + survey })
        try folder.write("# only a remark\n", to: survey)
        #expect(folder.mistakes().contains { $0.what.contains("empty") })
        try folder.write("just words\n", to: survey)
        #expect(folder.mistakes().contains { $0.what.contains("must be a survey") && $0.line == 1 })
    }

    @Test func `bytes that are no UTF-8 are told with their line`() throws {
        let folder = try SpoiltFolder()
        try folder.write(Data("slug: a\ntitle: caf".utf8) + Data([0xE9, 0x0A]), to: survey)
        #expect(folder.mistakes().contains { $0.what.contains("UTF-8") && $0.line == 2 })
    }

    @Test func `control marks are told with their line`() throws {
        let folder = try SpoiltFolder()
        try folder.write("slug: a\ntitle: \u{7}bell\n", to: survey)
        #expect(folder.mistakes().contains { $0.file.hasSuffix(survey) && $0.line == 2 })
    }

    @Test func `a huge file is not read`() throws {
        let folder = try SpoiltFolder()
        try folder.write(String(repeating: "# many words\n", count: 25_000), to: survey)
        #expect(folder.mistakes().contains { $0.what.contains("256 kB") })
    }

    @Test func `a file that unfolds into more than fits in memory is refused at once`() throws {
        let folder = try SpoiltFolder()
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghijk", "abcdefghij") {
            bomb +=
                "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",")
                + "]\n"
        }
        try folder.write(bomb + "? *k\n: x\n", to: survey)
        #expect(folder.mistakes().contains { $0.what.contains("name with &") && $0.line == 1 })
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "  - "])
    func `a file nested without end is refused`(opening: String) throws {
        let folder = try SpoiltFolder()
        try folder.write("a:\n  " + String(repeating: opening, count: 50_000), to: survey)
        #expect(folder.mistakes().contains { $0.what.contains("nested too deep") && $0.line == 2 })
    }

    @Test func `links and dot-files are passed by`() throws {
        let folder = try SpoiltFolder()
        try folder.write("not: a survey", to: "Surveys/.hidden.yaml")
        try folder.write("not: a survey", to: "Surveys/notes.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Surveys/link.yaml", withDestinationPath: "/etc/hostname")
        #expect(folder.mistakes() == [])
    }

    @Test func `a link in the place of a page is no page`() throws {
        let folder = try SpoiltFolder()
        try folder.remove("Pages/safe.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Pages/safe.yaml",
            withDestinationPath: RealFolder.path + "/Pages/safe.yaml")
        #expect(folder.mistakes().contains { $0.file == "EasyRead/Pages/safe.yaml" })
    }

    @Test func `a folder that is not there says all that is missing`() {
        do throws(Mistakes) {
            _ = try EasyReadContent.load(folder: "/nowhere/at/all")
            Issue.record("loaded nothing")
        } catch {
            #expect(error.all.contains { $0.file == "EasyRead/Pages/home.yaml" })
            #expect(error.all.contains { $0.file == "EasyRead/Pictures/index.yaml" })
        }
    }

    @Test func `a mistake reads as a sentence with its place`() {
        let mistake = Mistake(file: "EasyRead/Words/a.yaml", line: 3, what: "A is wrong.", doThis: "Write B.")
        #expect("\(mistake)" == "EasyRead/Words/a.yaml, line 3: A is wrong. Do this: Write B.")
    }
}
