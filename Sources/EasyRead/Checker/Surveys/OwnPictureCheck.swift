/// Checks an organisation's own pictures as the start of the server does, for `heard check`.
package struct OwnPictureCheck {
    private let easyRead: String

    /// Takes the folder EasyRead, whose pictures the set stands beside.
    package init(easyRead: String) { self.easyRead = easyRead }

    /// Everything that would stop the start, each under the rule it breaks.
    package func findings(in folder: String) -> [Finding] {
        let book = MistakeBook()
        let files = EasyReadFolder(path: easyRead, book: MistakeBook())
        let ours = PicturesFile(files: files).read() ?? Pictures(all: [])
        _ = OwnPicturesFile(folder: folder, book: book).read(into: ours)
        guard !book.all.isEmpty else { return [] }
        return Mistakes(all: book.all).all.map { mistake in
            Finding(
                rule: mistake.file.hasSuffix(".yaml") ? .pictureLicence : .noTextInPicture, severity: .error,
                words: mistake.what, advice: mistake.doThis, line: mistake.line, file: mistake.file)
        }
    }
}
