import Coproduction
import Yams

/// A value of named parts, such as a question, with its keys checked against what can be there.
struct YamlMap {
    /// The value as a whole, for mistakes about it.
    let value: YamlValue
    /// What it is, for mistakes: "a question".
    let what: String
    private let fields: [String: YamlValue]

    /// Takes the parts, and notes unknown, missing and doubled keys; nil when the value has no parts.
    init?(_ value: YamlValue, _ what: String, must: [String], can: [String] = []) {
        guard case .mapping(let pairs) = value.node else {
            let keys = must.joined(separator: ", ")
            value.wrong(
                "This must be \(what), with the keys \(keys).", "Write each key with a colon after it.")
            return nil
        }
        var fields: [String: YamlValue] = [:]
        for (key, node) in pairs {
            let place = YamlValue(node: key, file: value.file, book: value.book)
            guard case .scalar(let scalar) = key, must.contains(scalar.string) || can.contains(scalar.string)
            else {
                let known = (must + can).joined(separator: ", ")
                place.wrong(
                    "\(key.scalar?.string.prefix(60) ?? "This") is no key of \(what).",
                    "Use one of: \(known).")
                continue
            }
            if fields[scalar.string] != nil {
                place.wrong("\"\(scalar.string)\" is there twice.", "Take one of the two away.")
            }
            fields[scalar.string] = YamlValue(node: node, file: value.file, book: value.book)
        }
        for key in must where fields[key] == nil {
            value.wrong(
                "\"\(key)\" is missing in \(what).", "Write a line that begins with \(key) and a colon.")
        }
        self.value = value
        self.what = what
        self.fields = fields
    }

    /// The value of a key; nil when it is not there (which is noted already where it must be).
    subscript(key: String) -> YamlValue? { fields[key] }

    func text(_ key: String) -> String? { fields[key]?.text("\"\(key)\"") }
    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        fields[key]?.number("\"\(key)\"", in: range)
    }
    func slug<Owner>(_ key: String, of owner: Owner.Type = Owner.self) -> ID<Owner>? {
        fields[key]?.slug("\"\(key)\"", of: owner)
    }
    func day(_ key: String) -> Day? { fields[key]?.day("\"\(key)\"") }
    func one<Kind: RawRepresentable & CaseIterable>(_ key: String, of kind: Kind.Type = Kind.self) -> Kind?
    where Kind.RawValue == String { fields[key]?.one("\"\(key)\"", of: kind) }

    /// True or false, with what holds when the key is not there.
    func bool(_ key: String, otherwise: Bool) -> Bool { fields[key]?.bool("\"\(key)\"") ?? otherwise }

    /// The pieces of a list; none when the key is not there.
    func list(_ key: String) -> [YamlValue] { fields[key]?.list("\"\(key)\"") ?? [] }

    /// A list of sentences; none when the key is not there.
    func texts(_ key: String) -> [String] { list(key).compactMap { $0.text("A piece of \"\(key)\"") } }

    /// A picture that is there under its own name, whatever name the file used; nil without the key.
    func picture(_ key: String, in pictures: Pictures?) -> PictureName? {
        guard let place = fields[key], let text = place.text("\"\(key)\"") else { return nil }
        guard let name = PictureName(rawValue: text) else {
            place.wrong("\"\(text.prefix(60))\" is no name of a picture.", Self.useAPicture)
            return nil
        }
        guard let pictures else { return name }
        guard let picture = pictures.picture(name) else {
            place.wrong("There is no picture \"\(text)\".", Self.useAPicture)
            return nil
        }
        return picture.name
    }

    private static let useAPicture =
        "Use a name from EasyRead/Pictures/index.yaml, or draw the picture first."
}
