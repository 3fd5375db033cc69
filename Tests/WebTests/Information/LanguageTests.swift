import Coproduction
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// A visitor reads Heard in a language that somebody put beside the English one.
@Suite struct LanguageTests {
    /// A copy of EasyRead with a little Welsh; it goes when the test ends.
    private final class Folder {
        let path = NSTemporaryDirectory() + "heard-languages-" + UUID().uuidString

        init() throws {
            let ours = URL(fileURLWithPath: WebHouse.home + "/EasyRead").resolvingSymlinksInPath().path
            try FileManager.default.copyItem(atPath: ours, toPath: path)
            let place = path + "/Languages/cy/Words"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try "name: Cymraeg\nin-english: \"{words} (Saesneg)\"\n".write(
                toFile: path + "/Languages/cy/language.yaml", atomically: true, encoding: .utf8)
            try "look.title: Sut mae'n edrych\n".write(
                toFile: place + "/some.yaml", atomically: true, encoding: .utf8)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    @Test func `the choice of a language holds from page to page, and English borrowed says so`() async throws
    {
        let folder = try Folder()
        try await WebHouse.run(easyRead: folder.path) { _, client in
            let browser = Browser(client)
            let english = try await browser.get("/look")
            #expect(english.text.contains("Cymraeg") && english.text.contains("<html lang=\"en"))
            let chosen = try await browser.post("/look", "language=cy&back=%2Flook")
            #expect(chosen.status == .seeOther && chosen.location == "/look")
            let welsh = try await browser.get("/look")
            #expect(welsh.text.contains("<html lang=\"cy\""))
            #expect(welsh.text.contains("Sut mae"))
            #expect(welsh.text.contains("(Saesneg)"))
            #expect(try await browser.get("/help").text.contains("<html lang=\"cy\""))
            try await browser.post("/look", "size=3&back=%2F")
            #expect(try await browser.get("/surveys").text.contains("<html lang=\"cy\""))
            try await browser.post("/look", "language=en-GB&back=%2F")
            #expect(try await browser.get("/look").text.contains("<html lang=\"en"))
        }
    }

    @Test func `a language that nobody put there changes nothing`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            for code in ["cy", "xx-yy", "..%2F", ""] {
                let chosen = try await browser.post("/look", "language=\(code)&back=%2F")
                #expect(chosen.status == .seeOther)
            }
            let look = try await browser.get("/look")
            #expect(look.text.contains("<html lang=\"en") && !look.text.contains("name=\"language\""))
        }
    }
}
