package import Coproduction
package import Logging
import ServiceLifecycle
package import Storage

/// Delivers the letters that wait, and queues those about worries.
///
/// While the mail server is out of reach it is asked less and less often, at most every 5 minutes.
package struct DeliverMail: Service, Sendable {
    /// Hands one letter to the mail server, and says what became of it.
    package typealias Post = @Sendable (WaitingMail) async -> Mail.Fate

    private let store: Store
    private let post: Post
    private let logger: Logger

    /// A round over this store.
    package init(store: Store, logger: Logger, post: @escaping Post) {
        self.store = store
        self.logger = logger
        self.post = post
    }

    /// Goes round until the server stops; a letter that is on its way then is finished.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var failures = 0
            while !Task.isCancelled {
                failures = await goRound() ? 0 : min(failures + 1, 6)
                try? await Task.sleep(for: .seconds(min(300, 5 << failures)))
            }
        }
    }

    /// Sends everything that is due; false when the mail server is out of reach, so that the rest waits.
    package func goRound() async -> Bool {
        do {
            try await store.queueWorries()
            while !Task.isCancelled, let mail = try await store.nextMail() {
                let post = post
                // A task of its own: when Heard stops, what was begun is told to its end and not cut off.
                let fate = await Task { await post(mail) }.value
                try await store.settle(mail.id, fate)
                if let trouble = log(mail, fate), trouble.isTheServers { return false }
            }
            return true
        } catch {
            logger.warning(
                "the letters were not delivered this time",
                metadata: ["why": "\(error.what)"])
            return true
        }
    }

    /// What stood in the way, written into the log without anybody's address.
    private func log(_ mail: WaitingMail, _ fate: Mail.Fate) -> Mail.Trouble? {
        switch fate {
        case .sent: return nil
        case .notSent(let trouble), .refused(let trouble), .unknown(let trouble):
            logger.warning(
                "a letter did not arrive for sure",
                metadata: [
                    "letter": "\(mail.id.rawValue)", "kind": "\(mail.kind.rawValue)",
                    "trouble": "\(trouble.rawValue)",
                ])
            return trouble
        }
    }
}
