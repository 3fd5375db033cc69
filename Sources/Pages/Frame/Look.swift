package import Coproduction

/// How a visitor wants pages to look, kept in a cookie.
package struct Look: Hashable, Sendable {
    /// How big the words are.
    package var size: Size
    /// Which colours.
    package var colours: Colours
    /// Whether pictures are shown.
    package var pictures: Bool
    /// True in tablet mode: several people use this device, one after another.
    package var together: Bool
    /// The language that was chosen; nil for the one that everything is written in first.
    package var language: LanguageCode?

    /// A look; the usual one when nothing is said.
    package init(
        size: Size = .usual, colours: Colours = .light, pictures: Bool = true, together: Bool = false,
        language: LanguageCode? = nil
    ) {
        self.size = size
        self.colours = colours
        self.pictures = pictures
        self.together = together
        self.language = language == .english ? nil : language
    }

    /// The sizes of the words, in pixels where the browser's own text is 16.
    package enum Size: Int, Hashable, Sendable, CaseIterable {
        case small = 19
        case usual = 22
        case big = 26
        case biggest = 32
    }

    /// The colours to choose from.
    package enum Colours: String, Hashable, Sendable, CaseIterable { case light, calm, dark }

    /// Reads the cookie's value, `22.light.pictures.alone` or `22.light.pictures.alone.cy`; nil for anything else.
    package init?(cookie: String) {
        let parts = cookie.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard (4...5).contains(parts.count), let size = Int(parts[0]).flatMap(Size.init(rawValue:)),
            let colours = Colours(rawValue: parts[1]), let pictures = Self.pictureWords[parts[2]],
            let together = Self.togetherWords[parts[3]]
        else { return nil }
        let language = parts.dropFirst(4).first.map(LanguageCode.init(rawValue:))
        if case .some(.none) = language { return nil }
        self.init(
            size: size, colours: colours, pictures: pictures, together: together, language: language ?? nil)
    }

    /// The value to keep in the cookie, safe without quotes.
    package var cookie: String {
        let words = [pictures ? "pictures" : "words", together ? "together" : "alone"]
        return ([String(size.rawValue), colours.rawValue] + words + (language.map { [$0.rawValue] } ?? []))
            .joined(separator: ".")
    }

    private static let pictureWords = ["pictures": true, "words": false]
    private static let togetherWords = ["together": true, "alone": false]
}
