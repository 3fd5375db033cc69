package import Coproduction
import Foundation
import GRDB

/// Use is written down at most once a minute.
private let noteUseInSeconds: Int64 = 60

extension Store {
    /// Signs a person in on a device; `waits` when the second step is still to come, which must then come within
    /// 10 minutes.
    ///
    /// Throws `.notFound` when there is no such person, or when the person is switched off.
    package func open(
        session token: Token, for person: ID<Person>, proof: Session.Proof, waits: Bool = false,
        device: Session.Device = .unknown
    ) async throws(StoreProblem) {
        let scribe = scribe(.person(person))
        let id: ID<Session> = outside.newID()
        try await write { db in
            guard try db.person(person) != nil, try db.switchedOff(person) == nil else {
                throw StoreProblem.notFound
            }
            let now = scribe.at.milliseconds
            try db.run(
                """
                INSERT INTO session (token, id, person, proof, waits, remembered, device, opened_at, seen_at)
                VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)
                """,
                [
                    token.hash.data, id.rawValue, person.rawValue, proof.rawValue, waits, device.rawValue,
                    now, now,
                ])
            if !waits { try db.note(.signedIn, person, nil, scribe) }
        }
    }

    /// Who is signed in with a token; nil once the session is over (`SessionLength`), and for anybody else.
    package func signedIn(session token: Token) async throws(StoreProblem) -> SignedIn? {
        let now = outside.now()
        let data = token.hash.data
        guard let found = try await read({ try $0.signedIn(data, waits: false, at: now) }) else { return nil }
        if now.seconds(since: found.session.seenAt) >= noteUseInSeconds {
            try await write { db -> Void in
                try db.run("UPDATE session SET seen_at = ? WHERE token = ?", [now.milliseconds, data])
            }
        }
        return found
    }

    /// Who is signed in with a token; nil for nobody.
    package func person(session token: Token) async throws(StoreProblem) -> Person? {
        try await signedIn(session: token)?.person
    }

    /// Who has still to take the second step; nil after 10 minutes.
    package func waiting(session token: Token) async throws(StoreProblem) -> Person? {
        let (now, data) = (outside.now(), token.hash.data)
        return try await read { try $0.signedIn(data, waits: true, at: now)?.person }
    }

    /// Signs out; nothing happens when nobody was signed in.
    package func end(session token: Token) async throws(StoreProblem) {
        let (at, key, data) = (outside.now(), keys.happenings, token.hash.data)
        try await write { db in
            let sql = "DELETE FROM session WHERE token = ? RETURNING person, waits"
            let found = try db.first(sql, [data]) { (try $0.kind(0, as: ID<Person>.self), try $0.flag(1)) }
            guard let (person, waits) = found, !waits else { return }
            try db.note(.signedOut, person, nil, Scribe(actor: .person(person), at: at, key: key))
        }
    }

    /// Every device on which a person is signed in, the one used last first.
    package func sessions(of person: Person) async throws(StoreProblem) -> [Session] {
        let now = outside.now()
        return try await read { try $0.sessions(of: person, at: now) }
    }

    /// Ends one of a person's own sessions.
    ///
    /// Throws `.notFound` for anybody else's.
    package func end(_ session: ID<Session>, of person: ID<Person>) async throws(StoreProblem) {
        let scribe = scribe(.person(person))
        try await write { db in
            let sql = "DELETE FROM session WHERE id = ? AND person = ?"
            guard try db.run(sql, [session.rawValue, person.rawValue]) == 1 else {
                throw StoreProblem.notFound
            }
            try db.note(.sessionsEnded, person, nil, scribe)
        }
    }

    /// Ends all sessions of a person but one; `actor` says who did it.
    package func endSessions(
        of person: ID<Person>, but kept: ID<Session>?, by actor: Actor
    ) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard try db.person(person) != nil else { throw StoreProblem.notFound }
            try db.endSessions(of: person, but: kept)
            try db.note(.sessionsEnded, person, nil, scribe)
        }
    }

    /// Lets a member of the Board stay signed in on this device for 30 days.
    ///
    /// Throws `.notFound` for anybody else.
    package func remember(_ signed: SignedIn) async throws(StoreProblem) {
        let scribe = scribe(.person(signed.person.id))
        try await write { db in
            guard try db.person(signed.person.id)?.mayBeRemembered == true else {
                throw StoreProblem.notFound
            }
            try db.run("UPDATE session SET remembered = 1 WHERE id = ?", [signed.session.id.rawValue])
            try db.note(.deviceRemembered, signed.person.id, nil, scribe)
        }
    }
}

extension Database {
    /// How long a sign-in may wait for its second step, in seconds.
    private static let waitInSeconds: Int64 = 600

    fileprivate func signedIn(_ token: Data, waits: Bool, at now: Moment) throws -> SignedIn? {
        let sql = """
            SELECT id, device, opened_at, seen_at, remembered, person, proof FROM session
            WHERE token = ? AND waits = ?
            """
        let found = try first(sql, [token, waits]) {
            (try session($0), try $0.kind(5, as: ID<Person>.self), try $0.kind(6, as: Session.Proof.self))
        }
        guard let (session, id, proof) = found, let person = try person(id) else { return nil }
        let isOver =
            waits
            ? now.seconds(since: session.openedAt) >= Self.waitInSeconds
            : isOver(session, of: person, at: now)
        return isOver ? nil : SignedIn(person: person, session: session, proof: proof)
    }

    private func session(_ row: Row) throws -> Session {
        Session(
            id: try row.kind(0), device: try row.kind(1), openedAt: try row.moment(2),
            seenAt: try row.moment(3), isRemembered: try row.flag(4))
    }

    private func isOver(_ session: Session, of person: Person, at now: Moment) -> Bool {
        let length = person.sessionLength(remembered: session.isRemembered)
        return now.seconds(since: session.openedAt) >= length.wholeInSeconds
            || now.seconds(since: session.seenAt) >= length.idleInSeconds
    }

    fileprivate func sessions(of person: Person, at now: Moment) throws -> [Session] {
        let sql = """
            SELECT id, device, opened_at, seen_at, remembered FROM session WHERE person = ? AND waits = 0
            ORDER BY seen_at DESC
            """
        return try all(sql, [person.id.rawValue]) { try session($0) }
            .filter { !isOver($0, of: person, at: now) }
    }

    func endSessions(of person: ID<Person>, but kept: ID<Session>?) throws {
        try run(
            "DELETE FROM session WHERE person = ? AND id IS NOT ?", [person.rawValue, kept?.rawValue])
    }

    /// Deletes sessions and links that are over for everybody, and devices that nobody used for a year.
    func forgetOldSessions(at now: Moment) throws {
        func before(_ seconds: Int64) -> Int64 { now.adding(seconds: -seconds).milliseconds }
        let long = SessionLength.outsideTheTeam
        try run(
            """
            DELETE FROM session WHERE (remembered = 0 AND (opened_at <= ? OR seen_at <= ?))
                OR opened_at <= ? OR (waits = 1 AND opened_at <= ?)
            """,
            [
                before(long.wholeInSeconds), before(long.idleInSeconds),
                before(SessionLength.remembered.wholeInSeconds), before(Self.waitInSeconds),
            ])
        try run("DELETE FROM link WHERE ends_at <= ?", [now.milliseconds])
        try run("DELETE FROM known_device WHERE seen_at <= ?", [before(Store.deviceInSeconds)])
        try run("DELETE FROM second_step WHERE state = 'begun' AND begun_at <= ?", [before(86_400)])
    }
}
