package import Coproduction
import GRDB

extension Store {
    /// Marks pieces as read by somebody; those that are unknown or read already are passed over.
    ///
    /// Nothing else marks them: what is gathered into a theme or published elsewhere still waits to be read.
    package func markRead(_ pieces: [ID<Feedback>], by actor: Actor) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            for piece in pieces {
                guard let name = FeedbackName(piece) else { continue }
                try db.markRead(name, piece, scribe)
            }
        }
    }

    /// Writes down that words are not shown, and why; whoever wrote them is told.
    ///
    /// False when there is no such piece, or a copy of it is public.
    package func notShow(
        _ piece: ID<Feedback>, because why: ReadingStep.NotShown, by person: ID<Person>
    ) async throws(StoreProblem) -> Bool {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let name = FeedbackName(piece), let found = try db.written(name),
                found.state.kind != .approved
            else { return false }
            try db.markRead(name, piece, scribe)
            try db.step(name, "not-shown", reason: why.rawValue, scribe)
            try db.forgetTyped(name, person)
            try db.note(.wordsNotShown, piece, why.rawValue, scribe)
            return true
        }
    }

    /// Keeps a copy for a second person to approve; what can be wrong with it is an answer, not an error.
    package func propose(
        _ words: String, of piece: ID<Feedback>, by person: ID<Person>
    ) async throws(StoreProblem) -> CopyAnswer {
        let scribe = scribe(.person(person))
        let copy: ID<ProposedCopy> = outside.newID()
        return try await write { db in
            guard let name = FeedbackName(piece), let found = try db.written(name) else { return .notThere }
            guard found.mayShow == true else { return .noConsent }
            guard found.state.kind != .approved else { return .changed }
            guard (try? PublicCopy(words, of: found.words)) != nil else { return .changed }
            try db.markRead(name, piece, scribe)
            try db.step(name, "proposed", scribe)
            try db.run(
                "INSERT INTO public_copy (step, id, words) VALUES (?, ?, ?)",
                [db.lastInsertedRowID, copy.rawValue, words])
            try db.forgetTyped(name, person)
            try db.note(.copyProposed, piece, copy.rawValue, scribe)
            return .done
        }
    }
}

/// What became of a step with a copy.
package enum CopyAnswer: Hashable, Sendable {
    /// It is done.
    case done
    /// There is no such piece or copy.
    case notThere
    /// Something else was done with the piece meanwhile.
    case changed
    /// Whoever wrote it did not say that their words may be shown.
    case noConsent
    /// Who makes a copy cannot approve it.
    case samePerson
    /// Somebody may not be safe: the safeguarding lead has to clear it first.
    case held
    /// The copy names a rare mix of things and nobody said that they looked twice.
    case rareMix
}

extension Database {
    /// Marks a piece in somebody's own words, or a choice, as read; does nothing when it is.
    func markRead(_ name: FeedbackName, _ piece: ID<Feedback>, _ scribe: Scribe) throws {
        let sql = "UPDATE feedback SET read_on = ? WHERE row = ? AND mark = ? AND read_on IS NULL"
        guard try run(sql, [scribe.at.dayInLondon.daysSince1970, name.row, name.mark]) > 0 else { return }
        if case .person = scribe.actor,
            try has("SELECT 1 FROM feedback WHERE row = ? AND choice IS NULL", [name.row])
        {
            try step(name, "read", scribe)
        }
        try note(.feedbackRead, piece, nil, scribe)
    }

    /// Adds a row to what was done with a piece.
    func step(
        _ name: FeedbackName, _ kind: String, reason: String? = nil, copy: Int64? = nil,
        lookedTwice: Bool = false,
        _ scribe: Scribe
    ) throws {
        try run(
            """
            INSERT INTO reading_step (feedback, kind, reason, copy, looked_twice, by_person, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [name.row, kind, reason, copy, lookedTwice, scribe.actor.identity, scribe.at.milliseconds])
    }
}
