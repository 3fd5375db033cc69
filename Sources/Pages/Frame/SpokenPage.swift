import EasyRead

/// A page as it is read aloud: its sentences in order, and the HTML with a mark where each of them begins.
///
/// The mark is the comment `<!--|-->`, which nobody sees and no screen reader says; with an address in it,
/// `<!--|/audio/….mp3-->`, a recording speaks all that follows up to the end of the element.
/// `Public/listen.js` walks a page in a browser in the same way; a browser test holds the two together.
package struct SpokenPage: Sendable {
    /// What stands in a page that can be read aloud.
    static let place = "<div class=\"listen\""

    /// What is said, in order.
    package let sentences: [String]
    /// The page with its marks.
    package let html: String

    /// Reads a page; `recordings` are the addresses of recordings by the words that they speak.
    package init(_ html: String, recordings: [String: String] = [:]) {
        guard html.contains(Self.place) else {
            (sentences, self.html) = ([], html)
            return
        }
        let bytes = Array(html.utf8)
        var walk = SpokenWalk(bytes, recordings: recordings)
        walk.run()
        sentences = walk.sentences
        var marked: [UInt8] = []
        marked.reserveCapacity(bytes.count + walk.marks.count * 8)
        var from = 0
        for mark in walk.marks where mark.offset >= from && mark.offset <= bytes.count {
            marked += bytes[from..<mark.offset]
            marked += "<!--|\(mark.address)-->".utf8
            from = mark.offset
        }
        self.html = String(decoding: marked + bytes[from...], as: UTF8.self)
    }
}

/// The text between two ends of elements: what is said in one go, with the place of each scalar in the HTML.
struct SpokenRun {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var offsets: [Int] = []

    /// Adds a scalar that stands at a place; white space counts once, and not at the beginning.
    mutating func add(_ scalar: Unicode.Scalar, at offset: Int) {
        guard scalar.properties.isWhitespace else {
            scalars.append(scalar)
            offsets.append(offset)
            return
        }
        guard let last = scalars.last, last != " " else { return }
        scalars.append(" ")
        offsets.append(offset)
    }

    /// True when something in it can be said.
    var isSpoken: Bool {
        scalars.contains {
            !$0.isASCII || $0 == "_" || ("0"..."9").contains($0) || $0.properties.isAlphabetic
        }
    }

    /// The words from one scalar up to another, without the space at the end.
    func words(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        while view.last == " " { view.removeLast() }
        return String(view)
    }

    /// Where its sentences begin, the first included.
    var starts: [Int] {
        // Nearly every line of an easy page is one sentence, and is not cut up to find that out.
        let inside = scalars.dropLast(2)
        guard inside.contains(where: { ".?!…".unicodeScalars.contains($0) }) else { return [0] }
        return [0] + SentenceStarts.afterFirst(in: scalars).filter { $0 > 0 && $0 < scalars.count }
    }
}
