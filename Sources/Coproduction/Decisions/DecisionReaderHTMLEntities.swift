/// Letters that web pages write by name or number: `&amp;`, `&#163;`, `&#xA3;`.
enum DecisionReaderHTMLEntities {
    /// The letter that begins at an ampersand, and the place after it; nil when it is only an ampersand.
    static func letter(in bytes: [UInt8], at start: Int) -> (letter: String, end: Int)? {
        let name = bytes[min(start + 1, bytes.count)...].prefix(longest)
        guard let first = name.first else { return nil }
        if first == UInt8(ascii: "#") { return numbered(name.dropFirst(), in: bytes) }
        let letters = name.prefix { DecisionReaderHTMLBytes.isLetter($0) || (48...57).contains($0) }
        guard !letters.isEmpty else { return nil }
        let word = String(decoding: letters, as: UTF8.self)
        let isEnded = letters.endIndex < bytes.count && bytes[letters.endIndex] == UInt8(ascii: ";")
        // Old pages leave the semicolon out of the oldest names only.
        guard let letter = named[word], isEnded || oldest.contains(word) else { return nil }
        return (letter, isEnded ? letters.endIndex + 1 : letters.endIndex)
    }

    /// The text with every letter written out.
    static func written(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "&"), let (letter, end) = letter(in: bytes, at: place) {
                out.append(contentsOf: letter.utf8)
                place = end
            } else {
                out.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func numbered(_ digits: ArraySlice<UInt8>, in bytes: [UInt8]) -> (String, Int)? {
        let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
        let used = (isHex ? digits.dropFirst() : digits).prefix(8).prefix {
            (48...57).contains($0) || (isHex && ((65...70).contains($0) || (97...102).contains($0)))
        }
        guard let number = UInt32(String(decoding: used, as: UTF8.self), radix: isHex ? 16 : 10) else {
            return nil
        }
        let isEnded = used.endIndex < bytes.count && bytes[used.endIndex] == UInt8(ascii: ";")
        return (letter(number), isEnded ? used.endIndex + 1 : used.endIndex)
    }

    /// Numbers from 128 to 159 mean Windows-1252 (HTML Standard 13.2.5.80); marks nobody sees are spaces.
    private static func letter(_ number: UInt32) -> String {
        switch number {
        case 0..<32, 127: return " "
        case 128...159: return DecisionReaderText.scalar(of: UInt8(number)).map { String($0) } ?? " "
        default: return Unicode.Scalar(number).map { String($0) } ?? "\u{FFFD}"
        }
    }

    private static let longest = 12
    private static let oldest: Set<String> = ["amp", "lt", "gt", "quot", "nbsp", "pound", "copy", "reg"]

    private static let named: [String: String] = {
        var named = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
            "pound": "£", "euro": "€", "cent": "¢", "copy": "©", "reg": "®", "trade": "™", "sect": "§",
            "para": "¶", "middot": "·", "bull": "•", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷",
            "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "ndash": "–",
            "mdash": "—", "minus": "−", "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
            "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹",
            "rsaquo": "›", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
            "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "larr": "←",
            "rarr": "→", "uarr": "↑", "darr": "↓", "szlig": "ß", "aelig": "æ", "AElig": "Æ", "oslash": "ø",
            "Oslash": "Ø", "ccedil": "ç", "Ccedil": "Ç", "ntilde": "ñ", "Ntilde": "Ñ", "iexcl": "¡",
            "iquest": "¿", "ordm": "º", "ordf": "ª", "micro": "µ", "check": "✓", "colon": ":", "comma": ",",
            "sol": "/", "lpar": "(", "rpar": ")", "hyphen": "‐", "dash": "‐", "num": "#", "quest": "?",
            "period": ".", "semi": ";", "Tab": " ", "NewLine": " ", "ne": "≠", "le": "≤", "ge": "≥",
        ]
        // Welsh needs circumflexes on w and y as well.
        let accents = [
            ("grave", "\u{300}"), ("acute", "\u{301}"), ("circ", "\u{302}"), ("uml", "\u{308}"),
            ("tilde", "\u{303}"), ("ring", "\u{30A}"),
        ]
        for letter in "aeiouwyAEIOUWY" {
            for (accent, mark) in accents {
                named[String(letter) + accent] = composed(String(letter) + mark)
            }
        }
        return named
    }()

    /// One sign in place of a letter and its accent, where there is one.
    private static func composed(_ pair: String) -> String {
        let marks: [Character: String] = [
            "à": "à", "á": "á", "â": "â", "ä": "ä", "ã": "ã", "å": "å", "è": "è", "é": "é", "ê": "ê",
            "ë": "ë",
            "ì": "ì", "í": "í", "î": "î", "ï": "ï", "ò": "ò", "ó": "ó", "ô": "ô", "ö": "ö", "õ": "õ",
            "ù": "ù",
            "ú": "ú", "û": "û", "ü": "ü", "ŵ": "ŵ", "ẁ": "ẁ", "ẃ": "ẃ", "ẅ": "ẅ", "ŷ": "ŷ", "ỳ": "ỳ",
            "ý": "ý",
            "ÿ": "ÿ", "À": "À", "Á": "Á", "Â": "Â", "Ä": "Ä", "Å": "Å", "È": "È", "É": "É", "Ê": "Ê",
            "Ë": "Ë",
            "Ì": "Ì", "Í": "Í", "Î": "Î", "Ï": "Ï", "Ò": "Ò", "Ó": "Ó", "Ô": "Ô", "Ö": "Ö", "Ù": "Ù",
            "Ú": "Ú",
            "Û": "Û", "Ü": "Ü", "Ŵ": "Ŵ", "Ŷ": "Ŷ", "Ý": "Ý",
        ]
        // Characters that are canonically the same are equal, so the pair finds the one sign.
        return pair.first.flatMap { marks[$0] } ?? pair
    }
}
