import EasyRead
import Foundation
import Testing

@Suite struct RecordingTests {
    private static let file = "Surveys/example.yaml"

    private func folder(recorded: String, sound: [UInt8]? = Array("ID3 and sound".utf8)) throws
        -> SpoiltFolder
    {
        let folder = try SpoiltFolder()
        let text = SurveyMistakeTests.good.replacing("keyword: DECIDE", with: "keyword: EXAMPLE").replacing(
            "        text: Do people listen to you?\n",
            with: ""
        ).replacing(
            "    text: Do people listen to you?\n",
            with: "    text: Do people listen to you?\n    recorded: \(recorded)\n")
        try folder.write(text, to: Self.file)
        if let sound { try folder.write(Data(sound), to: "Surveys/listened.mp3") }
        return folder
    }

    @Test func `a recording is read with who speaks`() throws {
        let folder = try folder(recorded: "{file: listened.mp3, who: Anna from Ashford}")
        let recording = try #require(EasyReadContent.load(folder: folder.path).recordings.first)
        #expect(recording.words == "Do people listen to you?" && recording.whoSpeaks == "Anna from Ashford")
        #expect(recording.ending == "mp3" && recording.path == folder.path + "/Surveys/listened.mp3")
    }

    @Test(
        arguments: [
            ("{file: listened.mp3}", nil, "\"who\" is missing"),
            ("{file: ../../secret.mp3, who: Anna}", nil, "is no name of a recording"),
            ("{file: listened.txt, who: Anna}", nil, "is no name of a recording"),
            ("{file: gone.mp3, who: Anna}", nil, "There is no file \"gone.mp3\""),
            ("{file: listened.mp3, who: Anna}", Array("GIF89a picture".utf8), "is no mp3 file"),
            (
                "{file: listened.mp3, who: Anna}",
                Array("ID3".utf8) + [UInt8](repeating: 0, count: 1_000_000), "is bigger than 1000 kB"
            ),
        ] as [(String, [UInt8]?, String)])
    func `a recording that cannot be played is told with its file and line`(
        recorded: String, sound: [UInt8]?, says: String
    ) throws {
        let folder = try folder(recorded: recorded, sound: sound ?? Array("ID3 and sound".utf8))
        let mistakes = folder.mistakes()
        #expect(mistakes.count == 1)
        let mistake = try #require(mistakes.first)
        #expect(mistake.what.contains(says), "\(mistake)")
        #expect(mistake.file == "EasyRead/" + Self.file && mistake.line == 17)
    }
}
