package import Coproduction
import Crypto
import Foundation
import GRDB

/// One row of the log of everything that was done: identities and kinds only, no names, no free text.
package struct Happening: Hashable, Sendable {
    /// Its place in the log, from 1, without gaps.
    package let number: Int
    /// When.
    package let at: Moment
    /// `person`, `command` or `demonstration`.
    package let actorKind: String
    /// The identity of the person or the name of the command.
    package let actor: String
    /// What was done, by its stored name.
    package let kind: String
    /// What it was done to.
    package let subject: String
    /// The second thing it touched.
    package let object: String?

    /// The text that the chain proves.
    ///
    /// No field can hold a line end, so no two happenings have the same text.
    var canonical: String {
        [
            "\(number)", "\(at.milliseconds)", actorKind, actor, kind, subject, object ?? "",
        ].joined(separator: "\n")
    }

    /// HMAC-SHA-256 over the text and the hash of the happening before.
    func hash(after previous: Data, key: SymmetricKey) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(canonical.utf8) + previous, using: key))
    }

    /// What stands before the first happening.
    static let beginning = Data(repeating: 0, count: 32)

    /// What can happen, as it is stored.
    enum Kind: String, CaseIterable {
        case surveyPublished = "survey-published"
        case responseAdded = "response-added"
        case feedbackRead = "feedback-read"
        case themeBegun = "theme-begun"
        case themeGathered = "theme-gathered"
        case decisionImported = "decision-imported"
        case decisionChanged = "decision-changed"
        case summaryWritten = "summary-written"
        case summaryHolds = "summary-holds"
        case decisionStepped = "decision-stepped"
        case decisionStepTakenBack = "decision-step-taken-back"
        case influenceProposed = "influence-proposed"
        case influenceConfirmed = "influence-confirmed"
        case changePromised = "change-promised"
        case changeStepped = "change-stepped"
        case taskClosed = "task-closed"
        case hardAnswered = "hard-answered"
        case hardApproved = "hard-approved"
        case alertRaised = "alert-raised"
        case alertRead = "alert-read"
        case alertPrinted = "alert-printed"
        case alertStepped = "alert-stepped"
        case dutyChanged = "duty-changed"
        case responseTakenBack = "response-taken-back"
        case responseForgotten = "response-forgotten"
        case wordsForgotten = "words-forgotten"
        case wordsChanged = "words-changed"
        case caseOpened = "case-opened"
        case caseRead = "case-read"
        case caseStepped = "case-stepped"
        case wordsNotShown = "words-not-shown"
        case copyProposed = "copy-proposed"
        case copyApproved = "copy-approved"
        case copySentBack = "copy-sent-back"
        case copyWithdrawn = "copy-withdrawn"
        case personAdded = "person-added"
        case linkMade = "link-made"
        case linkUsed = "link-used"
        case signedIn = "signed-in"
        case signedOut = "signed-out"
        case rolesChanged = "roles-changed"
        case personSwitchedOff = "person-switched-off"
        case personSwitchedOn = "person-switched-on"
        case sessionsEnded = "sessions-ended"
        case deviceRemembered = "device-remembered"
        case passwordSet = "password-set"
        case secondStepSet = "second-step-set"
        case secondStepTakenAway = "second-step-taken-away"
        case recoveryCodeUsed = "recovery-code-used"
        case signInRefused = "sign-in-refused"
        case contactForgotten = "contact-forgotten"
        case emailChanged = "email-changed"
        case resultsReleased = "results-released"
        case exportMade = "export-made"
    }
}

/// The end of the log: it proves everything before it.
package struct Head: Hashable, Sendable {
    /// How many happenings there are.
    package let number: Int
    /// The last hash as 64 hex digits.
    package let hash: String
}

/// Who writes into the log, when, and with which key.
struct Scribe: Sendable {
    let actor: Actor
    let at: Moment
    let key: SymmetricKey
}

extension Store {
    /// Writes for somebody, now.
    func scribe(_ actor: Actor) -> Scribe { Scribe(actor: actor, at: outside.now(), key: keys.happenings) }

    /// The end of the log, to be kept outside.
    package func head() async throws(StoreProblem) -> Head { try await read { try $0.head() } }
}

extension Database {
    /// Adds a happening in the same transaction as the act.
    ///
    /// The end of the log is read here and now, never remembered.
    func note<Owner>(_ kind: Happening.Kind, _ subject: ID<Owner>, _ object: String? = nil, _ scribe: Scribe)
        throws
    {
        let (number, previous) = try end()
        let happening = Happening(
            number: number &+ 1, at: scribe.at, actorKind: scribe.actor.kind, actor: scribe.actor.identity,
            kind: kind.rawValue, subject: subject.rawValue, object: object)
        try run(
            """
            INSERT INTO happening (number, at, actor_kind, actor, kind, subject, object, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                happening.number, happening.at.milliseconds, happening.actorKind, happening.actor,
                happening.kind,
                happening.subject, happening.object, happening.hash(after: previous, key: scribe.key),
            ])
    }

    /// The number and the hash of the last happening.
    private func end() throws -> (Int, Data) {
        try first("SELECT number, hash FROM happening ORDER BY number DESC LIMIT 1") {
            (try $0.count(0), try $0.blob(1))
        } ?? (0, Happening.beginning)
    }

    func head() throws -> Head {
        let (number, hash) = try end()
        return Head(number: number, hash: Hex.text(hash))
    }
}
