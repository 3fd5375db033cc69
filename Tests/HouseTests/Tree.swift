import Foundation

/// The tree that these tests stand in, as git knows it; without git, as it lies in the folder.
enum Tree {
    /// The top of the tree.
    static let root: String = {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
        return here.deletingLastPathComponent().deletingLastPathComponent().path
    }()

    /// The paths of all files from the top, what git ignores left out.
    static let paths: [String] = {
        let found = pathsByGit() ?? pathsInFolder()
        return found.filter { FileManager.default.fileExists(atPath: root + "/" + $0) }.sorted()
    }()

    /// All files that hold text.
    static let files: [HouseFile] = paths.compactMap { path in
        guard let text = try? String(contentsOfFile: root + "/" + path, encoding: .utf8) else { return nil }
        return HouseFile(path: path, text: text)
    }

    /// The files below a folder, with one of the endings when any are given.
    static func files(in folder: String, _ endings: String...) -> [HouseFile] {
        files.filter { $0.path.hasPrefix(folder + "/") && (endings.isEmpty || endings.contains($0.ending)) }
    }

    /// Swift in Sources and Tests.
    static let swift = files(in: "Sources", "swift") + files(in: "Tests", "swift")

    private static func pathsByGit() -> [String]? {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = [
            "git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z", "--cached", "--others",
            "--exclude-standard",
        ]
        let output = Pipe()
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        guard (try? git.run()) != nil else { return nil }
        let said = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        let paths = String(decoding: said, as: UTF8.self).split(separator: "\0").map(String.init)
        return git.terminationStatus == 0 && paths.contains("Package.swift") ? Array(Set(paths)) : nil
    }

    /// All files as they lie in the folder, what tools leave behind left out.
    static func pathsInFolder() -> [String] {
        let names = FileManager.default.enumerator(atPath: root)
        var paths: [String] = []
        while let name = names?.nextObject() as? String {
            let parts = name.split(separator: "/").map(String.init)
            if parts.contains(where: isMadeByTools) {
                names?.skipDescendants()
            } else if names?.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
                paths.append(name)
            }
        }
        return paths
    }

    /// What building and running leave behind; the same as in `.gitignore`.
    private static func isMadeByTools(_ name: String) -> Bool {
        [
            ".git", ".build", ".swiftpm", "__pycache__", ".venv", ".DS_Store", "data", "heard-data",
            "Package.resolved",
        ]
        .contains(name) || [".pyc", ".db", ".db-wal", ".db-shm"].contains { name.hasSuffix($0) }
    }
}
