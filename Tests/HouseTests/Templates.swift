/// What templates use, and what may not stand in them.
enum Templates {
    /// The folder of the templates.
    static let folder = "Sources/Pages/Templates/"

    /// The templates that a template uses.
    static func uses(_ text: String) -> [String] {
        pieces(of: text, from: "{{", to: "}}").filter { $0.hasPrefix(">") || $0.hasPrefix("<") }
            .map { $0.dropFirst().filter { $0 != " " } }
    }

    /// The words that a template asks for by key.
    static func keys(_ text: String) -> [String] { pieces(of: text, from: "[[", to: "]]") }

    /// Templates that are used and do not exist, and words that are asked for and do not exist.
    static func broken(_ file: HouseFile, templates: Set<String>, words: WordKeys) -> [Broken] {
        guard file.ending == "mustache" else { return [] }
        return file.lines.flatMap { line in
            let noTemplate = uses(String(line.words)).filter { !templates.contains($0) }.map {
                "no template \($0)"
            }
            let noWords = keys(String(line.words)).filter { !words.has($0) }.map { "no words \($0)" }
            return (noTemplate + noWords).map { Broken(path: file.path, line: line.number, what: $0) }
        }
    }

    /// Templates that pages name and that do not exist.
    static func brokenPage(_ file: HouseFile, templates: Set<String>) -> [Broken] {
        guard file.path.hasPrefix("Sources/Pages/"), file.isSwift else { return [] }
        return file.lines.compactMap { line in
            guard line.words.contains("static let template = \"") else { return nil }
            let name = pieces(of: String(line.words), from: "\"", to: "\"").first ?? ""
            return templates.contains(name)
                ? nil : Broken(path: file.path, line: line.number, what: "no template \(name)")
        }
    }

    /// Words that would come out raw, and what the content security policy switches off.
    static func brokenMarks(_ file: HouseFile) -> [Broken] {
        guard file.ending == "mustache" else { return [] }
        let raw = file.lines(with: ["{{{", "{{&"], because: "words must not come out raw")
        let tags = file.text.split(separator: "<").map { $0.prefix { $0 != ">" } }
        let inline = tags.filter { tag in
            let words = tag.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
            let isScript = words.first == "script" && !words.contains { $0.hasPrefix("src=") }
            return isScript || words.first == "style" || words.dropFirst().contains(where: runs)
        }
        return raw + inline.map { Broken(path: file.path, line: 0, what: "<\($0)>: inline style or script") }
    }

    /// True for `style=…` and `onclick=…`.
    private static func runs(_ attribute: String) -> Bool {
        let name = attribute.prefix { $0 != "=" }
        return attribute.contains("=") && (name == "style" || name.hasPrefix("on"))
    }

    /// What stands between two marks, up to the end of the text when the second is missing.
    static func pieces(of text: String, from start: String, to end: String) -> [String] {
        text.split(separator: start, omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first ?? "")
        }
    }
}
