/// Turns the bytes of a source into text, whichever of the usual ways of writing letters they use.
enum DecisionReaderText {
    /// The text of UTF-8, UTF-16 or Windows-1252; throws what else the bytes look like.
    static func decoded(_ bytes: [UInt8]) throws(NotADecision) -> String {
        if let isLittle = utf16IsLittle(bytes) {
            let text = utf16(bytes, isLittle: isLittle)
            if text.utf8.contains(0) { throw .binary }
            return text
        }
        if bytes.contains(0) { throw .binary }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        guard let text = windows1252(bytes) else { throw .unknownLetters }
        return text
    }

    // MARK: UTF-16

    /// The order of the bytes, told by a mark at the start or by where the zeros are; nil for other text.
    private static func utf16IsLittle(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFF, 0xFE]) { return true }
        if bytes.starts(with: [0xFE, 0xFF]) { return false }
        var zeros = (even: 0, odd: 0)
        let sample = bytes.prefix(4000)
        for (place, byte) in sample.enumerated() where byte == 0 {
            if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // Four of ten pairs with a zero half: English and Welsh words, not data with a zero here and there.
        let enough = max(2, sample.count / 5)
        if zeros.odd >= enough, zeros.even == 0 { return true }
        if zeros.even >= enough, zeros.odd == 0 { return false }
        return nil
    }

    private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var first: UInt8?
        for byte in bytes {
            guard let held = first else {
                first = byte
                continue
            }
            units.append(isLittle ? UInt16(byte) << 8 | UInt16(held) : UInt16(held) << 8 | UInt16(byte))
            first = nil
        }
        return String(decoding: units, as: UTF16.self)
    }

    // MARK: Windows-1252

    /// The text, when the bytes are plausibly written so: words for the most part, and no unused byte.
    private static func windows1252(_ bytes: [UInt8]) -> String? {
        var marks: [UInt8] = []
        marks.reserveCapacity(bytes.count + bytes.count / 8)
        var high = 0
        for byte in bytes {
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20..<0x7F: marks.append(byte)
            case 0x80...0xFF:
                guard let mark = scalar(of: byte) else { return nil }
                marks.append(contentsOf: Array(String(mark).utf8))
                high += 1
            default: return nil
            }
        }
        return high <= bytes.count / 4 ? String(decoding: marks, as: UTF8.self) : nil
    }

    /// The letter that Windows-1252 writes with a byte from 0x80; nil for the five it does not use.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let table: [UInt32] = [
            0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
            0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
            0x203A, 0x0153, 0, 0x017E, 0x0178,
        ]
        let place = Int(byte) - 0x80
        guard table.indices.contains(place), table[place] != 0 else { return nil }
        return Unicode.Scalar(table[place])
    }
}
