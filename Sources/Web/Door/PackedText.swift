/// Takes out of a style sheet or a script what only people read, so that pages come sooner on a slow line.
enum PackedText {
    /// The bytes to serve: indents, empty lines and lines of comment are gone, and the spaces round a style sheet's
    /// marks; every other file stays as it is.
    static func packed(_ bytes: [UInt8], named name: String) -> [UInt8] {
        let isStyle = name.hasSuffix(".css")
        guard isStyle || name.hasSuffix(".js"), let text = String(validating: bytes, as: UTF8.self) else {
            return bytes
        }
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.drop(while: \.isWhitespace)
        }
        let kept = lines.filter { !$0.isEmpty && !$0.hasPrefix(isStyle ? "/*" : "//") }
        let packed = kept.joined(separator: "\n")
        return Array((isStyle ? withoutSpaces(packed) : packed).utf8)
    }

    /// `a { b: c; }` says the same as `a{b:c;}`.
    private static func withoutSpaces(_ style: String) -> String {
        [(" {", "{"), ("{ ", "{"), (": ", ":"), ("; ", ";"), (" }", "}"), (", ", ",")]
            .reduce(style) { $0.replacing($1.0, with: $1.1) }
    }
}
