/// An address of a council's own page that a link may lead to: https, a host with a dot, nothing hidden in it.
package struct CouncilAddress: Hashable, Sendable {
    /// The whole address.
    package let text: String
    /// The host, so that everybody sees where a link leads.
    package let host: String

    /// No address is longer, in bytes.
    package static let longest = 1000

    /// Reads an address; nil for any other kind, and for one that names a person or a port before its path.
    package init?(_ typed: String) {
        let text = String(typed.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.longest, bytes.allSatisfy({ (0x21...0x7E).contains($0) }),
            text.lowercased().hasPrefix("https://"), !text.contains(where: { "\"<>\\^`{|}".contains($0) })
        else { return nil }
        let host = text.dropFirst("https://".count).prefix { !"/?#".contains($0) }.lowercased()
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy(Self.isLabel), labels.last?.first?.isLetter == true else {
            return nil
        }
        self.text = text
        self.host = host
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty
            && label.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
            }
    }
}
