import Coproduction
import Foundation
import GRDB

/// What `verify` found out: sentences, good and bad.
package struct Verification: Hashable, Sendable {
    /// One thing that was checked.
    package struct Finding: Hashable, Sendable {
        /// True when all is well.
        package let isGood: Bool
        /// What was found, in one sentence.
        package let sentence: String
    }

    /// Everything that was checked, in order.
    package let findings: [Finding]

    /// True when nothing bad was found.
    package var isGood: Bool { findings.allSatisfy(\.isGood) }
}

extension Store {
    /// Proves the log of happenings and counts everything again; `expecting` is a head that was kept outside.
    package func verify(expecting head: Head? = nil) async throws(StoreProblem) -> Verification {
        var findings: [Verification.Finding] = []
        for part in Verification.parts(keys: keys, expecting: head) {
            do throws(StoreProblem) {
                findings += try await read(part.check)
            } catch {
                findings.append(try part.unreadable(error))
            }
        }
        return Verification(findings: findings)
    }
}

extension Verification {
    /// One part of the proof.
    ///
    /// Each reads on its own, so that one that cannot be read does not hide the others.
    struct Part: Sendable {
        let name: String
        let check: @Sendable (Database) throws -> [Finding]

        /// What a part that cannot be read says about the file; throws what says nothing about it.
        func unreadable(_ problem: StoreProblem) throws(StoreProblem) -> Finding {
            switch problem {
            case .closed, .busy, .stopped: throw problem
            default: .bad("It could not be checked: \(name). \(problem.what)")
            }
        }
    }

    static func parts(keys: Keys, expecting head: Head?) -> [Part] {
        var parts = [
            Part(name: "the file") { try $0.integrity() },
            Part(name: "what points to what") { try $0.foreignKeys() },
            Part(name: "the keys") { try $0.keysFit(keys) },
            Part(name: "the log") { try $0.chain(keys) },
            Part(name: "the counts") { try $0.counted() },
        ]
        if let head { parts.append(Part(name: "the end of the log") { [try $0.reaches(head)] }) }
        return parts
    }
}

extension Database {
    fileprivate func integrity() throws -> [Verification.Finding] {
        let lines = try all("PRAGMA integrity_check(100)") { try $0.text(0) }
        if lines == ["ok"] { return [.good("The database file is whole.")] }
        return lines.map { .bad("The database file is damaged: \($0)") }
    }

    fileprivate func foreignKeys() throws -> [Verification.Finding] {
        let tables = try all("PRAGMA foreign_key_check") { try $0.text(0) }
        if tables.isEmpty {
            return [.good("Everything that points to something points to something that is there.")]
        }
        return Set(tables).sorted().map { .bad("Rows of \($0) point to something that is not there.") }
    }

    fileprivate func keysFit(_ keys: Keys) throws -> [Verification.Finding] {
        try keys.isMark(in: self)
            ? [.good("The keys belong to this database.")]
            : [.bad("The keys in the folder do not belong to this database.")]
    }

    /// Walks the log from its beginning, and names the first place where it breaks.
    fileprivate func chain(_ keys: Keys) throws -> [Verification.Finding] {
        let sql =
            "SELECT number, at, actor_kind, actor, kind, subject, object, hash FROM happening ORDER BY number"
        let begin = try first("SELECT number, hash, proof FROM happening_begin") {
            (HappeningBegin(number: try $0.count(0), hash: try $0.blob(1)), try $0.blob(2))
        }
        if let (begin, proof) = begin, proof != begin.proof(keys.happenings) {
            return [.bad("The log was cut at its beginning, and not by Heard.")]
        }
        var previous = begin?.0.hash ?? Happening.beginning
        var expected = (begin?.0.number ?? 0) + 1
        let rows = try Row.fetchCursor(cachedStatement(sql: sql))
        while let row = try rows.next() {
            let happening = Happening(
                number: try row.count(0), at: try row.moment(1), actorKind: try row.text(2),
                actor: try row.text(3),
                kind: try row.text(4), subject: try row.text(5), object: try row.textOrNil(6))
            guard happening.number == expected else {
                return [.bad("The log breaks at happening \(expected): it is missing.")]
            }
            let stored = try row.blob(7)
            guard stored == happening.hash(after: previous, key: keys.happenings) else {
                return [.bad("The log breaks at happening \(expected): it was changed.")]
            }
            previous = stored
            expected += 1
        }
        return [.good("The log is whole: \(expected - 1) happenings.")]
    }

    fileprivate func reaches(_ head: Head) throws -> Verification.Finding {
        let sql = "SELECT hash FROM happening WHERE number = ?"
        let found = try first(sql, [head.number]) { Hex.text(try $0.blob(0)) }
        if found == head.hash { return .good("The log holds the end that was kept outside.") }
        return .bad("The log does not hold happening \(head.number) as it was kept outside.")
    }
}

extension Verification.Finding {
    static func good(_ sentence: String) -> Self { Self(isGood: true, sentence: sentence) }
    static func bad(_ sentence: String) -> Self { Self(isGood: false, sentence: sentence) }
}
