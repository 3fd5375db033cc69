import Coproduction
import Foundation

/// Reads `Languages/CODE/`: `language.yaml`, and the same folders `Words` and `Pages` as in English.
struct LanguagesFolder {
    let files: EasyReadFolder
    let pictures: Pictures?
    let phones: Phones?

    /// All languages but the first, in the order of their codes.
    func read(beside english: Words) -> [Language] {
        codes.compactMap { language($0, beside: english) }
    }

    private var codes: [LanguageCode] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: files.path(of: "Languages"))) ?? []
        return all.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
            guard let code = LanguageCode(rawValue: name), code != .english else {
                files.book.note(
                    files.name("Languages/" + name), line: nil, "This is no code of another language.",
                    "Name the folder like cy or pl.")
                return nil
            }
            return code
        }
    }

    private func language(_ code: LanguageCode, beside english: Words) -> Language? {
        let folder = "Languages/" + code.rawValue
        guard let root = files.read(folder + "/language.yaml"),
            let map = YamlMap(root, "a language", must: ["name", "in-english"], can: ["direction"]),
            let name = map.text("name"), let mark = map.text("in-english")
        else { return nil }
        if Places.names(in: mark) != ["words"] {
            map["in-english"]?.wrong(
                "This must have the place {words}, once.", "Write it like: \"{words} (English)\".")
        }
        let sentences = WordsFile(files: files).sentences(in: folder + "/Words", pictures: pictures) {
            key, sentence, value in compare(sentence, of: key, value, with: english)
        }
        let direction =
            map["direction"] == nil ? .fromLeft : map.one("direction", of: Language.Direction.self)
        return Language(
            name: name, direction: direction ?? .fromLeft,
            words: Words(sentences, in: code, otherwise: english, inEnglish: mark),
            pages: InfoPageFile(files: files, pictures: pictures, phones: phones)
                .read(folder: folder + "/Pages", isWhole: false))
    }

    private func compare(_ sentence: String, of key: String, _ value: YamlValue, with english: Words) {
        guard english.has(key) else {
            value.wrong("No page uses the words \"\(key)\".", "Take them away, or correct the key.")
            return
        }
        let (ours, theirs) = (Set(Places.names(in: english(key))), Set(Places.names(in: sentence)))
        guard ours != theirs else { return }
        let wanted = ours.sorted().map { "{\($0)}" }.joined(separator: " ")
        value.wrong(
            "The places to fill in are not those of the English sentence.",
            ours.isEmpty ? "Take the braces away." : "Use just these: \(wanted).")
    }
}
