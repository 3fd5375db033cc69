import Foundation
import Glibc

/// Another program, run with nothing but what it needs: no shell, no input, a limit of time and of output, and
/// after everybody else.
package struct BoundedProgram: Hashable, Sendable {
    /// Where it is.
    package let path: String

    /// The program at a path.
    package init(path: String) { self.path = path }

    /// The first program of a name in folders with colons between, as in `$PATH`; nil when there is none.
    package init?(named name: String, in folders: String) {
        let places = folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
        guard let found = places.first(where: FileManager.default.isExecutableFile) else { return nil }
        path = found
    }

    /// Runs it until it ends by itself; throws, and leaves nothing running, when it does not end well.
    ///
    /// `output` is the file it writes; it is stopped when that grows beyond `limit` bytes.
    package func run(
        _ arguments: [String], output: String, within time: Duration, limit: Int
    ) async throws(ProgramProblem) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { throw .doesNotStart }
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(process.processIdentifier), 19)
        let end = ContinuousClock.now + time
        while process.isRunning {
            if let problem = Self.problem(output, limit: limit, end: end) {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                throw problem
            }
            try? await Task.sleep(for: .milliseconds(10))
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else { throw .failed }
        guard Self.size(output) <= limit else { throw .tooMuch }
    }

    private static func problem(
        _ output: String, limit: Int, end: ContinuousClock.Instant
    ) -> ProgramProblem? {
        if Task.isCancelled { return .cancelled }
        if size(output) > limit { return .tooMuch }
        return ContinuousClock.now > end ? .tookTooLong : nil
    }

    private static func size(_ file: String) -> Int {
        let facts = try? FileManager.default.attributesOfItem(atPath: file)
        return (facts?[.size] as? NSNumber)?.intValue ?? 0
    }
}

/// Why another program did not do its work.
package enum ProgramProblem: Error, Hashable, Sendable {
    /// It is not there, or cannot be run.
    case doesNotStart
    /// It ended, and said that it could not.
    case failed
    /// It was stopped: its time was over.
    case tookTooLong
    /// It was stopped: it wrote more than it may.
    case tooMuch
    /// It was stopped, because the server stops.
    case cancelled
}
