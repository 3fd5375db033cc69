/// Bytes as letters that people can copy by hand: base32 without padding (RFC 4648, section 6).
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".unicodeScalars)

    static func text(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var (kept, count) = (0, 0)
        for byte in bytes {
            kept = (kept << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[(kept >> count) & 31])
            }
        }
        if count > 0 { text.append(letters[(kept << (5 - count)) & 31]) }
        return String(text)
    }

    /// The bytes of such letters, small ones, spaces and hyphens allowed; nil for anything else.
    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (kept, count) = (0, 0)
        for scalar in text.uppercased().unicodeScalars where scalar != " " && scalar != "-" {
            guard let value = letters.firstIndex(of: scalar) else { return nil }
            kept = (kept << 5 | value) & 0xFFFF
            count += 5
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(kept >> count & 255))
        }
        return bytes
    }
}
