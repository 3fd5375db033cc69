import Yams

/// P06, P07 and P10: the words of pictures, what is inside a drawing, and whose it is.
struct PictureRules {
    private let checker: Checker

    init(checker: Checker) { self.checker = checker }

    /// What is found in an index of pictures: a list of `name`, `alt`, `author`, `licence` and others.
    func findings(inIndex root: Node) -> [Finding] {
        guard let entries = root.sequence else { return [] }
        return entries.flatMap { findings(inEntry: $0) }
    }

    private func findings(inEntry entry: Node) -> [Finding] {
        let line = entry.mark?.line
        let name = entry["name"]?.string ?? "?"
        var found: [Finding] = []
        func add(_ rule: Rule, _ words: String, _ advice: String, _ severity: Severity = .error) {
            found.append(Finding(rule: rule, severity: severity, words: words, advice: advice, line: line))
        }
        let alt = entry["alt"]?.string ?? ""
        if alt.split(separator: " ").count > 10, entry["file"] == nil {
            add(.pictureWords, alt, "Use at most 10 words for a picture.")
        }
        if Self.saysPicture(alt) || Self.isFileName(alt) {
            add(.pictureWords, alt, "Say only what the picture shows.")
        }
        if let beside = entry["beside"]?.string, !alt.isEmpty, Self.plain(alt) == Self.plain(beside) {
            add(.pictureWords, alt, "Leave this empty. The words beside say it.")
        }
        for hard in checker.check(alt, as: .page) where [.knownWords, .wordLength].contains(hard.rule) {
            add(.pictureWords, hard.words, "Use easy words for a picture.", .warning)
        }
        for key in entry["file"] == nil ? ["licence", "author"] : []
        where (entry[key]?.string ?? "").allSatisfy(\.isWhitespace) {
            add(
                .pictureLicence, name,
                "Write the \(key == "author" ? "name of who drew it" : "rules for using it").")
        }
        // Our own drawings have no other source than this project.
        if entry["source"] == nil, entry["author"]?.string != "The Heard project" {
            add(.pictureLicence, name, "Write where the picture is from.", .warning)
        }
        // The licences of an organisation's own set are looked at with its files, by rules of their own.
        if entry["file"] == nil, let licence = entry["licence"]?.string, Self.isClosed(licence) {
            add(.pictureLicence, licence, "Use a picture that everybody can share.")
        }
        return found
    }

    /// "a picture of …", "Icon showing …": everybody knows that it is a picture.
    private static func saysPicture(_ alt: String) -> Bool {
        var words = plain(alt)[...]
        let kinds: Set<String> = [
            "picture", "image", "photo", "photograph", "icon", "graphic", "drawing", "illustration", "symbol",
            "logo",
        ]
        guard let kind = words.popFirst(), kinds.contains(kind) else { return false }
        let next = words.first ?? ""
        return words.isEmpty || alt.contains(":")
            || ["of", "showing", "depicting", "shows", "for", "with"].contains(next)
    }

    /// doctor.svg, IMG_2031, travel-bus.
    private static func isFileName(_ alt: String) -> Bool {
        guard !alt.isEmpty, !alt.contains(" ") else { return false }
        return alt.contains("_") || alt.contains(".") || alt.contains("-") || alt.contains(where: \.isNumber)
    }

    /// Licences that forbid what we do with pictures, and those that nobody knows.
    private static func isClosed(_ licence: String) -> Bool {
        let lower = licence.lowercased()
        return PicturesFile.cannotBeShared(licence)
            || ["unknown", "all rights reserved", "copyright", "proprietary", "none", "not known", "?"]
                .contains {
                    lower.contains($0)
                }
    }

    private static func plain(_ words: String) -> [String] {
        Tokenizer.tokens(of: words).filter { $0.kind == .word && !Grammar.determiners.contains($0.lower) }
            .map(\.lower)
    }

    /// What is found in a drawing: words, numbers in words, and pictures from somewhere else.
    func findings(inDrawing svg: String) -> [Finding] {
        var found: [Finding] = []
        for (number, line) in svg.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for tag in line.lowercased().split(separator: "<").dropFirst(line.hasPrefix("<") ? 0 : 1) {
                let whole = tag.prefix { $0.isLetter || $0 == ":" }
                let name = whole.split(separator: ":").last.map(String.init) ?? ""
                guard ["text", "tspan", "textpath", "image", "foreignobject"].contains(name) else { continue }
                found.append(
                    Finding(
                        rule: .noTextInPicture, severity: .error, words: "<\(name)>",
                        advice: "Take the words out of the picture.", line: number + 1))
            }
        }
        return found
    }
}
