import Coproduction
import EasyRead
import Foundation
import Testing

@testable import Pages

/// Writes every example into a folder so that people and browsers can look at them:
/// `HEARD_PAGES=/some/folder swift test --filter LookAtPages`.
@Suite struct LookAtPages {
    private static let folder = ProcessInfo.processInfo.environment["HEARD_PAGES"]

    @Test(.enabled(if: folder != nil)) func `pages are written where somebody can look at them`() throws {
        let folder = URL(fileURLWithPath: Self.folder ?? "")
        let looks = [
            "": Look(), "-calm": Look(colours: .calm), "-dark": Look(colours: .dark),
            "-words": Look(size: .biggest, pictures: false, together: true),
        ]
        for (ending, look) in looks {
            var frame = try Exhibit.frame(look)
            frame.madeUp = look.together
            for exhibit in try Exhibit.all(in: frame) {
                let name = exhibit.name.replacingOccurrences(of: "/", with: ".") + ending + ".html"
                try filled(exhibit.html, frame).write(
                    to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
            }
        }
        #expect(FileManager.default.fileExists(atPath: folder.path))
    }

    private func filled(_ html: String, _ frame: Frame) -> String {
        guard let code = ReceiptCode(typed: "BCDF 2345"), let boat = PictureName(rawValue: "code-boat"),
            let hat = PictureName(rawValue: "code-hat")
        else { return html }
        let words = CodeCard.words(for: code, pictures: [(boat, "boat"), (hat, "hat")], in: frame)
        return Slot.fill(html, with: words).replacingOccurrences(of: "\"/public/", with: "\"public/")
    }
}
