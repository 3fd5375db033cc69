/// An e-mail address that can stand in the header of a letter without adding another line or another reader.
package struct MailAddress: Hashable, Sendable, Codable {
    /// As it was written, without spaces around it.
    package let text: String

    /// Reads an address like `anna@example.org`: plain ASCII letters, one `@`, a dot in the name of the host, at most
    /// 254 letters (RFC 5321, 4.5.3.1); nil for anything else, so that it can hold no line end, comma or quotation.
    package init?(_ raw: String) {
        let text = String(raw.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, (parts.first?.utf8.count ?? 0) <= 64,
            let name = parts.first, let host = parts.last,
            Self.isPlain(name, also: "._+-"), Self.isPlain(host, also: ".-"), host.contains("."),
            !name.hasPrefix("-")
        else { return nil }
        self.text = text
    }

    /// Reads what `encode` wrote, as strictly as by the other initialiser.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        guard let address = MailAddress(try values.decode(String.self, forKey: .text)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .text, in: values, debugDescription: "This is no e-mail address.")
        }
        self = address
    }

    private enum CodingKeys: String, CodingKey { case text }

    /// What follows the `@`.
    package var host: String { String(text.drop { $0 != "@" }.dropFirst()) }

    private static func isPlain(_ part: Substring, also marks: String) -> Bool {
        !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.contains("..")
            && part.unicodeScalars.allSatisfy {
                ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                    || marks.unicodeScalars.contains($0)
            }
    }
}
