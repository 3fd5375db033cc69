import Crypto
import Foundation
import Synchronization

/// The sound files that pages are read aloud with: recordings, and what was made for devices without a voice.
///
/// Only our own fixed words have a clip; what a person wrote never has.
package final class ClipShelf: Sendable {
    /// The folder of the clips that were made, `audio` in the data folder.
    package let folder: String

    private struct Clips {
        var names: [String: String] = [:]
        var paths: [String: String] = [:]
    }

    private let made = Mutex(Clips())
    private let recorded = Mutex(Clips())

    /// A shelf in a data folder; its own folder is made when the first clip is.
    package init(_ data: DataFolder) { folder = data.path + "/audio" }

    /// The name of a clip: what it says, in which voice, how fast in words a minute, and its kind decide it.
    package static func name(of words: String, voice: String, wordsAMinute: Int, ending: String) -> String {
        let facts = [voice, String(wordsAMinute), words].joined(separator: "\n")
        return hex(SHA256.hash(data: Data(facts.utf8))) + "." + ending
    }

    private static func hex(_ digest: SHA256.Digest) -> String {
        digest.prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Where a clip of the folder is, whether it was made or not.
    package func path(ofNew name: String) -> String { folder + "/" + name }

    /// Makes the folder, which nobody else can open.
    package func makeFolder() throws(StoreProblem) { try DataFolder(path: folder).make(folder) }

    /// Shows a clip that lies in the folder.
    package func show(_ name: String, saying words: String) {
        let path = path(ofNew: name)
        made.withLock { clips in
            clips.names[words] = name
            clips.paths[name] = path
        }
    }

    /// Shows a recording under a name that changes with its bytes; says its address, or nil when it cannot be read.
    package func show(recording path: String, ending: String, saying words: String) -> String? {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        let name = Self.hex(SHA256.hash(data: bytes)) + "." + ending
        recorded.withLock { clips in
            clips.names[words] = name
            clips.paths[name] = path
        }
        return Self.address(name)
    }

    /// Forgets and takes away every clip that was made for words that are said no more.
    package func keepOnly(_ names: Set<String>) {
        made.withLock { clips in
            clips.names = clips.names.filter { names.contains($0.value) }
            clips.paths = clips.paths.filter { names.contains($0.key) }
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !names.contains(name) {
            try? FileManager.default.removeItem(atPath: path(ofNew: name))
        }
    }

    /// Where a file is; nil for a name that no clip has.
    package func path(of name: String) -> String? {
        recorded.withLock { $0.paths[name] } ?? made.withLock { $0.paths[name] }
    }

    /// The address of the clip for each of the words that have one; a recording comes before what was made.
    package var addresses: [String: String] {
        made.withLock(\.names).merging(recorded.withLock(\.names)) { _, recorded in recorded }
            .mapValues(Self.address)
    }

    private static func address(_ name: String) -> String { "/audio/" + name }
}
