package import Logging
import ServiceLifecycle
package import Storage

/// Releases the numbers behind themes, and forgets, every hour, what was promised to be forgotten: drafts after 28 days, thank-you pages after 24 hours.
package struct ForgetOnTime: Service, Sendable {
    private let store: Store
    private let logger: Logger

    /// A round over this store.
    package init(store: Store, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// Goes round until the server stops.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await store.clean()
                    try await store.releaseNumbers()
                } catch {
                    logger.warning(
                        "what is over was not forgotten this time",
                        metadata: ["why": "\((error as? StoreProblem)?.what ?? "unknown")"])
                }
                try? await Task.sleep(for: .seconds(3600))
            }
        }
    }
}
