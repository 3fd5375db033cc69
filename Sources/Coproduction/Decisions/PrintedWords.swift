/// How printed names of bodies and places are compared.
enum PrintedWords {
    /// The words of a name; "the", capitals, `&` and punctuation say nothing.
    static func of(_ name: String) -> [Substring] {
        name.lowercased().replacing("&", with: " and ").split { !$0.isLetter && !$0.isNumber }
            .filter { $0 != "the" }
    }
}
