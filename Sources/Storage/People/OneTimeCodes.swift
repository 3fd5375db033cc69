package import Coproduction
import Crypto
import Foundation

/// The secret that an app on somebody's phone makes codes of 6 digits from: TOTP with SHA-1, a new code every
/// 30 seconds (RFC 6238, with the code of RFC 4226, section 5.3).
package struct CodeSecret: Hashable, Sendable {
    /// 20 bytes in the house (RFC 4226 asks for 160 bits); the test vectors have others.
    private let bytes: [UInt8]

    /// How long one code holds, in seconds.
    package static let stepInSeconds: Int64 = 30

    /// A fresh secret of 160 bits.
    package init(outside: Outside) { bytes = outside.randomBytes(20) }

    /// A secret that is known.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// As people type it into an app: base32, in blocks of four.
    package var blocks: String { InBlocks.text(Base32.text(bytes)) }

    /// As an app reads it from an address, for `name` at `place`.
    package func address(name: String, place: String) -> String {
        let (name, place) = (Self.inAddress(name), Self.inAddress(place))
        return "otpauth://totp/\(place):\(name)?secret=\(Base32.text(bytes))&issuer=\(place)"
            + "&algorithm=SHA1&digits=6&period=30"
    }

    private static func inAddress(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "Heard"
    }

    /// Which step a moment lies in.
    package static func step(at moment: Moment) -> Int64 { moment.milliseconds / 1000 / stepInSeconds }

    /// The code of a step, with so many digits (6 in the house, 8 in the test vectors of RFC 6238).
    package func code(step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> (Int64($0) * 8)) }
        let hash = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        let start = Int((hash.last ?? 0) & 15)
        let four = hash.dropFirst(start).prefix(4)
        let number = four.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number)
        let whole = String(repeating: "0", count: max(0, 10 - text.count)) + text
        return String(whole.suffix(min(max(digits, 1), 9)))
    }

    /// The step a typed code belongs to: now, one before or one after, but only later than `last`, so that no code
    /// works twice; nil when it belongs to none.
    func step(of typed: String, at now: Moment, after last: Int64) -> Int64? {
        let step = Self.step(at: now)
        return [step - 1, step, step + 1].filter { $0 > last && Self.isSame(code(step: $0), typed) }.last
    }

    /// Looks at every digit, so that the time tells nothing.
    private static func isSame(_ code: String, _ typed: String) -> Bool {
        code.utf8.count == typed.utf8.count
            && zip(code.utf8, typed.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The bytes, to be sealed.
    var raw: Data { Data(bytes) }
}

/// A code that stands in for the phone once: 120 random bits.
package struct RecoveryCode: Hashable, Sendable {
    /// As it is shown, in blocks of four letters.
    package let blocks: String
    let hash: Data

    /// How many are given out together.
    package static let howMany = 10

    /// A fresh code.
    init(outside: Outside) {
        let bytes = outside.randomBytes(15)
        blocks = InBlocks.text(Base32.text(bytes))
        hash = Data(SHA256.hash(data: bytes))
    }

    /// Reads what was typed, spaces and hyphens allowed; nil for what cannot be a code.
    init?(typed: String) {
        guard typed.utf8.count <= 60, let bytes = Base32.bytes(typed), bytes.count == 15 else { return nil }
        blocks = InBlocks.text(Base32.text(bytes))
        hash = Data(SHA256.hash(data: bytes))
    }
}

/// Letters in groups of four, so that eyes and fingers keep their place.
enum InBlocks {
    static func text(_ letters: String) -> String {
        var text = ""
        for (place, letter) in letters.enumerated() {
            if place > 0, place.isMultiple(of: 4) { text += " " }
            text.append(letter)
        }
        return text
    }
}
