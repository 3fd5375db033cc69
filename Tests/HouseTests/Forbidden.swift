/// What stops the server for everybody, hides a race, or says nothing.
enum Forbidden {
    /// Words that end the program or switch a check of the compiler off.
    static func brokenWords(_ file: HouseFile) -> [Broken] {
        guard file.isSwift else { return [] }
        return file.lines(
            with: [
                "try!", "as!", "fatalError(", "preconditionFailure(", "precondition(", "@unchecked Sendable",
                "nonisolated(unsafe)",
            ], inCode: true, because: "one person's mistake must not stop it for everybody")
    }

    /// A `!` that says "there is surely something here", outside tests.
    static func brokenUnwraps(_ file: HouseFile) -> [Broken] {
        guard file.isSwift, file.folders.first == "Sources" else { return [] }
        return file.bareLines.filter { forces($0.words) }
            .map { Broken(path: file.path, line: $0.number, what: "a forced unwrap") }
    }

    private static func forces(_ line: Substring) -> Bool {
        let letters = Array(line)
        return letters.indices.contains { place in
            guard letters[place] == "!", place > 0 else { return false }
            let before = letters[place - 1]
            let isValue = before.isLetter || before.isNumber || "_)]}\"?`".contains(before)
            return isValue && !(place + 1 < letters.count && letters[place + 1] == "=")
        }
    }

    /// Work that somebody put off.
    static func brokenLater(_ file: HouseFile) -> [Broken] {
        let words: Set<Substring> = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
        return file.lines.filter { line in
            line.words.split { !$0.isLetter }.contains { words.contains($0) }
        }.map { Broken(path: file.path, line: $0.number, what: "work that was put off") }
    }

    /// Places of one machine.
    static func brokenPlaces(_ file: HouseFile) -> [Broken] {
        var places = ["/wo" + "rk/", "/ro" + "ot/", "/Us" + "ers/"]
        if file.folders.first == "Sources" { places += ["/tm" + "p", "/ho" + "me/"] }
        return file.lines(with: places, because: "a place that only one machine has")
    }

    /// Tests that wait for a time instead of for what they need.
    static func brokenWaits(_ file: HouseFile) -> [Broken] {
        guard file.folders.first == "Tests", !mayWait.contains(file.path),
            !file.path.hasPrefix("Tests/Speed/")
        else { return [] }
        return file.lines(
            with: [
                "Task.sl" + "eep", "Thread.sl" + "eep", "usl" + "eep(", "time.sl" + "eep",
                "wait_for_ti" + "meout",
            ],
            because: "wait for what is needed, not for a time")
    }

    /// The one place that looks again and again until a server, another process, answers.
    private static let mayWait: Set<String> = ["Tests/Browser/served.py"]
}
