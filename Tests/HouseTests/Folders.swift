/// Where things lie.
enum Folders {
    /// The domain, with the same names in every target.
    static let domain = ["People", "Surveys", "Feedback", "Themes", "Decisions", "Changes"]
    /// What lies at the top, besides dot-files.
    static let top: Set<String> = [
        "Package.swift", "Package.resolved", "Sources", "Tests", "Public", "EasyRead", "Deployment",
        "README.md",
        "LICENSE",
    ]

    /// What lies at the top and should not.
    static func brokenTop(_ paths: [String]) -> [Broken] {
        Set(paths.compactMap { $0.split(separator: "/").first }.map(String.init)).subtracting(top).sorted()
            .filter { !$0.hasPrefix(".") }.map { Broken(path: $0, line: 0, what: "has no place at the top") }
    }

    /// Folders named nearly like the domain: `survey`, `Person`, `themes`.
    ///
    /// Templates are named like addresses.
    static func brokenNames(_ paths: [String]) -> [Broken] {
        let folders = Set(paths.flatMap { HouseFile(path: $0, text: "").folders.dropFirst(2) })
        let wrong = folders.filter { folder in
            domain.contains { isNearly(folder.lowercased(), $0.lowercased()) } && !domain.contains(folder)
        }
        return paths.filter { path in
            let file = HouseFile(path: path, text: "")
            return ["Sources", "Tests"].contains(file.folders.first) && !file.folders.contains("Templates")
                && !file.folders.contains("Golden") && !wrong.isDisjoint(with: file.folders.dropFirst(2))
        }.map { Broken(path: $0, line: 0, what: "its folder is named nearly like the domain") }
    }

    private static func isNearly(_ name: String, _ word: String) -> Bool {
        let others = ["people": ["person", "persons"], "feedback": ["feedbacks"]]
        return name == word || name + "s" == word || others[word]?.contains(name) == true
    }

    /// Files that begin with a dot, which a web server gives away like any other.
    static func brokenPublic(_ paths: [String]) -> [Broken] {
        paths.filter { $0.hasPrefix("Public/") && $0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { Broken(path: $0, line: 0, what: "a dot-file in Public") }
    }

    /// The targets that a README does not name.
    static func unnamed(_ targets: [String], in readme: String) -> [String] {
        targets.filter { !readme.contains("`\($0)`") }
    }
}
