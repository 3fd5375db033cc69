import Coproduction
import Foundation
import Testing

@testable import EasyRead

@Suite struct OwnPicturesTests {
    private func picture(_ name: String, in content: EasyReadContent) throws -> Picture {
        try #require(PictureName(rawValue: name).flatMap { content.pictures.picture($0) })
    }

    @Test func `without a folder the pictures are ours alone`() throws {
        let content = try EasyReadContent.load(folder: RealFolder.path, ownPictures: "/nowhere/at/all")
        #expect(content.pictures.all.allSatisfy { $0.isOurs })
        let ours = try RealFolder.content().pictures.all.count
        #expect(content.pictures.all.count == ours)
    }

    @Test func `a picture of an organisation stands beside ours`() throws {
        let folder = try OwnFolder()
        try folder.write(OwnFolder.entry(), to: "index.yaml")
        try folder.write(OwnFolder.drawing, to: "centre.svg")
        let content = try folder.content()
        let own = try picture("our-centre", in: content)
        #expect(own.group == .own && !own.isOurs && own.author == "Kent group" && own.alt == "Our building")
        #expect(own.bytes == Array(OwnFolder.drawing.utf8))
        #expect(content.pictures.pictures(in: .own) == [own])
    }

    @Test func `a picture that replaces ours is shown by both names, with its own alt`() throws {
        let folder = try OwnFolder()
        try folder.write(OwnFolder.entry(["replaces": "thumb-up"]), to: "index.yaml")
        try folder.write(OwnFolder.drawing, to: "centre.svg")
        let content = try folder.content()
        let shown = try picture("yes", in: content)
        #expect(shown.name.rawValue == "yes" && shown.group == .answers && shown.alt == "Our building")
        #expect(try picture("our-centre", in: content) == shown)
        #expect(try picture("thumb-up", in: content) == shown)
        let ours = try RealFolder.content().pictures.all.count
        #expect(content.pictures.all.count == ours)
    }

    @Test func `a survey may name a picture of the organisation`() throws {
        let folder = try OwnFolder()
        try folder.write(OwnFolder.entry(), to: "index.yaml")
        try folder.write(OwnFolder.drawing, to: "centre.svg")
        let text = try String(
            contentsOfFile: RealFolder.path + "/Surveys/deciding-together.yaml", encoding: .utf8)
        let named = text.replacing("picture: \"yes\"}", with: "picture: our-centre}")
        #expect(named != text)
        let survey = try SurveyFile.read(named, file: "x.yaml", pictures: try folder.content().pictures)
        #expect(survey.questions.first?.choices.first?.picture?.rawValue == "our-centre")
    }

    /// A change to a good entry, the line that is named, and what is told.
    struct Spoiling: Sendable, CustomTestStringConvertible {
        let key: String
        let value: String?
        let line: Int
        let says: String
        var testDescription: String { "\(key): \(value ?? "nothing") – \(says)" }

        init(_ key: String, _ value: String?, line: Int, _ says: String) {
            (self.key, self.value, self.line, self.says) = (key, value, line, says)
        }
    }

    static let spoilings = [
        Spoiling("licence", nil, line: 1, "\"licence\" is missing"),
        Spoiling("author", nil, line: 1, "\"author\" is missing"),
        Spoiling("words", nil, line: 1, "\"words\" is missing"),
        Spoiling("licence", "\"\"", line: 7, "is empty"), Spoiling("author", "\" \"", line: 6, "is empty"),
        Spoiling("licence", "All rights reserved", line: 7, "does not let you show"),
        Spoiling("licence", "for personal use only", line: 7, "does not let you show"),
        Spoiling("licence", "unknown", line: 7, "does not let you show"),
        Spoiling("licence", "© 2024 A. Person", line: 7, "does not let you show"),
        Spoiling("licence", "Photosymbols", line: 7, "is not for everybody"),
        Spoiling("licence", "Widgit Symbols", line: 7, "is not for everybody"),
        Spoiling("licence", "Makaton", line: 7, "is not for everybody"),
        Spoiling("licence", "CC BY-NC-SA 4.0", line: 7, "forbids trade"),
        Spoiling("name", "\"yes\"", line: 1, "Heard has a picture"),
        Spoiling("name", "code-dog", line: 1, "belong to the codes"),
        Spoiling("name", "Our Centre", line: 1, "no short name"),
        Spoiling("replaces", "no-such-picture", line: 8, "There is no picture"),
        Spoiling("replaces", "code-bus", line: 8, "codes that people keep"),
        Spoiling("alt", "a b c d e f g h i j k", line: 4, "more than 10 words"),
        Spoiling("file", "../heard.db", line: 2, "no name of a picture"),
        Spoiling("file", "/etc/passwd.svg", line: 2, "no name of a picture"),
        Spoiling("file", ".hidden.svg", line: 2, "no name of a picture"),
        Spoiling("file", "centre.gif", line: 2, "no name of a picture"),
        Spoiling("file", "gone.svg", line: 2, "There is no file"),
        Spoiling("colour", "red", line: 8, "no key"),
    ]

