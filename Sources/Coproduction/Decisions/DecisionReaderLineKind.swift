extension DecisionReaderLine {
    /// What a line announces in a family.
    static func kind(of words: Substring, _ family: DecisionReaderFamily) -> Kind {
        if isRule(words) { return .rule }
        if words.first == "©" || isPlaceOnSite(words) { return .furniture }
        if isNumberOfPart(words) {
            return .named(Name(name: "", meaning: .aside, value: words.suffix(0), mark: .colon))
        }
        let bare = DecisionReaderVocabulary.unnumbered(unbulleted(words))
        guard DecisionReaderVocabulary.mayBegin(bare) else { return .text }
        if let kind = aloneKind(bare, family) { return kind }
        if let kind = namedKind(split(bare, at: ":"), .colon, family) { return kind }
        // A point of a list is a label only with a mark that says so.
        guard bare.startIndex == words.startIndex || words.first?.isNumber == true else { return .text }
        if let kind = namedKind(split(bare, at: "\t"), .tab, family) { return kind }
        if let kind = namedKind(DecisionReaderUnmarked.splitAtGap(bare), .gap, family) { return kind }
        if let kind = namedKind(DecisionReaderUnmarked.splitAtDash(bare), .dash, family) { return kind }
        return DecisionReaderUnmarked.kind(of: bare, family) ?? .text
    }

    private static func namedKind(
        _ parts: (name: Substring, value: Substring)?, _ mark: Mark, _ family: DecisionReaderFamily
    ) -> Kind? {
        guard let parts else { return nil }
        let name = DecisionReaderVocabulary.name(parts.name)
        if let meaning = family.meaning(of: name), meaning != .furniture {
            let isCell =
                mark == .colon && parts.value.startIndex > parts.name.endIndex && parts.name.last == "\t"
            return .named(Name(name: name, meaning: meaning, value: parts.value, mark: isCell ? .tab : mark))
        }
        guard mark == .colon, DecisionReaderUnmarked.isAside(name) else { return nil }
        return .named(Name(name: name, meaning: .aside, value: parts.value, mark: mark))
    }

    private static func aloneKind(_ bare: Substring, _ family: DecisionReaderFamily) -> Kind? {
        let start = bare.prefix(2 * DecisionReaderLines.longestName)
        guard start.endIndex == bare.endIndex else { return nil }
        let isMarked = bare.last == ":"
        guard isMarked || !bare.utf8.contains(UInt8(ascii: ":")) else { return nil }
        if !isMarked, DecisionReaderStatus.isStatus(bare) { return .text }
        let name = DecisionReaderVocabulary.name(start)
        guard let meaning = family.meaning(of: name) ?? (DecisionReaderUnmarked.isAside(name) ? .aside : nil)
        else {
            return nil
        }
        if meaning == .furniture { return name.contains(" ") ? .furniture : .text }
        if !isMarked, DecisionReaderUnmarked.sentences.contains(name) {
            return .named(Name(name: name, meaning: meaning, value: bare, mark: .sure))
        }
        guard isMarked || !DecisionReaderUnmarked.needsMark.contains(name) else { return nil }
        return .named(
            Name(name: name, meaning: meaning, value: bare.suffix(0), mark: isMarked ? .colon : .alone))
    }

    private static func split(_ words: Substring, at mark: Character) -> (Substring, Substring)? {
        let most = 2 * DecisionReaderLines.longestName
        guard let place = words.prefix(most).firstIndex(of: mark) else { return nil }
        let after = words[words.index(after: place)...]
        let value = DecisionReaderLines.trimmed(after.drop { $0 == ":" })
        // "Contact:" and a tab: the cell, not the colon, parts the name from the value.
        let isCell = mark == ":" && after.first == "\t"
        return (isCell ? words[..<after.index(after: after.startIndex)] : words[..<place], value)
    }

    // MARK: Lines without a name

    /// Marks such as `-----`, `* * *` and the numbers of printed pages.
    private static func isRule(_ words: Substring) -> Bool {
        guard let first = words.utf8.first, !(65...79).contains(first), !(97...111).contains(first) else {
            return false
        }
        let isLine = words.prefix(3).allSatisfy { "-=_*~–— ".contains($0) } && words.utf8.count >= 3
        if isLine { return words.allSatisfy { "-=_*~–— ".contains($0) } }
        guard words.utf8.count <= 20, words.first == "P" || words.first == "p" else { return false }
        let parts = DecisionReaderLines.plain(words).split(separator: " ")
        return parts.first == "page" && parts.count >= 2
            && parts.dropFirst().allSatisfy { $0 == "of" || $0.allSatisfy(\.isNumber) }
    }

    /// `You are here: Home / Decisions`.
    private static func isPlaceOnSite(_ words: Substring) -> Bool {
        words.first == "Y" && words.hasPrefix("You are here")
    }

    /// `Box 7` and `Section 2` on a line of their own number the parts of a form.
    private static func isNumberOfPart(_ words: Substring) -> Bool {
        guard words.utf8.count <= 14, words.last?.isNumber == true else { return false }
        let parts = words.split(separator: " ")
        return parts.count == 2 && parts[1].allSatisfy(\.isNumber)
            && ["box", "section", "part", "question", "field"].contains(parts[0].lowercased())
    }
}
