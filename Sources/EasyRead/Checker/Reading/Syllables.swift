/// Counts syllables by groups of vowels; good enough to warn.
enum Syllables {
    /// The number of syllables a word seems to have; 1 at least.
    static func count(_ word: String) -> Int {
        let letters = Array(word.utf8.prefix(60))
        var count = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = isVowel(letter)
            if isVowel && !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        return max(1, count - silent(word))
    }

    /// 1 when the last e is not spoken: home, homes, helped; but not table, houses, wanted.
    private static func silent(_ word: String) -> Int {
        if word.hasSuffix("ed") {
            return word.hasSuffix("ted") || word.hasSuffix("ded") || isVowel(before: 2, word) ? 0 : 1
        }
        if word.hasSuffix("es") {
            let spoken = ["ses", "ces", "zes", "ges", "xes", "shes", "ches", "les"].contains {
                word.hasSuffix($0)
            }
            return spoken || isVowel(before: 2, word) ? 0 : 1
        }
        if word.hasSuffix("e") { return word.hasSuffix("le") || isVowel(before: 1, word) ? 0 : 1 }
        return 0
    }

    private static func isVowel(before end: Int, _ word: String) -> Bool {
        word.utf8.dropLast(end).last.map(isVowel) ?? true
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }
}
