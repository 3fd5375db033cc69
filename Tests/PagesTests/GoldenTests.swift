import Foundation
import Testing

@testable import Pages

@Suite struct GoldenTests {
    /// Run with `HEARD_WRITE_GOLDEN=1` to write the files anew, then read the difference.
    private static let writes = ProcessInfo.processInfo.environment["HEARD_WRITE_GOLDEN"] == "1"
    private static let folder = Exhibit.project.appendingPathComponent("Tests/PagesTests/Golden")

    private func golden(_ exhibit: Exhibit) -> URL {
        Self.folder.appendingPathComponent(exhibit.name.replacingOccurrences(of: "/", with: ".") + ".html")
    }

    @Test func `there is something to compare`() throws {
        #expect(try Exhibit.all(in: Exhibit.frame()).count > 40)
    }

    @Test(arguments: Exhibit.usual) func `a page looks as it did when somebody last read it`(exhibit: Exhibit)
        throws
    {
        let file = golden(exhibit)
        if Self.writes {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try exhibit.html.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        #expect(
            exhibit.html == kept,
            "\(file.lastPathComponent) differs. Run once with HEARD_WRITE_GOLDEN=1 and read the difference.")
    }

    @Test(.disabled(if: writes)) func `no example was forgotten among the golden files`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
            $0.hasSuffix(".html")
        }
        #expect(Set(files) == Set(Exhibit.usual.map { golden($0).lastPathComponent }))
    }
}
