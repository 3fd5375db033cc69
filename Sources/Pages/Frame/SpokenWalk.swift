/// Walks through the HTML of a page and gathers what is said; knows no more of HTML than our templates use.
struct SpokenWalk {
    private let bytes: [UInt8]
    private let recordings: [String: String]
    private(set) var sentences: [String] = []
    /// Where marks belong, in order.
    private(set) var marks: [(offset: Int, address: String)] = []
    private var open: [Element] = []
    private var said = SpokenRun()
    private var hasHeading = false
    private var isInMain = false

    private struct Element {
        let name: String
        let isSilent: Bool
        let isInline: Bool
    }

    init(_ bytes: [UInt8], recordings: [String: String]) {
        self.bytes = bytes
        self.recordings = recordings
    }

    private static let inline: Set = ["abbr", "b", "code", "em", "i", "small", "span", "strong", "time"]
    private static let lines: Set = [
        "b", "caption", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label", "li", "p", "span",
        "summary", "td", "th",
    ]
    private static let silent: Set = ["script", "style", "select", "svg", "template", "textarea"]
    private static let silentClasses: Set<Substring> = ["first", "listen", "unseen"]
    private static let empty: Set = ["br", "hr", "img", "input", "link", "meta", "wbr"]

    /// Goes from the first byte to the last.
    mutating func run() {
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                place = text(from: place)
                continue
            }
            let end = endOfTag(from: place)
            let inside = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
            if inside.hasPrefix("/") {
                close(String(inside.dropFirst()))
            } else if !inside.hasPrefix("!") {
                start(inside)
            }
            place = end + 1
        }
        endRun()
    }

    private var isSilent: Bool { !isInMain || open.last?.isSilent == true }

    private func endOfTag(from start: Int) -> Int {
        var quote: UInt8?
        for place in start..<bytes.count {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place
            }
        }
        return bytes.count
    }

    private mutating func start(_ inside: String) {
        let name = inside.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
        if name == "main" { isInMain = true }
        let isLink = name == "a" && open.last.map { Self.lines.contains($0.name) } == true
        let isInline = isLink || Self.inline.contains(name)
        if name == "h1", !isSilent { hasHeading = true }
        if !isInline { endRun() }
        guard !Self.empty.contains(name), !inside.hasSuffix("/") else { return }
        let isSilent = isSilent || Self.silent.contains(name) || isSilent(inside)
        open.append(Element(name: name, isSilent: isInMain && isSilent, isInline: isInline))
    }

    private func isSilent(_ inside: String) -> Bool {
        let classes = value("class", in: inside).split(separator: " ")
        if !Self.silentClasses.isDisjoint(with: classes) || (!hasHeading && classes.contains("back")) {
            return true
        }
        return inside.hasSuffix(" hidden") || inside.contains(" hidden ")
            || value("aria-hidden", in: inside) == "true"
    }

    private func value(_ name: String, in inside: String) -> Substring {
        guard let start = inside.firstRange(of: " \(name)=\"") else { return "" }
        return inside[start.upperBound...].prefix { $0 != "\"" }
    }

    private mutating func close(_ name: String) {
        guard let place = open.lastIndex(where: { $0.name == name }) else { return }
        if !open[place].isInline { endRun() }
        open.removeSubrange(place...)
        if name == "main" { isInMain = false }
    }

    private mutating func text(from start: Int) -> Int {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        guard !isSilent else { return end }
        var offset = start
        let text = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
        var place = text.startIndex
        while place < text.endIndex {
            let (scalar, next) = Self.scalar(text, at: place)
            said.add(scalar, at: offset)
            offset += text[place..<next].reduce(0) { $0 + UTF8.width($1) }
            place = next
        }
        return end
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]

    /// The scalar at a place, read from `&amp;` and its like where one stands there, and the place after it.
    private static func scalar(
        _ text: String.UnicodeScalarView, at place: String.Index
    ) -> (Unicode.Scalar, String.Index) {
        let next = text.index(after: place)
        guard text[place] == "&" else { return (text[place], next) }
        let name = String(text[next...].prefix(8).prefix { $0 != ";" })
        let end = text.index(next, offsetBy: name.unicodeScalars.count)
        guard end < text.endIndex, text[end] == ";" else { return (text[place], next) }
        let number =
            name.hasPrefix("#x")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let scalar = named[name] ?? number.flatMap(Unicode.Scalar.init) else {
            return (text[place], next)
        }
        return (scalar, text.index(after: end))
    }

    private mutating func endRun() {
        defer { said = SpokenRun() }
        guard said.isSpoken, let first = said.offsets.first else { return }
        let whole = said.words(0..<said.scalars.count)
        if let address = recordings[whole] {
            marks.append((first, address))
            sentences.append(whole)
            return
        }
        let starts = said.starts
        for (number, start) in starts.enumerated() {
            let end = starts.dropFirst(number + 1).first ?? said.scalars.count
            sentences.append(said.words(start..<end))
            if number > 0, said.offsets.indices.contains(start) { marks.append((said.offsets[start], "")) }
        }
    }
}
