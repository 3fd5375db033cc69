/// A recording of somebody who says words of a survey.
package struct Recording: Hashable, Sendable {
    /// The words of the question, the choice or the intro screen, as they stand in the survey.
    package let words: String
    /// Where the file is.
    package let path: String
    /// Its kind: `mp3`, `ogg`, `m4a` or `wav`.
    package let ending: String
    /// Who speaks, as the file of the survey says it.
    package let whoSpeaks: String
}

/// Reads `recorded: {file: listened.mp3, who: Anna from Ashford}`, and keeps what it found.
final class RecordingReader {
    /// No recording is bigger, in bytes: about a minute, more than any question needs.
    static let largest = 1_000_000

    private let files: EasyReadFolder?
    private(set) var found: [Recording] = []

    /// Looks for the files in `Surveys`; without a folder only the keys are looked at.
    init(files: EasyReadFolder?) { self.files = files }

    /// Reads the recording of words, when there is one.
    func read(_ map: YamlMap, saying words: String?) {
        guard let value = map["recorded"],
            let parts = YamlMap(value, "a recording", must: ["file", "who"]),
            let file = parts.text("file"), let who = parts.text("who"), let place = parts["file"]
        else { return }
        let ending = file.split(separator: ".").last.map(String.init) ?? ""
        guard file.utf8.allSatisfy(Self.isForNames), !file.hasPrefix("."), Self.endings.contains(ending)
        else {
            return place.wrong(
                "\"\(file.prefix(60))\" is no name of a recording.",
                "Use small letters, digits and dashes, and mp3, ogg, m4a or wav at the end.")
        }
        guard let files else { return }
        let path = files.path(of: "Surveys/" + file)
        guard let bytes = files.bytes("Surveys/" + file, upTo: .max) else {
            return place.wrong(
                "There is no file \"\(file)\" in EasyRead/Surveys.", "Put the recording there.")
        }
        guard bytes.count <= Self.largest else {
            return place.wrong(
                "The recording \"\(file)\" is bigger than \(Self.largest / 1000) kB.",
                "Make it shorter, or save it as mp3.")
        }
        guard Self.kind(of: bytes) == ending else {
            return place.wrong(
                "The file \"\(file)\" is no \(ending) file, whatever its name says.",
                "Save the recording as \(ending), or give the file its right name.")
        }
        guard let words else { return }
        found.append(Recording(words: words, path: path, ending: ending, whoSpeaks: who))
    }

    private static let endings: Set<String> = ["mp3", "ogg", "m4a", "wav"]

    private static func isForNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// What a file is by its first bytes (the sound kinds of the WHATWG MIME Sniffing Standard, and m4a); nil for
    /// anything else.
    private static func kind(of bytes: [UInt8]) -> String? {
        func has(_ text: String, at place: Int) -> Bool {
            bytes.dropFirst(place).prefix(text.utf8.count).elementsEqual(text.utf8)
        }
        if has("ID3", at: 0) { return "mp3" }
        if let first = bytes.first, let second = bytes.dropFirst().first, first == 0xFF, second & 0xE6 == 0xE2
        {
            return "mp3"
        }
        if has("OggS", at: 0) { return "ogg" }
        if has("ftyp", at: 4) { return "m4a" }
        return has("RIFF", at: 0) && has("WAVE", at: 8) ? "wav" : nil
    }
}
