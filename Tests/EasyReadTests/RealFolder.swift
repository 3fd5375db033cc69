import Coproduction
import EasyRead
import Foundation

/// The folder EasyRead of this very tree, as it is shipped.
enum RealFolder {
    static let path: String = {
        var place = URL(fileURLWithPath: #filePath)
        for _ in 1...3 { place.deleteLastPathComponent() }
        // Resolved, since copying a link would let a test write through it.
        return place.appendingPathComponent("EasyRead").resolvingSymlinksInPath().path
    }()

    /// Read once: the folder as shipped does not change while tests run.
    private static let loaded = Result { try EasyReadContent.load(folder: path) }

    static func content() throws -> EasyReadContent { try loaded.get() }

    static func survey() throws -> Survey {
        let content = try content()
        return try survey(named: "deciding-together", in: content)
    }

    static func survey(named slug: String, in content: EasyReadContent) throws -> Survey {
        guard let survey = content.surveys.first(where: { $0.slug.rawValue == slug }) else { throw Missing() }
        return survey
    }

    struct Missing: Error {}
}

/// A copy of the real folder that a test may spoil; it goes when the test ends.
final class SpoiltFolder {
    let path: String

    init() throws {
        let facts = try FileManager.default.attributesOfItem(atPath: RealFolder.path)
        guard facts[.type] as? FileAttributeType == .typeDirectory else { throw RealFolder.Missing() }
        path = NSTemporaryDirectory() + "heard-easyread-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: RealFolder.path, toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

    func write(_ data: Data, to file: String) throws {
        let place = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: place)
    }

    func read(_ file: String) throws -> String {
        try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    /// All mistakes that loading finds; none when it loads.
    func mistakes() -> [Mistake] {
        do throws(Mistakes) {
            _ = try EasyReadContent.load(folder: path)
            return []
        } catch {
            return error.all
        }
    }
}
