/// The name of a language as BCP 47 writes it, `en-GB`, `cy`, `ur`.
package struct LanguageCode: RawRepresentable, Hashable, Sendable, Codable {
    /// The name, as it stands in `lang` attributes and addresses.
    package let rawValue: String

    /// Two or three small letters, then parts of 2 to 8 letters and digits after hyphens; nil for anything else.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            first.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
            parts.count <= 3, parts.dropFirst().allSatisfy(Self.isPart)
        else { return nil }
        self.rawValue = rawValue
    }

    private init(known: String) { rawValue = known }

    /// The language that everything is written in first.
    package static let english = LanguageCode(known: "en-GB")

    private static func isPart(_ part: Substring) -> Bool {
        (2...8).contains(part.utf8.count)
            && part.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
            }
    }
}
