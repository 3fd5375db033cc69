import CCurl
import Foundation
import Synchronization

/// Everything that leaves this machine: a few threads of our own, each with one libcurl handle that it never shares.
///
/// Requests stand in a line of bounded length. No proxy is used, no redirect is followed, no cookie is kept.
package final class Transport: Sendable {
    private let line: Line
    private let workers: Int
    private let trusted: String?
    private let isStarted = Mutex(false)

    /// Makes a transport of so many workers, which start with the first request; `trusted` is a file of certificates
    /// to trust instead of the system's own.
    package init(workers: Int = 4, waiting: Int = 256, trusted: String? = nil) {
        self.workers = min(max(1, workers), 64)
        self.trusted = trusted
        line = Line(most: max(1, waiting), workers: self.workers)
    }

    deinit { line.close() }

    /// Sends a request when its turn comes, and gives what came back, whatever its status is.
    ///
    /// A cancelled task waits no longer; what was under way then counts as ambiguous.
    package func send(_ request: OutgoingRequest) async throws(TransportProblem) -> Reply {
        start()
        return try await Errand(.request(request)).outcome(in: line).get()
    }

    /// Hands a letter to its mail server when its turn comes; it is taken when nothing is thrown.
    ///
    /// Thrown with the fate `.refused` the server will never take it, with `.ambiguous` it may have.
    package func send(_ mail: OutgoingMail) async throws(TransportProblem) {
        start()
        _ = try await Errand(.mail(mail)).outcome(in: line).get()
    }

    /// Ends the work: what waits is not sent, what is under way is finished.
    package func close() { line.close() }

    private func start() {
        let isFirst = isStarted.withLock { isStarted in
            defer { isStarted = true }
            return !isStarted
        }
        guard isFirst else { return }
        let (line, trusted) = (line, trusted)
        for number in 1...workers {
            let thread = Thread { Self.work(on: line, trusted: trusted) }
            thread.name = "transport \(number)"
            thread.start()
        }
    }

    private static func work(on line: Line, trusted: String?) {
        let handle = heard_curl_begin() == CURLE_OK ? CurlHandle(trusted: trusted) : nil
        while let errand = line.next() {
            guard errand.begin() else { continue }
            let outcome: Errand.Outcome? =
                switch errand.load {
                case .request(let request): handle?.send(request, for: errand)
                case .mail(let mail): MailHandle(trusted: trusted)?.send(mail, for: errand)
                }
            errand.finish(outcome ?? .failure(TransportProblem(.notReady)))
        }
    }
}
