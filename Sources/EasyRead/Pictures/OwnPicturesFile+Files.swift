import Foundation

extension OwnPicturesFile {
    /// The kind of a picture's file; nil, with the mistake noted, when it is none that pages can show.
    func kind(_ map: YamlMap) -> Picture.Kind? {
        guard let file = map.text("file") else { return nil }
        let isPlain =
            file.utf8.count <= 100 && file.first != "."
            && file.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        guard isPlain, let kind = Picture.Kind(file: file.lowercased()) else {
            map["file"]?.wrong(
                "\"\(file.prefix(60))\" is no name of a picture in this folder.",
                "Use letters, digits, - and _, and one of the endings .svg .png .jpg .webp.")
            return nil
        }
        return kind
    }

    /// The bytes of a picture that is safe to show; nil, with the mistake noted, otherwise.
    func bytes(_ file: String, _ kind: Picture.Kind, _ map: YamlMap) -> [UInt8]? {
        let longest = kind == .svg ? Self.longestDrawing : Self.longestPhoto
        let bytes: [UInt8]
        do {
            bytes = try PlainFile.bytes(file, in: folder, upTo: longest)
        } catch {
            map["file"]?.wrong(Self.what(error, file), Self.doThis(error, longest))
            return nil
        }
        if kind == .svg, let problem = DrawingCheck.problem(in: bytes) {
            book.note(
                folder + "/" + file, line: problem.line, problem.what,
                "Save it as plain SVG: shapes with fill and stroke, nothing else.")
            return nil
        }
        if let problem = PhotoCheck.problem(in: bytes, kind) {
            let sides = PhotoCheck.sides
            book.note(
                folder + "/" + file, line: nil, problem,
                "Save it again: still, without notes, \(sides.lowerBound) to \(sides.upperBound) dots each way."
            )
            return nil
        }
        return bytes
    }

    private static func what(_ refusal: PlainFile.Refusal, _ file: String) -> String {
        switch refusal {
        case .missing: "There is no file \(file) in this folder."
        case .link: "\(file) is a link to another place."
        case .special: "\(file) is no ordinary file."
        case .tooLarge: "\(file) is too large."
        }
    }

    private static func doThis(_ refusal: PlainFile.Refusal, _ longest: Int) -> String {
        switch refusal {
        case .missing, .special: "Put the picture there, or correct the name."
        case .link: "Put the picture itself there."
        case .tooLarge: "Make it smaller than \(longest / 1024) kB."
        }
    }

    /// Pictures that lie in the folder without a licence.
    func noteFilesLeftOver(named: Set<String>) {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for file in files.sorted() where Picture.Kind(file: file.lowercased()) != nil && !named.contains(file)
        {
            book.note(
                folder + "/" + file, line: nil, "The index does not name this picture.",
                "Add it to index.yaml with its author and licence, or take it away.")
        }
    }
}
