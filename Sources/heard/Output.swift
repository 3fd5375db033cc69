import ArgumentParser
import Foundation

/// What a command says: results on standard output, problems on standard error.
enum Output {
    static func result(_ text: String) { write(text, to: .standardOutput) }
    static func error(_ text: String) { write(text, to: .standardError) }
    static func problem(_ problem: OperatorProblem) { error("heard: \(problem.what) \(problem.doThis)") }

    private static func write(_ text: String, to handle: FileHandle) {
        // A closed pipe (`heard … | head`) is no reason to fail.
        try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}

/// Something that the person who runs Heard must know: what is wrong, and what to do about it.
struct OperatorProblem: Error {
    let what: String
    let doThis: String
    let exitCode: ExitCode

    /// 1 where a problem was found, 2 where the command could not be used so.
    init(_ what: String, doThis: String, exitCode: Int32 = 1) {
        self.what = what
        self.doThis = doThis
        self.exitCode = ExitCode(exitCode)
    }
}
