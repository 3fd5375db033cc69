package import Coproduction

/// Everything in the folder EasyRead, read and checked at start.
package struct EasyReadContent: Sendable {
    /// Every fixed sentence.
    package let words: Words
    /// Every picture.
    package let pictures: Pictures
    /// The pages of fixed words.
    package let pages: [InfoPage.Name: InfoPage]
    /// The surveys the site starts with, by file name.
    package let surveys: [Survey]
    /// What somebody recorded for the surveys.
    package let recordings: [Recording]
    /// The phone numbers that pages show.
    package let phones: Phones
    /// The lists the checker goes by.
    package let lists: Lists
    /// Kent from its papers, and what `heard demo` fills an empty site with.
    package let kent: Kent

    /// Reads the whole folder; throws every mistake in it, not only the first.
    ///
    /// `ownPictures` is the folder of an organisation's own pictures, which need not be there.
    package static func load(folder: String, ownPictures: String? = nil) throws(Mistakes) -> EasyReadContent {
        let book = MistakeBook()
        let files = EasyReadFolder(path: folder, book: book)
        let ours = PicturesFile(files: files).read()
        let pictures = ours.map { ours in
            ownPictures.map { OwnPicturesFile(folder: $0, book: book).read(into: ours) } ?? ours
        }
        let words = WordsFile(files: files).read(pictures: pictures)
        let phones = PhonesFile(files: files).read()
        let pages = InfoPageFile(files: files, pictures: pictures, phones: phones).read()
        let (surveys, recordings) = SurveysFolder(files: files, pictures: pictures).read()
        let kent = KentReader(files: files, pictures: pictures, surveys: surveys).read()
        let lists = readLists(folder: folder, book: book)
        guard let pictures, let phones, let kent, let lists, book.all.isEmpty else {
            let nothing = Mistake(
                file: "EasyRead", line: nil, what: "It cannot be read.", doThis: "Put it back.")
            throw Mistakes(all: book.all.isEmpty ? [nothing] : book.all)
        }
        return EasyReadContent(
            words: words, pictures: pictures, pages: pages, surveys: surveys, recordings: recordings,
            phones: phones, lists: lists,
            kent: kent)
    }

    private static func readLists(folder: String, book: MistakeBook) -> Lists? {
        do throws(Mistakes) {
            return try Lists.read(folder: folder + "/Lists")
        } catch {
            book.note(error)
            return nil
        }
    }
}
