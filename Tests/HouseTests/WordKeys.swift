/// The keys of `EasyRead/Words`, and where Swift asks for them.
struct WordKeys: Sendable {
    let keys: Set<String>

    /// Reads the keys line by line: `survey.stop: Stop for now`.
    init(_ files: [HouseFile]) {
        let lines = files.filter { $0.path.hasPrefix("EasyRead/Words/") && $0.ending == "yaml" }.flatMap(
            \.lines)
        keys = Set(
            lines.compactMap { line in
                guard let first = line.words.first, first != " ", first != "#", line.words.contains(":")
                else { return nil }
                return line.words.prefix { $0 != ":" }.filter { $0 != "\"" && $0 != "'" }
            })
    }

    /// Whether there are words for a key.
    func has(_ key: String) -> Bool { keys.contains(key) }

    /// Whether some key begins so.
    func hasSome(beginning start: String) -> Bool { keys.contains { $0.hasPrefix(start) } }

    /// The calls `words("key")` of a Swift file whose words do not exist; of a key that is put together at run time
    /// only the beginning can be looked up.
    func broken(_ file: HouseFile) -> [Broken] {
        guard file.isSwift, file.folders.first == "Sources" else { return [] }
        return file.lines.flatMap { line -> [Broken] in
            guard !line.words.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
            return asked(String(line.words)).filter {
                $0.isWhole ? !has($0.key) : !hasSome(beginning: $0.key)
            }
            .map { Broken(path: file.path, line: line.number, what: "no words \($0.key)") }
        }
    }

    /// The keys that a line asks for.
    ///
    /// `ShownCount(…).words("groups")` asks for none: it names what is counted.
    private func asked(_ line: String) -> [(key: String, isWhole: Bool)] {
        let parts = line.split(separator: "words(\"", omittingEmptySubsequences: false)
        return zip(parts, parts.dropFirst()).compactMap { before, after in
            let last = before.last ?? " "
            guard !before.hasSuffix(")."), !last.isLetter, !last.isNumber else { return nil }
            let literal = after.prefix { $0 != "\"" }
            let rest = after.dropFirst(literal.count + 1).drop { $0 == " " }
            let fixed =
                literal.split(separator: "\\(", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
            return (String(fixed), fixed == literal && rest.first != "+")
        }
    }
}
