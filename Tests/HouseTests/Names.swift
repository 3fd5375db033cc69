/// Names that say nothing about what a thing is.
enum Names {
    /// Endings of such names.
    static let empty = [
        "Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Utility", "Core", "Repository",
    ]

    /// The types of a file with such a name; a ServiceLifecycle `Service` may say what it is.
    static func broken(_ file: HouseFile) -> [Broken] {
        guard file.isSwift else { return [] }
        let code = file.bareLines.map(\.words).joined(separator: "\n")
        return file.bareLines.compactMap { line in
            guard let name = type(declaredIn: line.words),
                let ending = empty.first(where: { name.hasSuffix($0) })
            else { return nil }
            if ending == "Service", isService(name, in: code) { return nil }
            return Broken(path: file.path, line: line.number, what: "\(name) says nothing: \(ending)")
        }
    }

    private static func type(declaredIn line: Substring) -> String? {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "@" }
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        guard let kind = words.firstIndex(where: kinds.contains), let name = words[kind...].dropFirst().first,
            !["func", "var", "let"].contains(name)
        else { return nil }
        return String(name)
    }

    /// True when the type, or an extension of it, promises `Service`.
    private static func isService(_ name: String, in text: String) -> Bool {
        text.split(separator: "{").contains { head in
            let words = head.split { $0.isWhitespace || $0 == "," || $0 == "&" || $0 == "." }
            let named = words.lastIndex { $0 == name + ":" }
            return named.map { words[$0...].dropFirst().contains("Service") } ?? false
        }
    }
}

/// What the next person needs to know about the rules of the domain.
enum Abstracts {
    /// Declarations that other targets see and that no sentence explains.
    static func broken(_ file: HouseFile) -> [Broken] {
        guard file.isSwift, file.path.hasPrefix("Sources/Coproduction/") else { return [] }
        let real = file.lines.map { $0.words.drop { $0 == " " } }
        return zip(real.indices, file.bareLines).compactMap { place, bare in
            let line = bare.words.drop { $0 == " " }
            guard line.hasPrefix("package "), Arrows.module(line) == nil else { return nil }
            let before = real[..<place].last { !$0.hasPrefix("@") } ?? ""
            return before.hasPrefix("/// ")
                ? nil : Broken(path: file.path, line: bare.number, what: "has no abstract")
        }
    }
}
