/// L44: the words of links, `[words](address)` in a text.
struct Links: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        if reading.part == .link {
            let words = reading.text.trimmingSpaces
            if let advice = Self.advice(words.lowercased()) {
                findings.add(.linkText, .error, String(words), line: 1, advice)
            }
            return
        }
        guard reading.text.utf8.contains(UInt8(ascii: "[")) else {
            label(reading, into: &findings)
            return
        }
        var addresses: [String: Substring] = [:]
        for line in reading.layout.lines {
            for link in Self.links(in: line.text) {
                let words = link.words.lowercased()
                if let advice = Self.advice(words) {
                    findings.addOnce(.linkText, .error, String(link.words), line: line.number, advice)
                }
                if let other = addresses[words], other != link.address {
                    findings.addOnce(
                        .linkText, .error, String(link.words), line: line.number,
                        "Use other words for each link.")
                }
                addresses[words] = link.address
            }
        }
    }

    /// A text of a few words that is nothing but "More".
    private func label(_ reading: Reading, into findings: inout Findings) {
        guard reading.sentences.count == 1, let only = reading.sentences.first, only.words.count <= 4 else {
            return
        }
        let words = only.words.map(\.lower).joined(separator: " ")
        guard Self.empty.contains(words), !Self.alsoButtons.contains(words) else { return }
        findings.addOnce(.linkText, .error, only.text, line: only.line, "Say where the link goes.")
    }

    private static func advice(_ words: String) -> String? {
        let plain = words.filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
        if plain.isEmpty || empty.contains(plain) || isHere(plain) {
            return "Say where the link goes."
        }
        if words.contains("://") || words.hasPrefix("www.") { return "Say where the link goes." }
        return words.split(separator: " ").count > 8 ? "Use at most 8 words for a link." : nil
    }

    /// "See the plan here", but not "Who lives here".
    private static func isHere(_ words: String) -> Bool {
        let first = words.split(separator: " ").first.map(String.init) ?? ""
        return words.hasSuffix(" here") && !Grammar.asking.contains(first)
    }

    private static let empty: Set<String> = [
        "here", "more", "read more", "click here", "click", "link", "this link", "this", "this page", "go",
        "go here",
        "see here", "see more", "find out more", "learn more", "more info", "more information", "details",
        "more details",
        "info", "information", "download", "continue reading", "show more", "view", "view more", "look",
        "look here",
        "page", "website", "our website", "tap here", "press here", "further information", "read",
        "read this", "read on",
        "open", "visit", "start here", "get it here", "the link", "url", "web page", "next", "previous",
        "full details", "full story", "document", "pdf", "file", "form",
    ]

    /// Words that say enough on a button, but not as a link inside a text.
    private static let alsoButtons: Set<String> = [
        "next", "previous", "look", "open", "go", "view", "read", "form", "file", "page", "website", "visit",
        "this",
        "details", "document", "information", "info", "link", "download", "pdf", "our website", "web page",
    ]

    private struct Link {
        let words: Substring
        let address: Substring
    }

    /// The links of a line, in one pass.
    private static func links(in line: Substring) -> [Link] {
        var links: [Link] = []
        var open: Substring.Index?
        var index = line.startIndex
        while index < line.endIndex {
            let next = line.index(after: index)
            if line[index] == "[" {
                open = next
            } else if line[index] == "]", let start = open {
                open = nil
                if next < line.endIndex, line[next] == "(" {
                    let address = line[line.index(after: next)...].prefix { $0 != ")" && $0 != " " }
                    links.append(Link(words: line[start..<index], address: address))
                    index = address.endIndex
                    continue
                }
            }
            index = next
        }
        return links
    }
}
