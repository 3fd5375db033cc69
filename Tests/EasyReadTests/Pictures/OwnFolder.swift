import EasyRead
import Foundation

/// A folder of an organisation's own pictures that a test fills; it goes when the test ends.
final class OwnFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "heard-own-" + UUID().uuidString + "/pictures"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }

    /// A drawing that nothing is wrong with.
    static let drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><circle cx=\"50\" cy=\"50\" r=\"9\"/></svg>"

    /// An entry that nothing is wrong with, with some of its lines changed, taken away (nil) or added.
    static func entry(_ changes: KeyValuePairs<String, String?> = [:]) -> String {
        var lines: [(key: String, value: String?)] = [
            ("name", "our-centre"), ("file", "centre.svg"), ("shows", "Our building"),
            ("alt", "Our building"),
            ("words", "Our centre"), ("author", "Kent group"), ("licence", "CC BY 4.0"),
        ]
        for (key, value) in changes {
            if let place = lines.firstIndex(where: { $0.key == key }) {
                lines[place].value = value
            } else {
                lines.append((key, value))
            }
        }
        let written = lines.compactMap { line in line.value.map { "  \(line.key): \($0)\n" } }.joined()
        return "-" + written.dropFirst()
    }

    func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

    func write(_ data: Data, to file: String) throws {
        try data.write(to: URL(fileURLWithPath: path + "/" + file))
    }

    /// The house's content with these pictures beside it.
    func content() throws -> EasyReadContent {
        try EasyReadContent.load(folder: RealFolder.path, ownPictures: path)
    }

    /// All mistakes that loading finds; none when it loads.
    func mistakes() -> [Mistake] {
        do throws(Mistakes) {
            _ = try EasyReadContent.load(folder: RealFolder.path, ownPictures: path)
            return []
        } catch {
            return error.all
        }
    }
}
