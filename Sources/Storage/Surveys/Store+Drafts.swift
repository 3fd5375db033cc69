package import Coproduction
import GRDB
import Synchronization

extension Store {
    /// Begins a draft after "yes"; a device that has an open draft of this very version gets that one.
    package func begin(_ survey: Survey, token: Token) async throws(StoreProblem) -> Draft {
        let (keys, outside) = (keys, outside)
        let now = outside.now()
        return try await writer.write { db in
            if let held = try db.draft(device: token.hash, at: now), held.draft.answers(survey) {
                return held
            }
            return try db.begin(survey, token: token, keys: keys, outside: outside, at: now)
        } after: { held in
            self.drafts.withLock { $0.remember(held, device: token.hash) }
            return held.draft
        }
    }

    /// The draft that a device opens, sent ones for 24 hours; nil when there is none or it is over.
    package func draft(_ token: Token) async throws(StoreProblem) -> Draft? { try await held(token)?.draft }

    /// Keeps an answer; it is on the disk when this returns.
    ///
    /// Throws `.notFound` and `.alreadySent`.
    package func save(
        _ answer: Answer, to question: Int, token: Token
    ) async throws(StoreProblem) -> Draft {
        let held = try await open(token)
        let now = outside.now()
        return try await writer.write { db in
            try db.save(StoredAnswer(answer), to: question, device: token.hash, draft: held.row, at: now)
        } after: {
            self.drafts.withLock { $0.change(held) { $0.answers[question] = answer } }
        }
    }

    /// Keeps who helped.
    ///
    /// Throws `.notFound` and `.alreadySent`.
    package func save(_ helped: Helped, token: Token) async throws(StoreProblem) -> Draft {
        let held = try await open(token)
        let now = outside.now()
        return try await writer.write { db in
            try db.save(helped, device: token.hash, draft: held.row, at: now)
        } after: {
            self.drafts.withLock { $0.change(held) { $0.helped = helped } }
        }
    }

    /// "Delete what I said": the answers are gone from the file, on every device.
    ///
    /// Nothing happens when there is no draft; throws `.alreadySent` when it was sent.
    package func discard(_ token: Token) async throws(StoreProblem) {
        guard let held = try await held(token) else { return }
        guard held.draft.sentAt == nil else { throw .alreadySent }
        try await writer.write(erases: true) { db in
            let sql = "DELETE FROM draft WHERE row = ? AND sent_at IS NULL"
            guard try db.run(sql, [held.row]) > 0 || !db.has("SELECT 1 FROM draft WHERE row = ?", [held.row])
            else { throw StoreProblem.alreadySent }
        } after: {
            self.drafts.withLock { drafts in
                drafts.forget(row: held.row)
                drafts.forget(device: token.hash)
            }
        }
    }

    /// "Next person": this device no longer opens the draft; its code still does.
    package func forgetDevice(_ token: Token) async throws(StoreProblem) {
        guard try await held(token) != nil else { return }
        try await writer.write { db in
            try db.run("DELETE FROM device WHERE token = ?", [token.hash.data])
        } after: { _ in
            self.drafts.withLock { $0.forget(device: token.hash) }
        }
    }

    /// The draft of a device, which must be there and not yet sent.
    private func open(_ token: Token) async throws(StoreProblem) -> HeldDraft {
        guard let held = try await held(token) else { throw .notFound }
        guard held.draft.sentAt == nil else { throw .alreadySent }
        return held
    }

    /// The draft of a device: from memory, or else from the file.
    ///
    /// What is read from the file passes through the writer's thread, so that it is remembered in the order of the
    /// commits; a token that opens nothing never gets so far.
    func held(_ token: Token) async throws(StoreProblem) -> HeldDraft? {
        let now = outside.now()
        if let held = drafts.withLock({ $0.held(by: token.hash) }) {
            return held.draft.isOver(at: now) ? nil : held
        }
        let data = token.hash.data
        guard try await read({ try $0.has("SELECT 1 FROM device WHERE token = ?", [data]) }) else {
            return nil
        }
        return try await writer.write { db in
            try db.draft(device: token.hash, at: now)
        } after: { held in
            if let held { self.drafts.withLock { $0.remember(held, device: token.hash) } }
            return held
        }
    }
}

extension Draft {
    /// True when this draft is open and answers this very version.
    func answers(_ survey: Survey) -> Bool {
        sentAt == nil && self.survey == survey.slug && version == survey.version
    }
}
