package import Coproduction
import GRDB
import Synchronization

extension Store {
    /// The receipt code of a draft: worked out from its identity, never stored.
    package func code(of draft: Draft) -> ReceiptCode { code(of: draft.id) }

    private func code(of draft: ID<Draft>) -> ReceiptCode {
        // 32 bytes always make a code; the other branch cannot be reached.
        keys.code(of: draft) ?? code(of: outside.newID(Draft.self))
    }

    /// What a code opens.
    package enum Opened: Hashable, Sendable {
        /// An open draft, which the new token now opens as well.
        case draft(Draft)
        /// Answers that were sent.
        case sent(ID<Response>)
        /// Nothing.
        case unknown
    }

    /// Opens what a code belongs to; an open draft is linked to the device that carries the new token.
    package func open(code: ReceiptCode, newToken: Token) async throws(StoreProblem) -> Opened {
        let stored = keys.stored(code)
        let now = outside.now()
        let found = try await read { db in try db.opened(by: stored, at: now) }
        guard case .draft = found else { return found }
        return try await writer.write { db in
            guard let held = try db.draft(code: stored, at: now), held.draft.sentAt == nil else {
                return (try db.opened(by: stored, at: now), nil)
            }
            try db.run(
                "INSERT INTO device (token, draft) VALUES (?, ?)", [newToken.hash.data, held.row])
            return (Opened.draft(held.draft), held)
        } after: { (opened: Opened, held: HeldDraft?) in
            if let held { self.drafts.withLock { $0.remember(held, device: newToken.hash) } }
            return opened
        }
    }

    /// The answers that were sent with a code; nil when no response has it.
    package func response(code: ReceiptCode) async throws(StoreProblem) -> Response? {
        let stored = keys.stored(code)
        return try await read { db in try db.response("response.code = ?", stored.data) }
    }
}

extension Database {
    fileprivate func opened(by code: ReceiptCode.Stored, at now: Moment) throws -> Store.Opened {
        let sent = try first("SELECT id FROM response WHERE code = ?", [code.data]) {
            try $0.kind(0, as: ID<Response>.self)
        }
        if let sent { return .sent(sent) }
        return try draft(code: code, at: now).map { .draft($0.draft) } ?? .unknown
    }
}
