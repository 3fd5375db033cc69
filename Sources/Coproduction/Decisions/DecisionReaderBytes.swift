/// Knows kinds of files by their first bytes.
enum DecisionReaderBytes {
    /// The kind of file; nil when it may be text.
    static func kind(of bytes: some Collection<UInt8>) -> NotADecision? {
        let start = Array(bytes.prefix(70_000))
        if let (_, kind) = beginnings.first(where: { start.starts(with: $0.0) }) {
            return kind == .zip ? inside(start) : kind
        }
        if start.starts(with: Array("RIFF".utf8)) { return riff(start) }
        if start.dropFirst(4).starts(with: Array("ftyp".utf8)) { return boxed(start) }
        if start.dropFirst(257).starts(with: Array("ustar".utf8)) { return .compressed }
        let hasZeros = start.prefix(64).contains(0)
        if hasZeros, let (_, kind) = shortBeginnings.first(where: { start.starts(with: $0.0) }) {
            return kind
        }
        return nil
    }

    private static let beginnings: [([UInt8], NotADecision)] = [
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        (Array("%PDF-".utf8), .pdf), (Array("%!PS".utf8), .printFile), ([0x1B, 0x45, 0x1B], .printFile),
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x1F, 0x8B], .compressed),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed), (Array("Rar!".utf8), .compressed),
        (Array("BZh9".utf8), .compressed), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed),
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
        (Array("ID3".utf8) + [0x03], .sound), (Array("ID3".utf8) + [0x04], .sound), ([0xFF, 0xFB], .sound),
        (Array("OggS".utf8), .sound), (Array("fLaC".utf8), .sound), ([0x1A, 0x45, 0xDF, 0xA3], .video),
        ([0x00, 0x00, 0x01, 0xBA], .video), (Array("SQLite format 3".utf8), .database),
        ([0x7F, 0x45, 0x4C, 0x46], .program), ([0xCA, 0xFE, 0xBA, 0xBE], .program),
        ([0xCF, 0xFA, 0xED, 0xFE], .program), (Array("wOFF".utf8), .font), (Array("wOF2".utf8), .font),
        (Array("OTTO".utf8), .font), ([0x00, 0x01, 0x00, 0x00, 0x00], .font),
        ([0x00, 0x00, 0xFE, 0xFF], .utf32),
        ([0xFF, 0xFE, 0x00, 0x00], .utf32),
    ]

    /// Beginnings that words may have as well; a file of this kind has zeros soon after.
    private static let shortBeginnings: [([UInt8], NotADecision)] = [
        (Array("BM".utf8), .picture), (Array("MZ".utf8), .program), ([0x00, 0x00, 0x01, 0x00], .picture),
        (Array("ID3".utf8), .sound),
    ]

    private static func riff(_ start: [UInt8]) -> NotADecision {
        let kind = start.dropFirst(8)
        if kind.starts(with: Array("WAVE".utf8)) { return .sound }
        return kind.starts(with: Array("AVI ".utf8)) ? .video : .picture
    }

    private static func boxed(_ start: [UInt8]) -> NotADecision {
        let kind = String(decoding: start.dropFirst(8).prefix(4), as: UTF8.self)
        if ["heic", "heix", "mif1", "avif"].contains(kind) { return .picture }
        return kind == "M4A " ? .sound : .video
    }

    /// Office files are zip files that hold files of certain names.
    private static func inside(_ start: [UInt8]) -> NotADecision {
        let words = String(decoding: start.map { (32..<127).contains($0) ? $0 : 32 }, as: UTF8.self)
        if words.contains("word/") { return .wordFile }
        if words.contains("xl/") { return .spreadsheet }
        if words.contains("ppt/") { return .slides }
        return words.contains("opendocument") ? .openDocument : .zip
    }
}
