package import Coproduction
import Crypto
import Foundation

/// A secret that a device or a link carries: 32 random bytes.
///
/// Only its SHA-256 is ever stored.
package struct Token: Hashable, Sendable {
    /// As it stands in a cookie or an address: base64url without padding, 43 characters.
    package let letters: String
    let hash: TokenHash

    /// A fresh token.
    package init(outside: Outside) { self.init(bytes: outside.randomBytes(32)) }

    /// Reads a token from a cookie or an address; nil for anything but 43 letters of base64url.
    package init?(letters: String) {
        guard letters.utf8.count == 43 else { return nil }
        let plain = letters.replacing("-", with: "+").replacing("_", with: "/") + "="
        guard let data = Data(base64Encoded: plain), data.count == 32 else { return nil }
        self.init(bytes: [UInt8](data))
        // The last letter carries two bits that mean nothing; only one spelling of a token is accepted.
        guard self.letters == letters else { return nil }
    }

    private init(bytes: [UInt8]) {
        let text = Data(bytes).base64EncodedString()
        letters = text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        hash = TokenHash(SHA256.hash(data: bytes))
    }
}

/// The SHA-256 of a token, held in four words so that looking it up allocates nothing.
struct TokenHash: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(_ digest: SHA256Digest) {
        words = digest.withUnsafeBytes { raw in
            let word = { (place: Int) in raw.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self) }
            return (word(0), word(1), word(2), word(3))
        }
    }

    static func == (one: TokenHash, other: TokenHash) -> Bool { one.words == other.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }

    /// The 32 bytes as they are stored.
    var data: Data { withUnsafeBytes(of: words) { Data($0) } }
}
