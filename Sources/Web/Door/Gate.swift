import HTTPTypes
import Hummingbird

/// Turns away what no page of ours could answer, before anything is read: a wrong host, an address that is too long,
/// a body that says it is too large, a range that runs backwards.
struct Gate: RouterMiddleware {
    typealias Context = VisitorContext

    private let address: PublicAddress
    /// The usual spellings of our own name, looked up before anything is taken apart.
    private let usualNames: Set<String>

    init(address: PublicAddress) {
        self.address = address
        usualNames = address.usualNames
    }

    /// The largest form (SAFETY.md 1.2), in bytes.
    static let largestForm = 64 * 1024
    /// The largest form into which a page is copied (SAFETY.md 1.2), in bytes: 2 MB, each byte written as three.
    static let largestCopy = 6 * 1024 * 1024
    /// The one address that takes such a form, from people who are signed in and nobody else.
    static let takesCopies = "/team/decisions/new"

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        // Health checks come by address, not by name.
        if request.head.path != "/healthz" {
            guard let name = request.head.authority, usualNames.contains(name) || address.isNamed(by: name)
            else {
                throw HTTPError(.misdirectedRequest)
            }
        }
        guard (request.head.path ?? "").utf8.count <= 2048 else { throw HTTPError(.uriTooLong) }
        if let length = request.headers[.contentLength] {
            guard let bytes = Int(length), bytes >= 0 else { throw HTTPError(.badRequest) }
            let most = request.uri.path == Self.takesCopies ? Self.largestCopy : Self.largestForm
            guard bytes <= most else { throw HTTPError(.contentTooLarge) }
        }
        if let range = request.headers[.range], Self.runsBackwards(range) {
            throw HTTPError(.rangeNotSatisfiable)
        }
        return try await next(request, context)
    }

    /// True for a range like `bytes=9-2` (RFC 9110 section 14.1.1: such a range is invalid).
    static func runsBackwards(_ range: String) -> Bool {
        guard range.utf8.count < 1000 else { return true }
        return range.split(separator: "=").dropFirst().joined().split(separator: ",").contains { part in
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard ends.count == 2, let first = ends[0], let last = ends[1] else { return ends.count > 2 }
            return last < first
        }
    }
}
