/// What a licence lets people do with a picture, as far as its name says (EASY-READ P10 and section 4.1).
package enum PictureLicence: Sendable, Hashable, CaseIterable {
    /// Everybody may use, change and share it: CC0, public domain.
    case everybody
    /// The same, and whoever made it must be named: CC BY, Open Government Licence.
    case nameAuthor
    /// The same, and what is made from it must be shared in the same way: CC BY-SA.
    case shareAlike
    /// Everybody may show it as it is, and nobody may change it: CC BY-ND.
    case noChanges
    /// Nobody may use it for trade: CC BY-NC and its kin.
    case noTrade
    /// Whoever shows it made it.
    case own
    /// Only who paid for it or was allowed to may show it: subscriptions such as Photosymbols, Widgit, Makaton.
    case held
    /// Nobody may show it here, or nobody knows.
    case refused

    /// Understands the name of a licence as people write it; one that nobody knows is `held`.
    package init(_ name: String) {
        let lower = name.lowercased()
        let words = Set(lower.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        func says(_ phrases: String...) -> Bool { phrases.contains { lower.contains($0) } }
        if says(
            "all rights reserved", "personal use", "private use", "editorial use", "unknown", "not known",
            "no licence", "no license", "found on", "from the web", "internet", "google", "watermark")
            || ["", "none", "?", "-"].contains(lower.filter { !$0.isWhitespace })
        {
            self = .refused
        } else if words.contains("nc") || says("noncommercial", "non-commercial", "non commercial") {
            self = .noTrade
        } else if words.contains("nd") || says("noderiv", "no deriv") {
            self = .noChanges
        } else if words.contains("cc0") || words.contains("pdm") || says("public domain") {
            self = .everybody
        } else if words.isSuperset(of: ["by", "sa"]) || says("sharealike", "share alike") {
            self = .shareAlike
        } else if words.isSuperset(of: ["cc", "by"]) || words.contains("ogl")
            || says("open government", "creative commons attribution", "mit licence", "mit license")
        {
            self = .nameAuthor
        } else if ["own work", "own drawing", "own photo", "our own"].contains(lower) {
            self = .own
        } else if says("©", "(c)", "copyright", "proprietary") {
            self = .refused
        } else {
            self = .held
        }
    }

    /// True where the index must say who may show the picture.
    var needsHolder: Bool { self == .noTrade || self == .held }
}
