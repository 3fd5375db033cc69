import Foundation

/// Fetches the text of a file that people edit, and refuses what no such file holds.
struct YamlText {
    let file: String
    let book: MistakeBook

    /// No file people edit by hand is bigger, in bytes.
    static let largest = 256 * 1024
    /// No file people edit by hand is nested deeper; a deeper one could use up the stack.
    private static let deepest = 40

    /// The text of a file; nil, with a mistake noted, when it is missing, no ordinary file, too big or not UTF-8.
    func read(path: String) -> String? {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
            facts[.type] as? FileAttributeType == .typeRegular
        else {
            return wrong(
                "There is no such file.", "Put the file there, as a file of its own and not as a link.")
        }
        guard let size = facts[.size] as? Int, size <= Self.largest else {
            return wrong("This file is bigger than 256 kB.", "Part it into smaller files.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return wrong("This file cannot be read.", "Look at who may read it.")
        }
        return text([UInt8](data))
    }

    /// The bytes as text, once it is known to be safe to take apart.
    func text(_ bytes: [UInt8]) -> String? {
        guard bytes.count <= Self.largest else {
            return wrong("This file is bigger than 256 kB.", "Part it into smaller files.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
            return wrong("This line is not UTF-8.", "Save the file as UTF-8 again.", line: bad.map { $0 + 1 })
        }
        return isSafe(text) ? text : nil
    }

    private func isSafe(_ text: String) -> Bool {
        let before = book.all.count
        var depth = 0
        for (place, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if book.all.count >= before + 5 { return false }
            check(line, number: place + 1, depth: &depth)
        }
        return book.all.count == before
    }

    private func check(_ line: Substring.UTF8View, number: Int, depth: inout Int) {
        if line.contains(9) {
            wrong("There is a tab in this line.", "Use spaces in place of the tab.", line: number)
        }
        if line.contains(where: { $0 >= 0x80 })
            && Substring(line).unicodeScalars.contains(where: Self.isHidden)
        {
            wrong("There is a mark in this line that nobody can see.", "Write the line anew.", line: number)
        }
        let start = line.prefix { [0x20, 0x2D, 0x3A, 0x3F].contains($0) }
        if line.dropFirst(start.count).first == UInt8(ascii: "#") { return }
        if line.contains(UInt8(ascii: "&")), Self.hasAnchor(line) {
            let doThis = "Write the words again where they belong, or put the text in quotes without the &."
            wrong("There is a name with & in this line, for use in other places.", doThis, line: number)
        }
        for byte in line {
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
        }
        guard start.count <= Self.deepest, depth <= Self.deepest else {
            depth = 0
            wrong(
                "This line is nested too deep.", "Use as few spaces at the start as the other files.",
                line: number)
            return
        }
    }

    /// Marks that hide what a text says: soft hyphens, spaces without width, and turned reading directions.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069: true
        default: false
        }
    }

    /// An anchor of YAML (1.2, 6.9.2) can repeat itself into more nodes than fit in memory; none are read here.
    private static func hasAnchor(_ line: Substring.UTF8View) -> Bool {
        zip([UInt8(ascii: " ")] + line, line).enumerated().contains { place, pair in
            guard pair.1 == UInt8(ascii: "&"), " [{,-:?".utf8.contains(pair.0) else { return false }
            guard let next = line.dropFirst(place + 1).first else { return false }
            return next > 0x20
        }
    }

    @discardableResult
    private func wrong(_ what: String, _ doThis: String, line: Int? = nil) -> String? {
        book.note(file, line: line, what, doThis)
        return nil
    }
}
