/// Eight characters that let a person with no account carry on, see what became of their words,
/// or take them back.
///
/// No vowels, so no words form; no 0, 1, I, O, Q, Z, which are easily taken for one another.
package struct ReceiptCode: Hashable, Sendable {
    /// The characters a code is made of: 26 of them, so 26⁸ ≈ 2 × 10¹¹ codes.
    package static let alphabet = Array("BCDFGHJKLMNPRSTVWX23456789")
    /// The eight characters in capitals, without space.
    package let letters: String

    /// Makes a code from at least 8 random bytes; the small unevenness of 256 over 26 does not matter here.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= 8 else { return nil }
        letters = String(bytes.prefix(8).map { Self.alphabet[Int($0) % Self.alphabet.count] })
    }

    /// Reads a code as a person types it: any case, spaces and hyphens anywhere; nil when it cannot be one.
    package init?(typed: String) {
        let kept = typed.uppercased().filter {
            !$0.isWhitespace && $0 != "-" && $0 != "\u{2013}" && $0 != "."
        }
        guard kept.count == 8, kept.allSatisfy(Self.alphabet.contains) else { return nil }
        letters = kept
    }

    /// As it is shown: two groups of four.
    package var grouped: String { letters.prefix(4) + " " + letters.suffix(4) }
}

extension ReceiptCode {
    /// The places of the two different pictures by which a person knows this code again, among so many (at least 2).
    package func pictures(among count: Int) -> [Int] {
        guard count >= 2 else { return [] }
        let number = letters.reduce(0) { sum, letter in
            (sum &* Self.alphabet.count &+ (Self.alphabet.firstIndex(of: letter) ?? 0)) & 0xFFFF_FFFF_FFFF
        }
        let first = number % count
        let step = 1 + number / count % (count - 1)
        return [first, (first + step) % count]
    }
}
