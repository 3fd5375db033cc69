import Foundation

/// The folder that people edit, and the mistakes found in it so far.
struct EasyReadFolder {
    let path: String
    let book: MistakeBook

    /// How a file is called in a mistake: `EasyRead/Surveys/x.yaml`.
    func name(_ file: String) -> String { "EasyRead/" + file }

    /// Where a file is.
    func path(of file: String) -> String { path + "/" + file }

    /// A YAML file of the folder; nil, with the mistake noted, when it cannot be read.
    func read(_ file: String) -> YamlValue? {
        YamlFile(file: name(file), book: book).read(path: path(of: file))
    }

    /// The ordinary files in a folder whose name ends so, in order; links and dot-files are none.
    func names(in folder: String, ending: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: path(of: folder))) ?? []
        return all.filter { file in
            guard !file.hasPrefix("."), file.hasSuffix("." + ending) else { return false }
            return isOrdinary(folder + "/" + file)
        }.sorted()
    }

    /// The bytes of an ordinary file, when it is not bigger than it may be; nil otherwise.
    func bytes(_ file: String, upTo largest: Int) -> [UInt8]? {
        guard isOrdinary(file), let data = FileManager.default.contents(atPath: path(of: file)),
            data.count <= largest
        else { return nil }
        return [UInt8](data)
    }

    private func isOrdinary(_ file: String) -> Bool {
        let facts = try? FileManager.default.attributesOfItem(atPath: path(of: file))
        return facts?[.type] as? FileAttributeType == .typeRegular
    }
}
