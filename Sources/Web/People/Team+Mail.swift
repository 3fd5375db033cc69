import Coproduction
import Hummingbird
import Pages
import Storage

/// What waits to go out by e-mail, and what failed.
extension Team {
    /// GET /admin/mail.
    func mail(_ signed: Signed) async throws -> Response {
        let (lines, sent) = try await site.store.mailLines()
        let letters = lines.compactMap { line in
            MailRow.State(rawValue: line.state.rawValue).map {
                MailRow.Known(
                    kind: line.kind, name: line.person?.name, state: $0, attempts: line.attempts,
                    trouble: line.trouble, writtenAt: line.queuedAt, nextAt: line.nextAt)
            }
        }
        return signed.visit.page(
            MailPage(letters: letters, sent: sent, isOff: !site.store.sendsMail, in: signed.frame))
    }
}
