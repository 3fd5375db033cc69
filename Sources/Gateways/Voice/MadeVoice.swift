import Foundation

/// The voice of `espeak-ng`, made small by `lame` or `opusenc` where one of them is installed.
package struct MadeVoice: Sendable {
    /// The voice as `espeak-ng` calls it.
    package static let name = "en-gb"
    /// How fast it speaks: slower than its own 175, since nobody who listens can see ahead.
    package static let wordsAMinute = 150
    /// The most characters that one clip says.
    package static let longest = 400

    private let speaker: BoundedProgram
    private let squeezer: (program: BoundedProgram, arguments: [String])?
    /// The kind of file that comes out: `mp3`, `ogg` or `wav`.
    package let ending: String

    /// Looks for the programs in folders with colons between; nil without `espeak-ng`.
    package init?(in folders: String) {
        guard let speaker = BoundedProgram(named: "espeak-ng", in: folders) else { return nil }
        self.speaker = speaker
        if let lame = BoundedProgram(named: "lame", in: folders) {
            (squeezer, ending) = ((lame, ["--quiet", "-m", "m", "-b", "48"]), "mp3")
        } else if let opus = BoundedProgram(named: "opusenc", in: folders) {
            (squeezer, ending) = ((opus, ["--quiet", "--bitrate", "24"]), "ogg")
        } else {
            (squeezer, ending) = (nil, "wav")
        }
    }

    /// Says words into a file, which is there whole or not at all.
    package func say(_ words: String, into file: String) async throws(ProgramProblem) {
        let (text, sound, small) = (file + ".txt", file + ".part.wav", file + ".part")
        defer { for part in [text, sound, small] { try? FileManager.default.removeItem(atPath: part) } }
        // By a file: words on a command line could be taken for an option, and others could read them there.
        guard words.count <= Self.longest,
            (try? Data(words.utf8).write(to: URL(fileURLWithPath: text))) != nil
        else { throw .failed }
        try await speaker.run(
            ["-v", Self.name, "-s", String(Self.wordsAMinute), "-w", sound, "-f", text], output: sound,
            within: .seconds(20), limit: 8_000_000)
        if let squeezer {
            try await squeezer.program.run(
                squeezer.arguments + [sound, small], output: small, within: .seconds(20), limit: 1_000_000)
        }
        guard rename(squeezer == nil ? sound : small, file) == 0 else { throw .failed }
    }
}
