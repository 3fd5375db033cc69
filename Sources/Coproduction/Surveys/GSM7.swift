/// The alphabet of text messages (GSM 03.38, today 3GPP TS 23.038): which letters a message can hold cheaply.
package enum GSM7 {
    /// How many of the 160 places of a message a scalar takes: 1, 2 for those behind the escape, nil for those
    /// that the alphabet does not have.
    package static func septets(of scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }

    /// The first scalar of a text that the alphabet does not have; nil when it has all.
    package static func firstOutside(_ text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { septets(of: $0) == nil }
    }

    private static let basic: Set<Unicode.Scalar> = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended: Set<Unicode.Scalar> = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}

/// How long a text message is as the networks count it.
package struct MessageSize: Hashable, Sendable {
    /// How the message is written for the networks.
    package enum Encoding: String, Hashable, Sendable, Codable {
        /// Seven bits a letter: 160 in one message, 153 in each part of a longer one.
        case gsm7 = "GSM-7"
        /// Sixteen bits a letter: 70 in one message, 67 in each part of a longer one.
        case ucs2 = "UCS-2"
    }

    /// How it is written: GSM-7 when that alphabet has every letter of it.
    package let encoding: Encoding
    /// Its length: places of 7 bits, or units of 16 bits.
    package let characters: Int
    /// The messages it takes, each of which is paid; 1 for an empty text.
    package let segments: Int

    /// Counts a text, whatever is in it.
    package init(_ text: String) {
        let isGSM7 = GSM7.firstOutside(text) == nil
        encoding = isGSM7 ? .gsm7 : .ucs2
        let (whole, part) = isGSM7 ? (160, 153) : (70, 67)
        var (characters, parts, used) = (0, 1, 0)
        for scalar in text.unicodeScalars {
            let size = isGSM7 ? GSM7.septets(of: scalar) ?? 1 : (scalar.value > 0xFFFF ? 2 : 1)
            characters += size
            // A letter of two places is not cut in half by the end of a part.
            if used + size > part {
                parts += 1
                used = 0
            }
            used += size
        }
        self.characters = characters
        segments = characters <= whole ? 1 : parts
    }
}
