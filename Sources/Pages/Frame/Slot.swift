/// A place for words of one person inside a page that is otherwise the same for everybody.
///
/// The page holds the mark, the rendered bytes can be remembered, and the words are put in last.
/// The marks are control characters, which no words of a page can hold.
package struct Slot: Hashable, Sendable {
    /// The mark as it stands in a page.
    package let mark: String

    private init(_ name: String) { mark = "\u{1}" + name + "\u{2}" }

    /// The receipt code in two groups of four.
    package static let code = Slot("code")
    /// A word for each of the eight letters, 0 to 7: "B for bus".
    package static let letters = (0..<8).map { Slot("letter-\($0)") }
    /// The addresses of the two pictures of a code.
    package static let pictures = (0..<2).map { Slot("picture-\($0)") }
    /// The words beside the two pictures of a code.
    package static let pictureWords = (0..<2).map { Slot("picture-words-\($0)") }

    /// Puts words into the places of rendered HTML, made safe for text and attributes; other places stay.
    package static func fill(_ html: String, with words: [Slot: String]) -> String {
        let parts = html.split(separator: "\u{1}", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return html }
        let byMark = Dictionary(
            words.map { ($0.key.mark, $0.value) }, uniquingKeysWith: { first, _ in first })
        var text = String(parts[0])
        for part in parts.dropFirst() {
            guard let end = part.firstIndex(of: "\u{2}") else {
                text += "\u{1}" + part
                continue
            }
            let mark = "\u{1}" + part[...end]
            text += byMark[mark].map(escaped) ?? mark
            text += part[part.index(after: end)...]
        }
        return text
    }
}

/// Words made safe to stand in the text or in a quoted attribute of HTML.
func escaped(_ words: String) -> String {
    var safe = ""
    for scalar in words.unicodeScalars {
        switch scalar {
        case "&": safe += "&amp;"
        case "<": safe += "&lt;"
        case ">": safe += "&gt;"
        case "\"": safe += "&quot;"
        case "'": safe += "&#39;"
        default: safe.unicodeScalars.append(scalar)
        }
    }
    return safe
}
