package import Coproduction
import Crypto
import Foundation
import GRDB
import Glibc

/// What was deleted of one kind of thing because its time was over.
package struct DeletedOnTime: Hashable, Sendable {
    /// Which kind.
    package let kept: Kept
    /// When it was last looked for.
    package let lookedAt: Moment
    /// How much was deleted then.
    package let deleted: Int
    /// When something of it was last deleted, and how much.
    package let last: Last?

    /// The last time that something was deleted.
    package struct Last: Hashable, Sendable {
        /// When.
        package let at: Moment
        /// How much.
        package let deleted: Int
    }
}

extension Store {
    /// Deletes whatever is over: drafts, words, old happenings and backups, with thank-yous, sessions and links.
    ///
    /// Returns how many drafts went.
    @discardableResult
    package func clean() async throws(StoreProblem) -> Int {
        let (now, keeping, key) = (outside.now(), keeping, keys.happenings)
        let backups = forgetOldBackups(at: now)
        // The file is rewritten after words were deleted, so not when there is nothing to delete.
        let isDue = try await read { try $0.hasWordsOver(at: now, keeping) }
        return try await write(erases: isDue) { db in
            var deleted: [Kept: Int] = [.backups: backups]
            deleted[.drafts] = try db.forgetWhatIsOver(at: now)
            deleted[.words] = try db.shortenWords(
                sentBy: keeping.lastDay(.words, at: now), on: now.dayInLondon)
            deleted[.pageWords] = try db.forgetHardWords(toldBy: keeping.lastDay(.pageWords, at: now))
            deleted[.caseWords] = try db.forgetCaseWords(answeredBy: keeping.lastDay(.caseWords, at: now))
            deleted[.happenings] = try db.forgetHappenings(
                until: keeping.lastDay(.happenings, at: now), key: key)
            for kept in Kept.allCases { try db.write(down: kept, deleted: deleted[kept] ?? 0, at: now) }
            return deleted[.drafts] ?? 0
        }
    }

    /// What the last rounds deleted, in the order of `Kept`.
    package func deletedOnTime() async throws(StoreProblem) -> [DeletedOnTime] {
        try await read { db in
            let sql = "SELECT kind, looked_at, deleted, last_at, last_deleted FROM deleted_on_time"
            let found = try db.all(sql) { row -> DeletedOnTime? in
                guard let kept = Kept(rawValue: try row.text(0)) else { return nil }
                let last = try row.integerOrNil(3).map {
                    DeletedOnTime.Last(at: Moment(milliseconds: $0), deleted: try row.count(4))
                }
                return DeletedOnTime(
                    kept: kept, lookedAt: try row.moment(1), deleted: try row.count(2), last: last)
            }.compactMap(\.self)
            return Kept.allCases.compactMap { kept in found.first { $0.kept == kept } }
        }
    }

    /// Deletes files in the folder of backups that are over, with the data that a restore replaced; returns how many.
    private func forgetOldBackups(at now: Moment) -> Int {
        let end = now.adding(seconds: -Int64(keeping.days(.backups)) * 86_400).milliseconds / 1000
        var gone = 0
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.backups)) ?? [] {
            let path = folder.backups + "/" + name
            var found = stat()
            guard lstat(path, &found) == 0, Int64(found.st_mtim.tv_sec) <= end else { continue }
            if (try? FileManager.default.removeItem(atPath: path)) != nil { gone += 1 }
        }
        return gone
    }
}

extension Keeping {
    /// What is of this day, or of an earlier one, is over: it has been kept for as many whole days as it may.
    func lastDay(_ kept: Kept, at now: Moment) -> Day { now.dayInLondon.adding(days: -days(kept) - 1) }
}

extension Database {
    /// Whether there are words whose time is over.
    fileprivate func hasWordsOver(at now: Moment, _ keeping: Keeping) throws -> Bool {
        let drafts = now.adding(seconds: -Draft.lifetimeInSeconds).milliseconds
        let closed = keeping.lastDay(.caseWords, at: now).adding(days: 1).startInUTC.milliseconds
        return try has(
            """
            SELECT 1 FROM draft WHERE sent_at IS NULL AND begun_at <= ?1
            UNION ALL SELECT 1 FROM typed_copy WHERE typed_at < ?1
            UNION ALL SELECT 1 FROM answer JOIN response ON response.row = answer.response
                WHERE response.sent_on <= ?2 AND answer.kind = 'wrote' AND answer.shortened_on IS NULL
            UNION ALL SELECT 1 FROM hard_report WHERE words IS NOT NULL AND told_on <= ?3
            UNION ALL SELECT 1 FROM privacy_case_step WHERE kind = 'closed' AND at < ?4
                AND privacy_case IN (SELECT privacy_case FROM privacy_case_words)
            UNION ALL SELECT 1 FROM send_list WHERE delete_after < ?5
            """,
            [
                drafts, keeping.lastDay(.words, at: now).daysSince1970,
                keeping.lastDay(.pageWords, at: now).daysSince1970, closed,
                now.dayInLondon.daysSince1970,
            ])
    }

