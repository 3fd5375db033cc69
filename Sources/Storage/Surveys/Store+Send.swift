package import Coproduction
import GRDB
import Synchronization

extension Store {
    /// Sends a draft: the response, its answers, its feedback and what themes gather of it, in one job.
    ///
    /// Sending again gives the same draft with the same `sentAt`. `urgent` says whether written words hold danger words.
    package func send(
        _ token: Token, survey: Survey, urgent: @escaping @Sendable (String) -> Bool
    ) async throws(StoreProblem) -> Draft {
        guard let held = try await held(token) else { throw .notFound }
        if held.draft.sentAt != nil { return held.draft }
        let outside = outside
        let now = outside.now()
        return try await writer.write { db in
            guard let current = try db.draft(device: token.hash, at: now) else { throw StoreProblem.notFound }
            if current.draft.sentAt != nil { return current }
            guard current.draft.answers(survey) else { throw StoreProblem.wrongSurvey }
            return try db.send(current, survey: survey, outside: outside, at: now, urgent: urgent)
        } after: { sent in
            self.drafts.withLock { drafts in
                drafts.change(sent) { $0 = sent.draft }
            }
        }
    }

    /// Keeps a response that did not come through a draft: from paper, from a file, or made up for the demonstration.
    package func add(
        _ answers: [Int: Answer], to survey: Survey, channel: Channel, helped: Helped = Helped(),
        code: ReceiptCode? = nil, by actor: Actor, urgent: @escaping @Sendable (String) -> Bool
    ) async throws(StoreProblem) -> ID<Response> {
        let scribe = scribe(actor)
        let code = code.map { keys.stored($0) }
        let outside = outside
        return try await write { db in
            guard let version = try db.versionRow(of: survey) else { throw StoreProblem.notFound }
            let sent = SentAnswers(
                answers: Journey(survey: survey, answers: answers).counted, survey: survey, version: version,
                channel: channel, helped: helped, code: code?.data, sentOn: scribe.at.dayInLondon,
                madeUp: actor == .demonstration)
            let id = try db.keep(sent, outside: outside, urgent: urgent)
            try db.note(.responseAdded, id, survey.slug.rawValue, scribe)
            return id
        }
    }
}

extension Database {
    /// Turns a draft into a response; the draft's row stays for 24 hours without its answers, for the thank-you.
    fileprivate func send(
        _ held: HeldDraft, survey: Survey, outside: Outside, at now: Moment, urgent: (String) -> Bool
    ) throws -> HeldDraft {
        let row = try first("SELECT version, code FROM draft WHERE row = ?", [held.row]) {
            (try $0.integer(0), try $0.blob(1))
        }
        guard let (version, code) = row else { throw StoreProblem.notFound }
        let sent = SentAnswers(
            answers: Journey(survey: survey, answers: held.draft.answers).counted, survey: survey,
            version: version,
            channel: .web, helped: held.draft.helped, code: code, sentOn: now.dayInLondon, madeUp: false)
        _ = try keep(sent, outside: outside, urgent: urgent)
        try run("UPDATE draft SET sent_at = ? WHERE row = ?", [now.milliseconds, held.row])
        try run("DELETE FROM draft_answer WHERE draft = ?", [held.row])
        var thanks = held
        thanks.draft.answers = [:]
        thanks.draft.sentAt = now
        return thanks
    }
}
