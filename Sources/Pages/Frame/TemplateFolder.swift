import Foundation

/// The folder of templates that SwiftPM puts beside the executable.
///
/// `Bundle.module` ends the program when the folder is missing, so it is looked for here instead.
struct TemplateFolder {
    /// The text of every template by its path without the ending: `surveys/question`.
    let texts: [String: String]

    /// Reads every template beside the executable.
    static func besideExecutable() throws(TemplateMistake) -> TemplateFolder {
        let places = [executableFolder, Bundle.main.bundlePath].compactMap { $0 }
        for place in places {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            for name in names.sorted() where name.hasSuffix("_Pages.resources") {
                return try TemplateFolder(path: place + "/" + name + "/Templates")
            }
        }
        throw TemplateMistake(
            file: places.first ?? "beside the executable",
            what: "The folder heard_Pages.resources is not here, so no page can be shown.",
            doThis: "Copy heard_Pages.resources from the build folder to where the executable is.")
    }

    /// Reads every template in a folder; a folder that is missing or holds none is a mistake.
    init(path: String) throws(TemplateMistake) {
        var texts: [String: String] = [:]
        let names = FileManager.default.enumerator(atPath: path)
        while let name = names?.nextObject() as? String {
            guard name.hasSuffix(".mustache") else { continue }
            guard let text = try? String(contentsOfFile: path + "/" + name, encoding: .utf8) else {
                throw TemplateMistake(
                    file: name, what: "This template cannot be read.", doThis: "Save it as UTF-8 text.")
            }
            texts[String(name.dropLast(".mustache".count))] = text
        }
        guard !texts.isEmpty else {
            throw TemplateMistake(
                file: path, what: "No templates are here, so no page can be shown.",
                doThis: "Copy the whole folder heard_Pages.resources from the build folder again.")
        }
        self.texts = texts
    }

    private static var executableFolder: String? {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return link.map { ($0 as NSString).deletingLastPathComponent }
    }
}