    fileprivate func write(down kept: Kept, deleted: Int, at now: Moment) throws {
        try run(
            """
            INSERT INTO deleted_on_time (kind, looked_at, deleted, last_at, last_deleted)
            VALUES (?1, ?2, ?3, IIF(?3 > 0, ?2, NULL), NULLIF(?3, 0))
            ON CONFLICT (kind) DO UPDATE SET looked_at = excluded.looked_at, deleted = excluded.deleted,
                last_at = IFNULL(excluded.last_at, last_at),
                last_deleted = IFNULL(excluded.last_deleted, last_deleted)
            """, [kept.rawValue, now.milliseconds, deleted])
    }

    /// Leaves of words that people wrote until a day only the public copy, or nothing where none was approved.
    ///
    /// The answer still counts; "…" stands where words were. Returns how many answers it touched.
    func shortenWords(sentBy day: Day, on today: Day) throws -> Int {
        let over = try all(
            """
            SELECT answer.response, answer.question, feedback.row FROM response
            JOIN answer ON answer.response = response.row
            LEFT JOIN feedback ON feedback.response = answer.response AND feedback.question = answer.question
            WHERE response.sent_on <= ? AND answer.kind = 'wrote' AND answer.shortened_on IS NULL LIMIT 5000
            """, [day.daysSince1970]
        ) { (try $0.integer(0), try $0.integer(1), try $0.integerOrNil(2)) }
        for (response, question, feedback) in over {
            let shown = """
                SELECT step.copy, public_copy.words FROM reading_step AS step
                JOIN public_copy ON public_copy.step = step.copy
                WHERE step.feedback = ?1 AND step.kind = 'approved'
                    AND step.row = (SELECT MAX(row) FROM reading_step WHERE feedback = ?1)
                """
            let copy = try first(shown, [feedback]) { (try $0.integer(0), try $0.text(1)) }
            try run(
                "UPDATE answer SET words = ?, shortened_on = ? WHERE response = ? AND question = ?",
                [copy?.1 ?? PlainText.over, today.daysSince1970, response, question])
            try run("DELETE FROM typed_copy WHERE feedback = ?", [feedback])
            try run(
                "UPDATE feedback SET read_on = ? WHERE row = ? AND read_on IS NULL",
                [today.daysSince1970, feedback])
            // Earlier copies leave out less; what was done is in the log.
            try run(
                """
                DELETE FROM reading_step WHERE feedback = ?1 AND row <> IFNULL(?2, 0)
                    AND IFNULL(copy, 0) <> IFNULL(?2, -1)
                """, [feedback, copy?.0])
        }
        return over.count
    }

    /// Deletes the beginning of the log, until a day; its new beginning is proved like every other row.
    func forgetHappenings(until day: Day, key: SymmetricKey) throws -> Int {
        let end = day.adding(days: 1).startInUTC.milliseconds
        let last = try first(
            """
            SELECT number, hash FROM happening WHERE at < ? AND number < (SELECT MAX(number) FROM happening)
            ORDER BY number DESC LIMIT 1
            """, [end]
        ) { (try $0.count(0), try $0.blob(1)) }
        guard let (number, hash) = last else { return 0 }
        let begin = HappeningBegin(number: number, hash: hash)
        try run(
            """
            INSERT INTO happening_begin (one, number, hash, proof) VALUES (1, ?, ?, ?)
            ON CONFLICT (one) DO UPDATE SET number = excluded.number, hash = excluded.hash, proof = excluded.proof
            """, [number, hash, begin.proof(key)])
        return try run("DELETE FROM happening WHERE number <= ?", [number])
    }
}

/// The last happening that was deleted because its time was over: the log begins after it.
struct HappeningBegin {
    let number: Int
    let hash: Data

    /// Proves that Heard itself cut the log there.
    func proof(_ key: SymmetricKey) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data("begin\n\(number)\n".utf8) + hash, using: key))
    }
}
