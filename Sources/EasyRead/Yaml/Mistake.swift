/// One thing that is wrong in a file people edit, where it is, and what to do about it.
package struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as it is called from the top of the project: `EasyRead/Surveys/deciding-together.yaml`.
    package let file: String
    /// The line, from 1; nil when the mistake is the file as a whole.
    package let line: Int?
    /// What is wrong, in one or two sentences.
    package let what: String
    /// What to do, in one or two sentences.
    package let doThis: String

    /// Puts a mistake together.
    package init(file: String, line: Int?, what: String, doThis: String) {
        self.file = file
        self.line = line
        self.what = what
        self.doThis = doThis
    }

    /// The mistake in one line.
    ///
    /// `EasyRead/Surveys/x.yaml, line 12: There is no picture "cat". Do this: Use a name from the index.`
    package var description: String {
        file + (line.map { ", line \($0)" } ?? "") + ": " + what + " Do this: " + doThis
    }
}

/// Everything that is wrong, so that all of it can be put right at once.
package struct Mistakes: Error, Hashable, Sendable, CustomStringConvertible {
    /// All mistakes, by file and line; at least one.
    package let all: [Mistake]

    /// Puts the mistakes in the order of files and lines.
    package init(all: [Mistake]) {
        self.all = all.sorted { ($0.file, $0.line ?? 0, $0.what) < ($1.file, $1.line ?? 0, $1.what) }
    }

    /// A line for each mistake.
    package var description: String { all.map(\.description).joined(separator: "\n") }
}
