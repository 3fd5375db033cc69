package import Coproduction
package import EasyRead

/// What a page needs to know about the visit it is made for: words, addresses of files, the chosen look.
package struct Frame: Sendable {
    /// Every sentence the site can say.
    package let words: Words
    /// The addresses of style sheet and pictures.
    package let assets: Assets
    /// The look this visitor chose.
    package var look: Look
    /// The address of the page that is shown, with a leading `/`.
    package var here: String
    /// The name of the person who is signed in.
    package var signedInAs: String?
    /// True when the whole place is a demonstration.
    package var madeUp: Bool

    /// Puts a frame together.
    package init(
        words: Words, assets: Assets, look: Look = Look(), here: String = "/", signedInAs: String? = nil,
        madeUp: Bool = false
    ) {
        self.words = words
        self.assets = assets
        self.look = look
        self.here = here
        self.signedInAs = signedInAs
        self.madeUp = madeUp
    }

    /// The shell of a page with this title; `problem` says that the page shows a mistake,
    /// `madeUp` that something on it is invented even where the place is not.
    package func shell(_ title: String, back: Link? = nil, problem: Bool = false, madeUp: Bool = false)
        -> Shell
    {
        let whole = words("shell.title", ["title": title])
        let here = Self.inQuery(here)
        return Shell(
            title: problem ? words("shell.problem-title", ["title": whole]) : whole,
            size: String(look.size.rawValue), colours: look.colours.rawValue,
            pictures: look.pictures ? "yes" : "no", stylesheet: assets.address("heard.css"),
            listener: assets.address("listen.js"), icon: assets.address("icon.svg"),
            placeName: words("shell.name"),
            lookAddress: "/look?back=" + here,
            hardAddress: "/hard?page=" + here, back: back, madeUp: madeUp || self.madeUp,
            together: look.together,
            signedInAs: signedInAs.map { words("shell.signed-in", ["name": $0]) })
    }

    /// A picture as a page shows it; nil without a name, or when the visitor wants no pictures.
    ///
    /// `alt` stays empty where the words beside the picture say the same (EASY-READ P06).
    package func picture(_ name: PictureName?, alt: String = "") -> ShownPicture? {
        guard look.pictures, let name else { return nil }
        return ShownPicture(address: assets.address(of: name), alt: alt)
    }

    /// A picture by a name that is written in the code; nil when it is no name.
    func picture(named name: String) -> ShownPicture? { picture(PictureName(rawValue: name)) }

    /// An address as it may stand inside a query: all but letters, digits, `-`, `/` and `.` is written in hex.
    private static func inQuery(_ address: String) -> String {
        var text = ""
        for byte in address.utf8 {
            let scalar = Unicode.Scalar(byte)
            let plain =
                scalar.properties.isASCIIHexDigit || ("a"..."z").contains(scalar)
                || ("A"..."Z").contains(scalar)
            if plain || scalar == "-" || scalar == "/" || scalar == "." {
                text.unicodeScalars.append(scalar)
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}

/// A picture where a page shows it.
package struct ShownPicture: Hashable, Sendable {
    /// The address of the file, with its version.
    package let address: String
    /// What a person hears who does not see it; empty when the words beside it say the same.
    package let alt: String

    /// Puts a picture together.
    package init(address: String, alt: String) {
        self.address = address
        self.alt = alt
    }
}
