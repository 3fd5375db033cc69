package import Coproduction

/// Where the files of `Public` and the pictures are served: by name, with their version in the address.
package struct Assets: Hashable, Sendable {
    private let addresses: [String: String]

    /// Takes the address of every file by its name: `heard.css`, `pictures/yes`.
    package init(_ addresses: [String: String]) { self.addresses = addresses }

    /// The address of a file; one without a version when the file is not known, so that it shows as missing.
    package func address(_ name: String) -> String { addresses[name] ?? "/public/" + name }

    /// The address of a picture, whatever kind of file it is.
    package func address(of picture: PictureName) -> String {
        addresses["pictures/" + picture.rawValue] ?? "/public/pictures/\(picture.rawValue).svg"
    }
}
