import ArgumentParser
import Storage

/// `heard backup`: everything in one file, while the server runs or when it does not.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write everything that Heard remembers into one file.",
        discussion: """
            It can run while the server does. The file holds what people said: keep it like the data folder. The keys \
            are not in it: copy the folder keys once, to another place.
            """)

    @Argument(help: "The file to write; one that is there is replaced when the new one is whole.")
    var file: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let folder = DataFolder(path: try await common.settings().data)
        let bytes = try Opening.reading(folder) { try $0.backup(to: file) }
        Output.result("Backed up into \(file): \(max(1, bytes / 1024)) kB, without the keys.")
    }
}

/// `heard restore`: puts a backup in the place of the data.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the data, and keep what was there.",
        discussion: """
            Stop the server first. What people took back since the backup is forgotten again, before anything is shown.
            """)

    @Argument(help: "The file that heard backup wrote.")
    var file: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let folder = DataFolder(path: try await common.settings().data)
        let restored: Restored
        do {
            restored = try await Store.restore(file, into: folder, outside: .real)
        } catch {
            let isRunning = if case .locked = error { true } else { false }
            throw OperatorProblem(
                error.what, doThis: isRunning ? "Stop the server, then restore." : error.doThis)
        }
        Output.result("Restored from \(file).")
        if let replaced = restored.replaced { Output.result("What was there before is kept in \(replaced).") }
        Output.result(
            "Forgotten again: whatever is on the list of \(restored.forgotten) things people took back.")
        switch restored.keysMatch {
        case true?: break
        case false?: Output.error("heard: " + Opening.otherKeys(folder))
        case nil:
            Output.error(
                "heard: There are no keys in \(folder.keys). Copy the keys of this Heard there before you start it."
            )
        }
    }
}
