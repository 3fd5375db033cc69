import Coproduction
import Yams

/// The two lists that are YAML, because their values are sentences or come in groups.
extension ListFile {
    /// A list of `word` and `means`.
    mutating func glossary() -> Glossary {
        var entries: [Glossary.Entry] = []
        var seen: Set<String> = []
        for node in root()?.sequence.map(Array.init) ?? [] {
            let line = node.mark?.line
            guard let map = node.mapping, let word = map["word"]?.string, let means = map["means"]?.string,
                !word.isEmpty, !means.isEmpty
            else {
                add("This entry has no word or no meaning.", do: "Write word: and means: for it.", line: line)
                continue
            }
            if !seen.insert(word.lowercased()).inserted {
                add("“\(word)” comes twice.", do: "Take one of them away.", line: line)
            }
            let picture = map["picture"]?.string
            let name = picture.flatMap { PictureName(rawValue: $0) }
            if picture != nil, name == nil {
                add("“\(word)” has a picture with no name.", do: "Write the name of a picture.", line: line)
            }
            entries.append(
                Glossary.Entry(word: word, means: means, picture: name))
        }
        if entries.isEmpty { add("There is no word in this file.", do: "Write a list of words.", line: nil) }
        return Glossary(entries)
    }

    /// A map with the lists `danger` and `harmless`.
    mutating func dangerWords() -> DangerWords {
        let map = root()?.mapping
        var lists: [String: [String]] = [:]
        for name in ["danger", "harmless"] {
            let words = map?[name]?.sequence?.compactMap(\.string) ?? []
            if words.isEmpty {
                add("The list \(name) is empty.", do: "Write \(name): and a list.", line: nil)
            }
            lists[name] = words
        }
        return DangerWords(danger: lists["danger"] ?? [], harmless: lists["harmless"] ?? [])
    }

    private mutating func root() -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            add("This is not YAML: \(error).", do: "Look at the spaces at the start of the lines.", line: nil)
        } catch {
            add("This is not YAML.", do: "Look at the spaces at the start of the lines.", line: nil)
        }
        return nil
    }
}