    @Test(arguments: spoilings) func `a mistake is told in one line with its place and what to do`(
        _ spoiling: Spoiling
    ) throws {
        let folder = try OwnFolder()
        try folder.write(
            OwnFolder.entry([spoiling.key: spoiling.value]), to: "index.yaml")
        try folder.write(OwnFolder.drawing, to: "centre.svg")
        let told = folder.mistakes()
        let here = told.filter {
            $0.file == folder.path + "/index.yaml" && $0.line == spoiling.line
                && $0.what.contains(spoiling.says)
        }
        #expect(here.count == 1, "\(told)")
        #expect(here.allSatisfy { !$0.doThis.isEmpty && !"\($0)".contains("\n") })
    }

    @Test(arguments: ["Photosymbols subscription", "Makaton", "CC BY-NC 4.0", "By permission"])
    func `what somebody must hold may be shown when the index says who holds it`(_ licence: String) throws {
        let folder = try OwnFolder()
        let entry = OwnFolder.entry(["licence": licence, "licence-held": "Kent group, until 2030"])
        try folder.write(entry, to: "index.yaml")
        try folder.write(OwnFolder.drawing, to: "centre.svg")
        #expect(try picture("our-centre", in: folder.content()).holder == "Kent group, until 2030")
    }

    @Test func `a name or a replaced picture that is there twice is told`() throws {
        let folder = try OwnFolder()
        let entry = OwnFolder.entry(["replaces": "safe"])
        try folder.write(entry + entry, to: "index.yaml")
        try folder.write(OwnFolder.drawing, to: "centre.svg")
        let told = folder.mistakes().map(\.description).joined(separator: "\n")
        #expect(
            told.contains("name: our-centre is there twice") && told.contains("replaces: safe is there twice")
        )
    }

    @Test func `a link out of the folder is not followed`() throws {
        let folder = try OwnFolder()
        try folder.write(OwnFolder.entry(), to: "index.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/centre.svg", withDestinationPath: RealFolder.path + "/Pictures/yes.svg")
        #expect(
            folder.mistakes().contains { $0.line == 2 && $0.what == "centre.svg is a link to another place." }
        )
    }

    @Test func `a folder that is a link is not followed`() throws {
        let folder = try OwnFolder()
        try folder.write(OwnFolder.entry(), to: "index.yaml")
        try folder.write(OwnFolder.drawing, to: "centre.svg")
        let link = folder.path + "-link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
        #expect(throws: Mistakes.self) {
            try EasyReadContent.load(folder: RealFolder.path, ownPictures: link)
        }
        #expect(throws: PlainFile.Refusal.link) {
            try PlainFile.bytes("centre.svg", in: link, upTo: 1000)
        }
    }

    @Test func `a folder or a pipe with the name of a picture is refused at once`() throws {
        let folder = try OwnFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/centre.svg", withIntermediateDirectories: false)
        #expect(mkfifo(folder.path + "/pipe.svg", 0o600) == 0)
        for name in ["centre.svg", "pipe.svg"] {
            #expect(throws: PlainFile.Refusal.special) {
                try PlainFile.bytes(name, in: folder.path, upTo: 1000)
            }
        }
        for name in ["..", ".", "", "../pictures/centre.svg"] {
            #expect(throws: PlainFile.Refusal.missing) {
                try PlainFile.bytes(name, in: folder.path, upTo: 1000)
            }
        }
    }

    @Test func `a drawing over 16 kB and a photo over 60 kB are too large`() throws {
        let folder = try OwnFolder()
        try folder.write(
            OwnFolder.entry() + OwnFolder.entry(["name": "b", "file": "b.png"]), to: "index.yaml")
        try folder.write(OwnFolder.drawing + String(repeating: " ", count: 16 * 1024), to: "centre.svg")
        try folder.write(Data(count: 60 * 1024 + 1), to: "b.png")
        let told = folder.mistakes().map { "\($0.what) \($0.doThis)" }
        #expect(told.contains { $0.contains("centre.svg is too large") && $0.contains("16 kB") })
        #expect(told.contains { $0.contains("b.png is too large") && $0.contains("60 kB") })
    }

    @Test func `a picture that the index does not name is told`() throws {
        let folder = try OwnFolder()
        try folder.write(OwnFolder.entry(), to: "index.yaml")
        for name in ["centre.svg", "other.svg"] { try folder.write(OwnFolder.drawing, to: name) }
        #expect(folder.mistakes().map(\.file) == [folder.path + "/other.svg"])
    }

    @Test func `heard check finds in a set what would stop the start`() throws {
        let folder = try OwnFolder()
        try folder.write(OwnFolder.entry(["licence": "All rights reserved"]), to: "index.yaml")
        try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", to: "centre.svg")
        let found = OwnPictureCheck(easyRead: RealFolder.path).findings(in: folder.path)
        #expect(found.map(\.rule) == [.noTextInPicture, .pictureLicence])
        #expect(found.allSatisfy { $0.severity == .error && $0.file?.hasPrefix(folder.path) == true })
        #expect(found.map(\.line) == [1, 7])
    }
}
