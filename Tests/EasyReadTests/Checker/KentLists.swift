import EasyRead
import Foundation

/// The lists as they stand in the project.
enum KentLists {
    /// The folder of the lists, found from this file's place in the project.
    static let folder: String = {
        var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while place.path.count > 1 {
            place.deleteLastPathComponent()
            let lists = place.appendingPathComponent("EasyRead/Lists")
            if FileManager.default.fileExists(atPath: lists.path) { return lists.path }
        }
        return ""
    }()

    /// The lists, read once for all tests.
    private static let read = Result { try Lists.read(folder: folder) }

    /// The project's own lists.
    static func lists() throws -> Lists { try read.get() }

    /// The project's own checker.
    static func checker() throws -> Checker { Checker(lists: try lists()) }
}
