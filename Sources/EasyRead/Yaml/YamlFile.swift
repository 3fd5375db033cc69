import Yams

/// One YAML file that people edit, taken apart so that every value knows its line.
struct YamlFile {
    let file: String
    let book: MistakeBook

    /// The value of the whole file; nil, with the mistake noted, when it is no YAML we read.
    func read(path: String) -> YamlValue? {
        YamlText(file: file, book: book).read(path: path).flatMap(value)
    }

    /// The value of a text that came from elsewhere, checked like a file.
    func read(text: String) -> YamlValue? {
        YamlText(file: file, book: book).text(Array(text.utf8)).flatMap(value)
    }

    private func value(_ text: String) -> YamlValue? {
        do {
            // UTF-8 by name: the default asks the environment, and could print on standard output.
            guard let node = try Yams.compose(yaml: text, .default, .default, .utf8), !isNothing(node) else {
                book.note(file, line: nil, "This file is empty.", "Fill it in, or take it away.")
                return nil
            }
            return YamlValue(node: node, file: file, book: book)
        } catch {
            note(error, in: text)
            return nil
        }
    }

    private func isNothing(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style == .plain && scalar.string.isEmpty
    }

    private func note(_ error: any Error, in text: String) {
        let look = "Look at this line and the line before it. Write them like the lines of the other files."
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            book.note(file, line: mark.line, "This is not YAML: \(problem).", look)
        case .reader(let problem, let offset, _, _):
            let before = text.utf8.prefix(max(0, offset ?? 0))
            let line = before.reduce(1) { $1 == 10 ? $0 + 1 : $0 }
            book.note(file, line: line, "This is not YAML: \(problem).", "Write the line anew.")
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let line = secondLine(of: key, after: context.mark.line, in: text)
            book.note(file, line: line, "\"\(key)\" is there twice.", "Take one of the two away.")
        default:
            book.note(file, line: nil, "This is not YAML.", look)
        }
    }

    /// Yams gives the line of the first of two equal keys; the second is more likely the one to take away.
    private func secondLine(of key: String, after first: Int, in text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let next = lines.indices.first { place in
            let words = lines[place].drop { " -{,\"'".contains($0) }
            return place >= first && words.hasPrefix(key)
                && words.dropFirst(key.count).drop { "\"' ".contains($0) }.first == ":"
        }
        return next.map { $0 + 1 } ?? first
    }
}
