/// Looks whether a photo is what its name says, of a size that pages can show, still, and without hidden notes.
///
/// A camera writes into a photo where it was taken, and that can be somebody's home.
struct PhotoCheck {
    /// How wide and how high a photo may be, in dots.
    static let sides = 150...1600

    private let bytes: [UInt8]

    /// The first thing that is wrong with a photo; nil when it can be shown.
    static func problem(in bytes: [UInt8], _ kind: Picture.Kind) -> String? {
        let check = PhotoCheck(bytes: bytes)
        let facts: Facts?
        switch kind {
        case .svg: return nil
        case .png: facts = check.png()
        case .jpg: facts = check.jpg()
        case .webp: facts = check.webp()
        }
        if facts?.moves == true { return "The picture moves." }
        guard let facts, facts.wide > 0, facts.high > 0 else {
            return "This is no whole \(kind.rawValue.uppercased()) picture."
        }
        if facts.hasNotes { return "The photo holds hidden notes, perhaps where it was taken." }
        if !sides.contains(facts.wide) || !sides.contains(facts.high) {
            return "The picture is \(facts.wide) by \(facts.high) dots."
        }
        return nil
    }

    private struct Facts {
        var wide = 0
        var high = 0
        var moves = false
        var hasNotes = false
    }

    private func byte(_ place: Int) -> Int? { bytes.indices.contains(place) ? Int(bytes[place]) : nil }

    /// Two to four bytes as a number; nil outside the file.
    private func number(_ place: Int, _ count: Int, lowFirst: Bool = false) -> Int? {
        guard place >= 0, place <= bytes.count - count else { return nil }
        let part = bytes[place..<place + count]
        return (lowFirst ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }

    private func says(_ text: String, at place: Int) -> Bool {
        place >= 0 && place <= bytes.count && bytes[place...].starts(with: text.utf8)
    }

    /// Chunks of length, name and content (https://www.w3.org/TR/png-3/, section 5.3).
    private func png() -> Facts? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]), says("IHDR", at: 12) else {
            return nil
        }
        var facts = Facts(wide: number(16, 4) ?? 0, high: number(20, 4) ?? 0)
        var place = 8
        while let length = number(place, 4), !says("IEND", at: place + 4) {
            if says("acTL", at: place + 4) { facts.moves = true }
            let isNote = ["eXIf", "iTXtXML:com.adobe.xmp"].contains { says($0, at: place + 4) }
            let isProfile = ["tEXt", "zTXt", "iTXt"].contains { says($0 + "Raw profile", at: place + 4) }
            facts.hasNotes = facts.hasNotes || isNote || isProfile
            place += length + 12
        }
        return says("IEND", at: place + 4) ? facts : nil
    }

    /// Segments up to the picture itself (ISO/IEC 10918-1, annex B).
    private func jpg() -> Facts? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var facts = Facts()
        var place = 2
        while byte(place) == 0xFF, let kind = byte(place + 1), kind != 0xDA {
            guard let length = number(place + 2, 2), length >= 2 else { return nil }
            let isFrame = (0xC0...0xCF).contains(kind) && ![0xC4, 0xC8, 0xCC].contains(kind)
            if isFrame { (facts.high, facts.wide) = (number(place + 5, 2) ?? 0, number(place + 7, 2) ?? 0) }
            // APP1 is Exif or XMP, and APP13 what press photographers write.
            if kind == 0xE1 || kind == 0xED { facts.hasNotes = true }
            place += length + 2
        }
        return byte(place + 1) == 0xDA ? facts : nil
    }

    /// Chunks of name, length and content (RFC 9649).
    private func webp() -> Facts? {
        guard says("RIFF", at: 0), says("WEBP", at: 8) else { return nil }
        var facts = Facts()
        var place = 12
        while let length = number(place + 4, 4, lowFirst: true) {
            if says("ANIM", at: place) { facts.moves = true }
            if says("EXIF", at: place) || says("XMP ", at: place) { facts.hasNotes = true }
            if says("VP8 ", at: place) {
                facts.wide = (number(place + 14, 2, lowFirst: true) ?? 0) & 0x3FFF
                facts.high = (number(place + 16, 2, lowFirst: true) ?? 0) & 0x3FFF
            } else if says("VP8L", at: place), let packed = number(place + 9, 4, lowFirst: true) {
                facts.wide = (packed & 0x3FFF) + 1
                facts.high = (packed >> 14 & 0x3FFF) + 1
            }
            place += length + length % 2 + 8
        }
        return facts
    }
}
