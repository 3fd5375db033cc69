/// Takes the endings off English words: -s -es -ies -ed -ing -er -est -ly -'s, doubled letters and lost e.
enum Stems {
    /// The words that a word can be a form of, without itself: `stopped` can be of `stopp` and `stop`.
    static func stems(of word: String) -> [String] {
        // Long runs of letters are no words; they must not cost more than words.
        guard word.utf8.count <= 40 else { return [] }
        var found = single(word)
        for stem in found where stem.utf8.count > 3 { found += single(stem) }
        return found
    }

    private static func single(_ word: String) -> [String] {
        guard word.utf8.count > 2, let last = word.utf8.last else { return [] }
        switch last {
        case UInt8(ascii: "s"): return word.hasSuffix("'s") ? [cut(word, 2)] : plural(word)
        case UInt8(ascii: "'"): return [cut(word, 1)]
        case UInt8(ascii: "d") where word.hasSuffix("ed"):
            return open(cut(word, 2), wasI: word.hasSuffix("ied"))
        case UInt8(ascii: "g") where word.hasSuffix("ing"): return ing(word)
        case UInt8(ascii: "t") where word.hasSuffix("est"):
            return open(cut(word, 3), wasI: word.hasSuffix("iest"))
        case UInt8(ascii: "r") where word.hasSuffix("er"):
            return open(cut(word, 2), wasI: word.hasSuffix("ier"))
        case UInt8(ascii: "y") where word.hasSuffix("ly"): return adverb(word)
        default: return []
        }
    }

    private static func plural(_ word: String) -> [String] {
        if word.hasSuffix("ss") { return [] }
        var stems = [cut(word, 1)]
        if word.hasSuffix("ies") { stems.append(cut(word, 3) + "y") }
        if word.hasSuffix("es") { stems.append(cut(word, 2)) }
        if word.hasSuffix("ves") { stems += [cut(word, 3) + "f", cut(word, 3) + "fe"] }
        return stems
    }

    private static func ing(_ word: String) -> [String] {
        var stems = open(cut(word, 3), wasI: false)
        if word.hasSuffix("ying") { stems.append(cut(word, 4) + "ie") }
        return stems
    }

    private static func adverb(_ word: String) -> [String] {
        let stem = cut(word, 2)
        var stems = [stem, stem + "le"]
        if stem.hasSuffix("i") { stems.append(cut(stem, 1) + "y") }
        return stems.filter { $0.utf8.count > 2 }
    }

    /// What stood before an ending that begins with a vowel: stop(p), us(e), happ(y).
    private static func open(_ stem: String, wasI: Bool) -> [String] {
        guard stem.utf8.count > 1 else { return [] }
        var stems = [stem, stem + "e"]
        if wasI { stems.append(cut(stem, 1) + "y") }
        let last = stem.utf8.suffix(2)
        if stem.utf8.count > 3, last.first == last.last { stems.append(cut(stem, 1)) }
        return stems
    }

    private static func cut(_ word: String, _ letters: Int) -> String { String(word.dropLast(letters)) }
}
