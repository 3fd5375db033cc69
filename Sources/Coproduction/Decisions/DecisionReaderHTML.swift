/// Reads the words of a saved web page line by line, however untidy its markup is.
///
/// One pass from start to end without calling itself, so that no nesting is too deep.
struct DecisionReaderHTML {
    /// What a page says.
    struct Page {
        let lines: [DecisionReaderHTMLLines.Line]
        let address: String?
        let headTitle: String?
    }

    /// The words of a page.
    static func read(_ text: String) -> Page {
        var reader = DecisionReaderHTML(text)
        reader.run()
        return Page(
            lines: reader.out.finished(), address: reader.address.found,
            headTitle: reader.headTitle.isEmpty
                ? nil : DecisionReaderHTMLEntities.written(reader.headTitle))
    }

    /// True when a text begins as a web page does.
    static func isPage(_ text: String) -> Bool {
        let start = String(text.unicodeScalars.prefix(4000).map(Character.init)).lowercased()
        let trimmed = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard trimmed.first == "<" else { return false }
        return beginnings.contains { trimmed.contains($0) }
    }

    private var source: DecisionReaderHTMLBytes
    private var out = DecisionReaderHTMLLines()
    private var address = DecisionReaderHTMLAddress()
    private var headTitle = ""
    private var isInHead = false
    private var place = 0

    private init(_ text: String) { source = DecisionReaderHTMLBytes(text) }

    private mutating func run() {
        while let byte = source[place] {
            if byte == UInt8(ascii: "<") {
                takeMarkup()
            } else if byte == UInt8(ascii: "&"), !isInHead,
                let (letter, end) = DecisionReaderHTMLEntities.letter(in: source.bytes, at: place)
            {
                out.write(letter: letter)
                place = end
            } else {
                if !isInHead { out.write(byte) }
                place += 1
            }
        }
    }

    private mutating func takeMarkup() {
        if source.begins(with: Array("<!--".utf8), at: place) {
            let end = source.next("-->", from: place + 4)
            address.takeComment(source.bytes[min(place + 4, source.bytes.count)..<(end ?? place + 4)])
            place = end.map { $0 + 3 } ?? place + 4
        } else if source[place + 1] == UInt8(ascii: "!") || source[place + 1] == UInt8(ascii: "?") {
            place = source.next(">", from: place).map { $0 + 1 } ?? place + 2
        } else if let tag = source.tag(at: place) {
            place = tag.end
            take(tag)
        } else {
            if !isInHead { out.write(UInt8(ascii: "<")) }
            place += 1
        }
    }

    private mutating func take(_ tag: DecisionReaderHTMLTag) {
        switch tag.name {
        case "head": isInHead = !tag.isClosing
        case "title" where isInHead && !tag.isClosing: takeHeadTitle()
        case "link": address.takeLink(tag, in: source)
        case "meta": address.takeMeta(tag, in: source)
        case _ where Self.dropped.contains(tag.name):
            if !tag.isClosing { drop(tag.name) }
        case "nav": if !tag.isClosing { drop("nav", butNot: ["<main", "<h1"]) }
        default:
            if isInHead, Self.bodies.contains(tag.name) { isInHead = false }
            if !isInHead { out.take(tag) }
        }
    }

    /// Leaves out what stands up to the end of an element; without an end only the tag itself goes.
    private mutating func drop(_ name: String, butNot others: [String] = []) {
        guard let end = source.next("</" + name, from: place, orAnyOf: others) else { return }
        out.endLine()
        place = end
    }

    private mutating func takeHeadTitle() {
        guard let end = source.next("</title", from: place) else { return }
        headTitle = String(decoding: source.bytes[place..<end].prefix(500), as: UTF8.self)
        place = end
    }

    /// Elements that hold no words of the page.
    private static let dropped: Set<String> = [
        "script", "style", "noscript", "template", "svg", "select", "button", "textarea", "iframe", "object",
        "canvas", "audio", "video", "datalist",
    ]

    /// Elements that only a body has: an unclosed head ends there.
    private static let bodies: Set<String> = [
        "body", "div", "p", "h1", "h2", "h3", "table", "main", "ul", "ol", "dl", "section", "article",
        "header",
        "footer", "form", "a", "span", "br", "hr", "b", "strong",
    ]

    private static let beginnings = [
        "<!doctype html", "<html", "<head", "<body", "<div", "<table", "<p>", "<p ", "<h1", "<h2", "<h3",
        "<main", "<section", "<article", "<dl", "<ul", "<span", "<title", "<meta", "<br", "<b>", "<strong",
        "<tr", "<font", "<center", "<form", "<a ",
    ]
}

/// The council's own address of a saved page, from what the page or the browser wrote down.
struct DecisionReaderHTMLAddress {
    private var canonical: String?
    private var saved: String?
    private var shared: String?

    /// The address that says most surely where the page stands.
    var found: String? { canonical ?? saved ?? shared }

    /// `<link rel="canonical" href="…">`.
    mutating func takeLink(_ tag: DecisionReaderHTMLTag, in source: DecisionReaderHTMLBytes) {
        guard canonical == nil, source.value(of: "rel", in: tag.attributes)?.lowercased() == "canonical"
        else {
            return
        }
        canonical = Self.address(source.value(of: "href", in: tag.attributes))
    }

    /// `<meta property="og:url" content="…">`.
    mutating func takeMeta(_ tag: DecisionReaderHTMLTag, in source: DecisionReaderHTMLBytes) {
        guard shared == nil, source.value(of: "property", in: tag.attributes)?.lowercased() == "og:url" else {
            return
        }
        shared = Self.address(source.value(of: "content", in: tag.attributes))
    }

    /// `<!-- saved from url=(0054)https://… -->`, as browsers write it.
    mutating func takeComment(_ bytes: ArraySlice<UInt8>) {
        guard saved == nil, bytes.count < 3000 else { return }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.starts(with: ["saved", "from"]), let last = words.last,
            let start = last.firstIndex(of: ")")
        else { return }
        saved = Self.address(String(last[start...].dropFirst()))
    }

    private static func address(_ written: String?) -> String? {
        guard let written, written.utf8.count <= 2000 else { return nil }
        let address = DecisionReaderHTMLEntities.written(String(DecisionReaderLines.trimmed(written)))
        let isWeb = ["https://", "http://"].contains { address.lowercased().hasPrefix($0) }
        return isWeb && !address.contains(where: \.isWhitespace) ? address : nil
    }
}
