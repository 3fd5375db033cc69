/// A file has one subject, and a function fits on a screen.
enum Lengths {
    /// Lines of one file of code.
    static let longestFile = 300
    /// Lines of one function.
    static let longestFunction = 60
    /// Endings of what is read as code; lists and words are as long as they must be.
    static let code: Set<String> = ["swift", "py", "sh", "c", "h", "css", "js", "mustache", "lua"]
    /// Files that may be longer.
    ///
    /// None should have to be here.
    static let exceptions: Set<String> = []

    /// A file that is too long.
    static func brokenFile(_ file: HouseFile) -> [Broken] {
        let lines = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
        guard code.contains(file.ending), !exceptions.contains(file.path), lines > longestFile else {
            return []
        }
        return [Broken(path: file.path, line: lines, what: "\(lines) lines are more than \(longestFile)")]
    }

    /// The functions of a file that are too long.
    static func brokenFunctions(_ file: HouseFile) -> [Broken] {
        guard file.isSwift else { return [] }
        let lines = file.bareLines.map(\.words)
        return lines.indices.compactMap { start in
            guard isFunction(lines[start]) else { return nil }
            let length = self.length(of: lines[start...])
            guard length > longestFunction else { return nil }
            return Broken(path: file.path, line: start + 1, what: "a function of \(length) lines")
        }
    }

    /// True when a line begins a function, an initialiser or a subscript.
    private static func isFunction(_ line: Substring) -> Bool {
        let modifiers: Set<Substring> = [
            "package", "public", "private", "fileprivate", "internal", "static", "final", "override",
            "mutating",
            "nonisolated", "convenience", "required", "class", "consuming", "borrowing",
        ]
        let words = line.split { $0 == " " || $0 == "\t" }
        guard let first = words.first(where: { !$0.hasPrefix("@") && !modifiers.contains($0) }) else {
            return false
        }
        let name = first.prefix { $0.isLetter }
        return first == "func" || ["init", "deinit", "subscript"].contains(name)
    }

    /// The lines from a function's name to the brace that closes it; 1 when it has no body.
    private static func length(of lines: ArraySlice<Substring>) -> Int {
        var (round, curly, hasBody) = (0, 0, false)
        for (count, line) in lines.enumerated() {
            for letter in line {
                switch letter {
                case "(", "[": round += 1
                case ")", "]": round -= 1
                case "{":
                    curly += 1
                    hasBody = true
                case "}":
                    curly -= 1
                    if curly == 0, round == 0 { return count + 1 }
                    if curly < 0 { return 1 }
                default: continue
                }
            }
            let next = lines.dropFirst(count + 1).first?.drop { $0 == " " } ?? ""
            let goesOn = ["{", "->", "throws", "async", "where", ")"].contains { next.hasPrefix($0) }
            if !hasBody, round == 0, !goesOn { return 1 }
        }
        return 1
    }
}
