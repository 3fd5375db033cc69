package import Coproduction

/// Reads a survey file (DESIGN.md section 4), as people write it and as the builder saves it.
package enum SurveyFile {
    /// The most questions a survey may have (DESIGN.md section 9).
    package static let mostQuestions = 12
    /// The most answers a question may offer, "I do not know" not counted.
    package static let mostChoices = 4

    /// Reads the file at a path; `pictures` are those a survey may show.
    package static func read(path: String, pictures: Pictures) throws(Mistakes) -> Survey {
        let book = MistakeBook()
        let root = YamlFile(file: path, book: book).read(path: path)
        return try book.unlessMistaken(root.flatMap(reader(pictures).survey), file: path)
    }

    /// Recordings are played from the folder EasyRead alone, and are looked at there.
    private static func reader(_ pictures: Pictures) -> SurveyReader {
        SurveyReader(pictures: pictures, recordings: RecordingReader(files: nil))
    }

    /// Reads the text of a file that goes by a name.
    package static func read(_ text: String, file: String, pictures: Pictures) throws(Mistakes) -> Survey {
        let book = MistakeBook()
        let root = YamlFile(file: file, book: book).read(text: text)
        return try book.unlessMistaken(root.flatMap(reader(pictures).survey), file: file)
    }
}
