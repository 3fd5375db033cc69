import Coproduction
import Yams

/// Reads `Words/*.yaml`: one map `key: sentence` a file.
struct WordsFile {
    let files: EasyReadFolder

    /// All sentences, with the pictures that keys such as `error.404.picture` name looked up.
    func read(pictures: Pictures?) -> Words {
        let found = sentences(in: "Words", pictures: pictures)
        if found.isEmpty {
            files.book.note(
                files.name("Words"), line: nil, "There are no words.", "Put the files with the words back.")
        }
        return Words(found)
    }

    /// The sentences of a folder by their keys; `compared` looks at each beside the English one.
    func sentences(
        in folder: String, pictures: Pictures?, compared: (String, String, YamlValue) -> Void = { _, _, _ in }
    ) -> [String: String] {
        var found: [String: (sentence: String, file: String)] = [:]
        for file in files.names(in: folder, ending: "yaml") {
            for (key, value) in pairs(of: folder + "/" + file) {
                guard let name = self.name(key), let sentence = value.text("\"\(name)\"") else { continue }
                if let other = found[name]?.file {
                    key.wrong("\"\(name)\" is in \(other) already.", "Take one of the two away.")
                }
                check(sentence, of: name, value: value, pictures: pictures)
                compared(name, sentence, value)
                found[name] = (sentence, files.name(folder + "/" + file))
            }
        }
        return found.mapValues(\.sentence)
    }

    private func pairs(of file: String) -> [(YamlValue, YamlValue)] {
        guard let root = files.read(file) else { return [] }
        guard case .mapping(let pairs) = root.node else {
            root.wrong("This must be keys with sentences.", "Write each line as key, colon, sentence.")
            return []
        }
        return pairs.map { key, node in
            (
                YamlValue(node: key, file: root.file, book: root.book),
                YamlValue(node: node, file: root.file, book: root.book)
            )
        }
    }

    private func name(_ key: YamlValue) -> String? {
        guard let name = key.node.scalar?.string, (1...80).contains(name.utf8.count),
            name.utf8.allSatisfy(Self.isAllowed), !name.hasPrefix("."), !name.hasSuffix(".")
        else {
            key.wrong("This is no key for a sentence.", "Use small letters, digits, dots and hyphens.")
            return nil
        }
        return name
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private func check(_ sentence: String, of name: String, value: YamlValue, pictures: Pictures?) {
        if !Places.areWhole(in: sentence) {
            value.wrong("A place to fill in is not whole.", "Write it with small letters in braces: {day}.")
        }
        guard name.split(separator: ".").contains("picture"), let pictures,
            let picture = PictureName(rawValue: sentence), pictures.picture(picture) == nil
        else { return }
        let doThis = "Use a name from EasyRead/Pictures/index.yaml, or draw the picture first."
        value.wrong("There is no picture \"\(sentence)\".", doThis)
    }
}
