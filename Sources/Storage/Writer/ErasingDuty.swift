import GRDB

/// What is owed to people whose words were deleted, until no byte of them is left in any file.
///
/// `secure_delete` overwrites a deleted row where it lies. But SQLite moves rows from page to page as a table grows and
/// shrinks, and leaves old copies in the unused middle of pages, which no deleting reaches: of 3000 rows written in a
/// random order and deleted, about 90 could still be read in the file (tried with 3.40.1). So the file is rewritten
/// (`VACUUM`) soon after words were deleted, when nobody waits, and within `most` seconds even when somebody does.
struct ErasingDuty {
    /// True while deleted words may still stand in the log of changes.
    var logHoldsWords = false

    private var owedSince: ContinuousClock.Instant?
    private var triedAt: ContinuousClock.Instant?

    /// The longest that rewriting waits for a quiet moment, and the shortest from one rewriting to the next.
    static let most: Duration = .seconds(20)
    /// How long nobody must have written, in seconds, for a moment to be quiet.
    private static let quiet = 0.25

    /// True while the file has to be rewritten.
    var owesRewriting: Bool { owedSince != nil }

    /// Words were deleted: copies of them may lie in the file.
    mutating func wordsWereDeleted(at now: ContinuousClock.Instant) {
        if owedSince == nil { owedSince = now }
    }

    /// The file was rewritten, or could not be and is tried again later.
    mutating func rewrote(_ isDone: Bool, at now: ContinuousClock.Instant) {
        triedAt = now
        if isDone { owedSince = nil }
    }

    /// True when the file has to be rewritten now.
    func mustRewrite(at now: ContinuousClock.Instant, isIdle: Bool) -> Bool {
        guard let owedSince else { return false }
        if let triedAt, now - triedAt < Self.most { return false }
        return isIdle || now - owedSince >= Self.most
    }

    /// How long the writer may wait for the next job, in seconds; nil for as long as it takes.
    func patience(at now: ContinuousClock.Instant) -> Double? {
        if logHoldsWords { return Self.quiet }
        guard owesRewriting else { return nil }
        guard let triedAt else { return Self.quiet }
        let rest = (triedAt + Self.most - now).components
        return max(Self.quiet, Double(rest.seconds) + 0.1)
    }
}

extension Database {
    /// Writes down, with the deletion itself, that the file has to be rewritten: a sudden stop must not forget it.
    func oweRewriting() throws {
        try run("INSERT OR IGNORE INTO meta (key, value) VALUES ('rewrite', 'owed')")
    }

    /// True when words were deleted and the file has not been rewritten since.
    func owesRewriting() throws -> Bool { try has("SELECT 1 FROM meta WHERE key = 'rewrite'") }

    /// Writes the database anew; false when there was no room, or something stood in the way.
    func rewriteFile() -> Bool {
        do {
            try run(plain: "VACUUM")
            try run("DELETE FROM meta WHERE key = 'rewrite'")
            return true
        } catch {
            return false
        }
    }
}
