import Foundation
import Gateways
import Testing

@Suite struct BoundedProgramTests {
    private let output = NSTemporaryDirectory() + "heard-program-" + UUID().uuidString
    private let folders = "/usr/local/bin:/usr/bin:/bin"

    private func run(
        _ name: String, _ arguments: [String], within time: Duration = .seconds(20), limit: Int = 1000
    )
        async throws
    {
        let program = try #require(BoundedProgram(named: name, in: folders))
        try await program.run(arguments, output: output, within: time, limit: limit)
    }

    @Test func `a program that is missing is told, whether it was looked for or not`() async {
        #expect(BoundedProgram(named: "no-such-program", in: folders) == nil)
        #expect(BoundedProgram(named: "ls", in: "bin:.::") == nil)
        await #expect(throws: ProgramProblem.doesNotStart) {
            try await BoundedProgram(path: "/no/such/program").run(
                [], output: output, within: .seconds(1), limit: 1)
        }
    }

    @Test func `a program that never ends is stopped`() async {
        await #expect(throws: ProgramProblem.tookTooLong) {
            try await run("tail", ["-f", "/dev/null"], within: .milliseconds(50))
        }
    }

    @Test func `a program that writes without end is stopped`() async throws {
        defer { try? FileManager.default.removeItem(atPath: output) }
        await #expect(throws: ProgramProblem.tooMuch) {
            try await run("dd", ["if=/dev/zero", "of=" + output, "bs=4096", "count=100000"], limit: 100_000)
        }
        let size = try #require(FileManager.default.attributesOfItem(atPath: output)[.size] as? NSNumber)
        #expect(size.intValue > 100_000)
    }

    @Test func `a program that says that it failed is believed, and words are never taken for a command`()
        async throws
    {
        await #expect(throws: ProgramProblem.failed) { try await run("false", []) }
        try await run("true", ["; touch " + output, "$(touch \(output))"])
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test func `a program stops with whoever waits for it`() async {
        let waiting = Task { try await run("tail", ["-f", "/dev/null"]) }
        waiting.cancel()
        await #expect(throws: ProgramProblem.cancelled) { try await waiting.value }
    }

    @Test(.enabled(if: MadeVoice(in: "/usr/local/bin:/usr/bin:/bin") != nil, "espeak-ng is not installed"))
    func `a sentence becomes a sound file, and nothing is left beside it`() async throws {
        let voice = try #require(MadeVoice(in: folders))
        let folder = output + ".d"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/a." + voice.ending
        try await voice.say("--version; do people listen to you?", into: file)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a." + voice.ending])
        let bytes = try #require(FileManager.default.contents(atPath: file))
        #expect(bytes.count > 1000 && bytes.count < 1_000_000)
        await #expect(throws: ProgramProblem.failed) {
            try await voice.say(String(repeating: "a ", count: 300), into: file)
        }
        await #expect(throws: ProgramProblem.failed) {
            try await voice.say("Hello.", into: folder + "/no/a.wav")
        }
    }
}
