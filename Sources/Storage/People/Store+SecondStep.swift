package import Coproduction
import Foundation
import GRDB

extension Store {
    /// Begins a second step with a fresh secret; what held before holds until the new one was confirmed.
    ///
    /// Throws `.notFound`.
    package func beginSecondStep(for person: ID<Person>) async throws(StoreProblem) {
        let (secret, keys, now) = (CodeSecret(outside: outside), keys, outside.now())
        try await write { db in
            guard try db.person(person) != nil else { throw StoreProblem.notFound }
            let sealed = try Sealed.seal(secret.raw, .secondStep, of: person, with: keys)
            try db.run(
                """
                INSERT INTO second_step (person, state, sealed, last_step, begun_at) VALUES (?, 'begun', ?, 0, ?)
                ON CONFLICT (person, state) DO UPDATE
                SET sealed = excluded.sealed, last_step = 0, begun_at = excluded.begun_at
                """, [person.rawValue, sealed, now.milliseconds])
        }
    }

    /// The secret that was begun and not yet confirmed; nil when there is none, and after a day.
    package func begunSecret(of person: ID<Person>) async throws(StoreProblem) -> CodeSecret? {
        let (keys, now) = (keys, outside.now())
        return try await read { db in
            guard let kept = try db.secret(of: person, "begun", keys),
                now.seconds(since: kept.begunAt) < 86_400
            else { return nil }
            return kept.secret
        }
    }

    /// Confirms the secret that was begun with a code from it: from now on signing in asks for codes of it.
    ///
    /// Gives ten recovery codes, which are never shown again; every other session of the person ends, and the one named counts
    /// as signed in with two steps under a new token.
    ///
    /// Nil when the code is not right.
    package func confirmSecondStep(
        _ typed: String, of person: ID<Person>, in session: ID<Session>, newToken: Token
    ) async throws(StoreProblem) -> [RecoveryCode]? {
        let (keys, scribe) = (keys, scribe(.person(person)))
        let codes = (0..<RecoveryCode.howMany).map { _ in RecoveryCode(outside: outside) }
        return try await write { db in
            guard let kept = try db.secret(of: person, "begun", keys),
                let step = kept.secret.step(of: typed, at: scribe.at, after: kept.lastStep)
            else { return nil }
            try db.run("DELETE FROM second_step WHERE person = ? AND state = 'used'", [person.rawValue])
            try db.run(
                "UPDATE second_step SET state = 'used', last_step = ? WHERE person = ?",
                [step, person.rawValue])
            try db.give(codes, to: person)
            try db.endSessions(of: person, but: session)
            try db.run(
                "UPDATE session SET proof = 'two-steps', token = ? WHERE id = ? AND person = ?",
                [newToken.hash.data, session.rawValue, person.rawValue])
            try db.note(.secondStepSet, person, nil, scribe)
            return codes
        }
    }

    /// True when signing in as this person needs a second step.
    package func hasSecondStep(_ person: ID<Person>) async throws(StoreProblem) -> Bool {
        let sql = "SELECT 1 FROM second_step WHERE person = ? AND state = 'used'"
        return try await read { try $0.has(sql, [person.rawValue]) }
    }

    /// Takes the second step: true for a code of the phone that was not used before, and for a recovery code, which
    /// is used up by it.
    package func takeSecondStep(_ typed: String, of person: ID<Person>) async throws(StoreProblem) -> Bool {
        let (keys, scribe) = (keys, scribe(.person(person)))
        let digits = typed.filter { $0 != " " && $0 != "-" }
        return try await write { db in
            guard let kept = try db.secret(of: person, "used", keys) else { return false }
            if let step = kept.secret.step(of: digits, at: scribe.at, after: kept.lastStep) {
                try db.run(
                    "UPDATE second_step SET last_step = ? WHERE person = ? AND state = 'used'",
                    [step, person.rawValue])
                return true
            }
            guard let code = RecoveryCode(typed: typed) else { return false }
            let sql = "DELETE FROM recovery_code WHERE person = ? AND hash = ?"
            guard try db.run(sql, [person.rawValue, code.hash]) == 1 else { return false }
            try db.note(.recoveryCodeUsed, person, nil, scribe)
            return true
        }
    }

    /// How many recovery codes a person has left.
    package func recoveryCodesLeft(of person: ID<Person>) async throws(StoreProblem) -> Int {
        let sql = "SELECT count(*) FROM recovery_code WHERE person = ?"
        return try await read { try $0.first(sql, [person.rawValue]) { try $0.count(0) } ?? 0 }
    }

    /// Takes the second step away, because the phone and the codes are lost; every session of the person ends.
    ///
    /// Throws `.notFound` when there is none.
    package func takeAwaySecondStep(of person: ID<Person>, by actor: Actor) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard try db.run("DELETE FROM second_step WHERE person = ?", [person.rawValue]) > 0 else {
                throw StoreProblem.notFound
            }
            try db.run("DELETE FROM recovery_code WHERE person = ?", [person.rawValue])
            try db.endSessions(of: person, but: nil)
            try db.note(.secondStepTakenAway, person, nil, scribe)
        }
    }
}

extension Database {
    fileprivate struct Kept {
        let secret: CodeSecret
        let lastStep: Int64
        let begunAt: Moment
    }

    fileprivate func secret(of person: ID<Person>, _ state: String, _ keys: Keys) throws -> Kept? {
        let sql = "SELECT sealed, last_step, begun_at FROM second_step WHERE person = ? AND state = ?"
        return try first(sql, [person.rawValue, state]) { row in
            let bytes = try Sealed.open(try row.blob(0), .secondStep, of: person, with: keys)
            return Kept(
                secret: CodeSecret(bytes: Array(bytes)), lastStep: try row.integer(1),
                begunAt: try row.moment(2))
        }
    }

    fileprivate func give(_ codes: [RecoveryCode], to person: ID<Person>) throws {
        try run("DELETE FROM recovery_code WHERE person = ?", [person.rawValue])
        for code in codes {
            try run(
                "INSERT INTO recovery_code (person, hash) VALUES (?, ?)", [person.rawValue, code.hash])
        }
    }
}
