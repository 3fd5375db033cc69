/// Looks whether a drawing is safe and plain: shapes only, nothing that runs, moves, fetches or holds words.
///
/// It knows what is allowed and refuses the rest, since a list of what is bad is never whole.
struct DrawingCheck {
    /// What is wrong with a drawing, and in which line.
    struct Problem: Hashable {
        let line: Int?
        let what: String
    }

    private var markup: DrawingMarkup
    private var open: [Substring] = []
    private var isBegun = false

    /// The first thing that is wrong with a drawing; nil when it is plain and whole.
    static func problem(in bytes: [UInt8]) -> Problem? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return Problem(line: nil, what: "The drawing is not UTF-8.")
        }
        guard text.contains("<svg") else { return Problem(line: nil, what: "This is no SVG drawing.") }
        var check = DrawingCheck(markup: DrawingMarkup(text))
        while let piece = check.markup.next() {
            let line = check.markup.line
            if let what = check.wrong(with: piece) { return Problem(line: line, what: what) }
        }
        return check.open.isEmpty && check.isBegun
            ? nil : Problem(line: nil, what: "The drawing breaks off before its end.")
    }

    private init(markup: DrawingMarkup) { self.markup = markup }

    private mutating func wrong(with piece: DrawingMarkup.Piece) -> String? {
        switch piece {
        case .broken: return "A tag is not written as SVG."
        case .other(let start): return "The drawing holds <\(start)>."
        case .end(let name):
            return open.popLast() == name ? nil : "The end </\(name)> has no beginning."
        case .tag(let name, let attributes, let isWhole):
            if !isBegun, name != "svg" { return "The drawing does not begin with <svg>." }
            if isBegun, open.isEmpty { return "Something stands behind the end of the drawing." }
            if !Self.shapes.contains(String(name)) { return "The drawing holds <\(name)>." }
            if !isBegun, !attributes.contains(where: { $0.name == "xmlns" }) {
                return "The <svg> has no xmlns=\"\(Self.language)\"."
            }
            isBegun = true
            if !isWhole { open.append(name) }
            if open.count > 20 { return "The drawing has groups inside groups, more than 20 deep." }
            return attributes.lazy.compactMap(Self.wrong).first
        }
    }

    private static func wrong(with attribute: DrawingMarkup.Attribute) -> String? {
        let name = attribute.name.lowercased()
        if name == "xmlns" {
            return attribute.value == language ? nil : "The drawing names another language than SVG."
        }
        if name.hasPrefix("on") { return "The drawing holds \(name), which could run something." }
        guard attributes.contains(name) else { return "The drawing holds \(name)=\"…\"." }
        let value = attribute.value.lowercased()
        if ["url(", "&", "//", "javascript:", "data:"].contains(where: value.contains) {
            return "\(name) asks for something that is not in the drawing."
        }
        return nil
    }

    private static let language = "http://www.w3.org/2000/svg"

    private static let shapes: Set<String> = [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc",
    ]

    private static let attributes: Set<String> = [
        "width", "height", "viewbox", "version", "preserveaspectratio", "id", "class", "role", "aria-hidden",
        "focusable", "fill", "fill-rule", "fill-opacity", "clip-rule", "opacity", "color", "display",
        "stroke",
        "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
        "stroke-dashoffset", "stroke-opacity", "transform", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy",
        "r", "rx", "ry", "points", "xml:space",
    ]
}
