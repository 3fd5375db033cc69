package import Coproduction

/// Every fixed sentence of the site, by key.
package struct Words: Sendable {
    private let sentences: [String: String]
    /// The language of the sentences.
    package let language: LanguageCode
    /// The keys whose sentences are shown in English, since this language has none; in order.
    package let missing: [String]

    /// Puts the English sentences together by their keys.
    package init(_ sentences: [String: String]) {
        self.sentences = sentences
        language = .english
        missing = []
    }

    /// Puts the sentences of another language together; what is missing is English and says so.
    ///
    /// `inEnglish` is how the language marks it, with the place `{words}`: "{words} (Saesneg)". Names of pictures are
    /// the same in all languages.
    package init(
        _ sentences: [String: String], in language: LanguageCode, otherwise english: Words, inEnglish: String
    ) {
        let missing = english.keys.filter { sentences[$0] == nil && !english.isPicture($0) }
        var whole = english.sentences.merging(sentences) { $1 }
        for key in missing {
            whole[key] = Places.filled(inEnglish, with: ["words": english.sentences[key] ?? ""])
        }
        self.sentences = whole
        self.language = language
        self.missing = missing
    }

    /// Whether a key holds the name of a picture, as `error.404.picture` does.
    package func isPicture(_ key: String) -> Bool {
        key.split(separator: ".").contains("picture") && PictureName(rawValue: sentences[key] ?? "") != nil
    }

    /// The sentence of a key, with its places filled; "" when there is none.
    ///
    /// A place without a value stays as it is, so that a page with one looks wrong.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let sentence = sentences[key] else { return "" }
        return values.isEmpty ? sentence : Places.filled(sentence, with: values)
    }

    /// Whether there is a sentence for a key.
    package func has(_ key: String) -> Bool { sentences[key] != nil }

    /// All keys, in order.
    package var keys: [String] { sentences.keys.sorted() }

    /// What a body is called: its sentence `body.SLUG`, else its slug with spaces and capitals.
    package func name(of body: ID<Body>) -> String {
        if let name = sentences["body.\(body.rawValue)"] { return name }
        return body.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }

    /// What a body is, in easy words; empty where its name says it.
    package func about(_ body: ID<Body>) -> String { sentences["body.\(body.rawValue).about"] ?? "" }

    /// A letter of a code as a word: "B for bus".
    package func spelled(_ letter: Character) -> String { self("code.letter.\(letter.lowercased())") }
}

/// The places in a sentence that are filled in, written `{day}`.
enum Places {
    /// The sentence with its places filled, in one pass: a value that looks like a place stays a value.
    static func filled(_ sentence: String, with values: [String: String]) -> String {
        var out = ""
        for piece in pieces(of: sentence) {
            switch piece {
            case .words(let words): out += words
            case .place(let name): out += values[String(name)] ?? "{\(name)}"
            }
        }
        return out
    }

    /// The names of the places in a sentence, in order.
    static func names(in sentence: String) -> [String] {
        pieces(of: sentence).compactMap { if case .place(let name) = $0 { String(name) } else { nil } }
    }

    /// Whether every brace of a sentence belongs to a place.
    static func areWhole(in sentence: String) -> Bool {
        pieces(of: sentence).allSatisfy {
            if case .words(let words) = $0 { !words.contains { "{}".contains($0) } } else { true }
        }
    }

    private enum Piece {
        case words(Substring)
        case place(Substring)
    }

    private static func pieces(of sentence: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(sentence)
        while let open = rest.firstIndex(of: "{") {
            let after = rest[open...].dropFirst()
            let name = after.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
            let ending = after.dropFirst(name.count)
            if !name.isEmpty, ending.first == "}" {
                pieces += [.words(rest[..<open]), .place(name)]
                rest = ending.dropFirst()
            } else {
                pieces.append(.words(rest[...open]))
                rest = after
            }
        }
        return pieces + [.words(rest)]
    }
}
