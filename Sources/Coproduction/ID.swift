/// The identity of one thing of the trade, safe to stand in an address: 1 to 40 of `[a-z0-9-]`.
///
/// Deliberately without a description: a page that prints an id instead of a name should look wrong.
package struct ID<Owner>: RawRepresentable, Hashable, Sendable, Codable {
    /// The letters of the identity.
    package let rawValue: String

    /// Reads an identity; nil when it is empty, too long, or holds anything but `a-z`, `0-9` and `-`.
    package init?(rawValue: String) {
        guard (1...40).contains(rawValue.utf8.count), rawValue.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.rawValue = rawValue
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
