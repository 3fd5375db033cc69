import Foundation
import Testing

@testable import Storage

@Suite struct ClipShelfTests {
    private let data = DataFolder(path: NSTemporaryDirectory() + "heard-clips-" + UUID().uuidString)

    private func shelf() throws -> ClipShelf {
        try data.make(data.path)
        let shelf = ClipShelf(data)
        try shelf.makeFolder()
        return shelf
    }

    @Test func `the name of a clip changes with its words, its voice, its speed and its kind`() {
        let name = ClipShelf.name(of: "Hello.", voice: "en-gb", wordsAMinute: 150, ending: "mp3")
        let others = [
            ClipShelf.name(of: "Hello!", voice: "en-gb", wordsAMinute: 150, ending: "mp3"),
            ClipShelf.name(of: "Hello.", voice: "en-us", wordsAMinute: 150, ending: "mp3"),
            ClipShelf.name(of: "Hello.", voice: "en-gb", wordsAMinute: 151, ending: "mp3"),
            ClipShelf.name(of: "Hello.", voice: "en-gb", wordsAMinute: 150, ending: "wav"),
        ]
        #expect(name == ClipShelf.name(of: "Hello.", voice: "en-gb", wordsAMinute: 150, ending: "mp3"))
        #expect(Set(others + [name]).count == 5)
        #expect(name.utf8.count == 28 && name.hasSuffix(".mp3"))
    }

    @Test func `only what is shown has an address, and what is said no more goes`() throws {
        let shelf = try shelf()
        defer { try? FileManager.default.removeItem(atPath: data.path) }
        for name in ["a.wav", "b.wav"] {
            try Data("sound".utf8).write(to: URL(fileURLWithPath: shelf.path(ofNew: name)))
        }
        #expect(shelf.path(of: "a.wav") == nil && shelf.addresses.isEmpty)
        shelf.show("a.wav", saying: "Yes")
        shelf.show("b.wav", saying: "No")
        #expect(shelf.addresses == ["Yes": "/audio/a.wav", "No": "/audio/b.wav"])
        #expect(shelf.path(of: "../heard.db") == nil)
        shelf.keepOnly(["a.wav"])
        #expect(shelf.addresses == ["Yes": "/audio/a.wav"] && shelf.path(of: "b.wav") == nil)
        #expect(!FileManager.default.fileExists(atPath: shelf.path(ofNew: "b.wav")))
    }

    @Test func `a recording comes before the clip that was made`() throws {
        let shelf = try shelf()
        defer { try? FileManager.default.removeItem(atPath: data.path) }
        let file = data.path + "/anna.mp3"
        try Data("ID3 and sound".utf8).write(to: URL(fileURLWithPath: file))
        shelf.show("a.wav", saying: "Yes")
        let address = try #require(shelf.show(recording: file, ending: "mp3", saying: "Yes"))
        #expect(shelf.addresses == ["Yes": address] && address.hasSuffix(".mp3"))
        #expect(shelf.path(of: String(address.dropFirst("/audio/".count))) == file)
        #expect(shelf.show(recording: data.path + "/gone.mp3", ending: "mp3", saying: "No") == nil)
    }
}
