/// Words as a person wrote them, made safe to keep: no control or direction marks, spaces tidied at the ends,
/// line ends as one kind, and never longer than a field may be.
package struct PlainText: Hashable, Sendable, Codable {
    /// The most characters one field of a form may hold (SAFETY.md 1.2).
    package static let longest = 4000

    /// What stands where words were whose time is over.
    package static let over = "…"

    /// The words.
    package let words: String

    /// Tidies what was written; nil when nothing is left of it.
    package init?(_ raw: String) {
        let kept = raw.unicodeScalars.filter(Self.isKept)
        let lines = String(String.UnicodeScalarView(kept))
            .split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }
        let whole = lines.joined(separator: "\n")
        let text = String(whole.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !text.isEmpty else { return nil }
        words = text
    }

    /// True when the words are longer than one field may hold.
    package var isTooLong: Bool { words.count > Self.longest }

    /// Control marks and marks that turn the reading direction can hide what a text says, so they go.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x09: true
        case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: false
        case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
