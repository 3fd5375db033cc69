import EasyRead

/// The text of one template and what it asks for.
struct TemplateText {
    /// The path under `Templates` without the ending.
    let name: String
    /// The text as it is written.
    let text: String

    /// The tags between `{{` and `}}`, in order, as they are written.
    var tags: [String] { Self.pieces(of: text, from: "{{", to: "}}") }

    /// The templates that this one uses: `{{>part}}` and `{{<layout}}`.
    var uses: [String] {
        tags.compactMap { tag in
            guard let kind = tag.first, kind == ">" || kind == "<" else { return nil }
            return tag.dropFirst().split(separator: " ").joined()
        }
    }

    /// The text with every `[[key]]` replaced by its words, safe for HTML.
    func filled(with words: Words) throws(TemplateMistake) -> String {
        var parts = text.split(separator: "[[", omittingEmptySubsequences: false)[...]
        var filled = String(parts.popFirst() ?? "")
        for part in parts {
            let halves = part.split(separator: "]]", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let key = halves.first, let rest = halves.last else {
                throw TemplateMistake(
                    file: name, what: "[[ has no ]].", doThis: "Write ]] after the name of the words.")
            }
            filled += try sentence(String(key), in: words) + rest
        }
        return filled
    }

    private func sentence(_ key: String, in words: Words) throws(TemplateMistake) -> String {
        guard words.has(key) else {
            throw TemplateMistake(
                file: name, what: "The words \"\(key)\" are not in EasyRead/Words.",
                doThis: "Write them there, or correct the name in the template.")
        }
        let sentence = words(key)
        guard !sentence.contains("{") else {
            throw TemplateMistake(
                file: name, what: "The words \"\(key)\" have a place to fill, which a template cannot do.",
                doThis: "Take the place in { } out of the sentence, or fill it in the page.")
        }
        return escaped(sentence)
    }

    private static func pieces(of text: String, from start: String, to end: String) -> [String] {
        text.split(separator: start, omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first ?? "")
        }
    }
}
