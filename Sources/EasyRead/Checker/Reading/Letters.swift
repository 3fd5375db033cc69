/// What a scalar is, with a short way for the letters of English.
extension Unicode.Scalar {
    var isLetter: Bool {
        if isASCII { return value >= 97 && value <= 122 || value >= 65 && value <= 90 }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }

    var isDigit: Bool { value >= 48 && value <= 57 }

    var isSpace: Bool {
        if isASCII { return value <= 32 || value == 127 }
        return properties.isWhitespace || value == 0x200B || value == 0xFEFF
    }

    var isLineEnd: Bool { value == 10 || value == 0x2028 || value == 0x2029 }

    /// ' and the curly and half-forgotten ways to type it.
    var isApostrophe: Bool {
        switch value {
        case 0x27, 0x2019, 0x2018, 0x2BC, 0xFF07: true
        default: false
        }
    }

    var isCapital: Bool { isASCII ? value >= 65 && value <= 90 : properties.isUppercase }

    /// The marks that join two words: - and the hyphen that does not break.
    var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }
}
