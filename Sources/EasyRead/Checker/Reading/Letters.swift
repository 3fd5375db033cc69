/// What a scalar is, with a short way for the letters of English.
extension Unicode.Scalar {
    var isLetter: Bool {
        if isASCII { return (97...122).contains(value) || (65...90).contains(value) }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }

    var isDigit: Bool { (48...57).contains(value) }

    var isSpace: Bool {
        if isASCII { return value <= 32 || value == 127 }
        return properties.isWhitespace || value == 0x200B || value == 0xFEFF
    }

    var isLineEnd: Bool { value == 10 || value == 0x2028 || value == 0x2029 }

    /// ' and the curly and half-forgotten ways to type it.
    var isApostrophe: Bool { [0x27, 0x2019, 0x2018, 0x2BC, 0xFF07].contains(value) }

    /// The marks that join two words: - and the hyphen that does not break.
    var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }
}
