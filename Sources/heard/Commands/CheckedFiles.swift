import EasyRead
import Foundation

/// Which files `heard check` looks into, and how each is read.
struct CheckedFiles {
    let checker: Checker
    let home: String
    /// What the words are, where the caller says; else each kind of file says it itself.
    let context: CheckContext?

    /// The longest input that is read, in bytes.
    private static let longest = 2_000_000

    func findings(in path: String) throws -> [Finding] {
        if path == "-" {
            let data = (try? FileHandle.standardInput.read(upToCount: Self.longest)) ?? Data()
            let text = String(decoding: data, as: UTF8.self)
            return Self.isSurvey(text)
                ? try yaml(text, path: path) : checker.check(text, as: context ?? .page, file: path)
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw OperatorProblem("\(path) does not exist.", doThis: "Check the name.", exitCode: 2)
        }
        return isFolder.boolValue ? try folder(path) : try file(path)
    }

    private func folder(_ path: String) throws -> [Finding] {
        if isOwnPictures(path) {
            let set = OwnPictureCheck(easyRead: home + "/EasyRead").findings(in: path)
            let index = path + "/index.yaml"
            // Words are only looked at where the index can be read at all.
            let words = FileManager.default.fileExists(atPath: index) ? try? file(index) : []
            return set + (words ?? [])
        }
        let names = FileManager.default.enumerator(atPath: path)
        var files: [String] = []
        while let name = names?.nextObject() as? String {
            if !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }), Self.isChecked(name) {
                files.append(path + "/" + name)
            }
        }
        return try files.sorted().flatMap { try file($0) }
    }

    /// An organisation's own pictures: their folder is called so in every data folder.
    private func isOwnPictures(_ path: String) -> Bool {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let index = try? String(contentsOfFile: path + "/index.yaml", encoding: .utf8)
        return name == "pictures" || index?.contains("file:") == true
    }

    private static func isChecked(_ name: String) -> Bool {
        // Lists hold hard words on purpose.
        let isWords = name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".md")
        let isList = ("/" + name).contains("/Lists/")
        return isWords && !isList || name.hasSuffix(".svg")
    }

    private func file(_ path: String) throws -> [Finding] {
        guard let data = FileManager.default.contents(atPath: path), data.count <= Self.longest,
            let text = String(data: data, encoding: .utf8)
        else {
            throw OperatorProblem(
                "\(path) is no text that can be checked.", doThis: "Save it as UTF-8, under 2 MB.",
                exitCode: 2)
        }
        if path.hasSuffix(".svg") {
            return ContentCheck(checker: checker).findings(inDrawing: text, path: path)
        }
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
            return checker.check(text, as: context ?? .page, file: path)
        }
        return try yaml(text, path: path)
    }

    private func yaml(_ text: String, path: String) throws -> [Finding] {
        do {
            return try ContentCheck(checker: checker).findings(inYAML: text, path: path, as: context)
        } catch {
            throw OperatorProblem("\(error)", doThis: "", exitCode: 1)
        }
    }

    /// True for a text that is written like a survey file: what comes through standard input has no name that says so.
    private static func isSurvey(_ text: String) -> Bool {
        let keys = Set(text.split(whereSeparator: \.isNewline).map { $0.prefix { $0 != ":" } })
        return keys.isSuperset(of: ["slug", "questions"])
    }
}
