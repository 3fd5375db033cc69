import HTTPTypes
import Hummingbird

/// Refuses what another site makes a browser send here (SAFETY.md 1.4): by `Sec-Fetch-Site`, then by `Origin`.
struct CrossSite: RouterMiddleware {
    typealias Context = VisitorContext

    let address: PublicAddress
    let sessionCookie: String

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        guard isAllowed(request) else { throw HTTPError(.forbidden) }
        return try await next(request, context)
    }

    private func isAllowed(_ request: Request) -> Bool {
        switch request.method {
        case .get, .head, .options: return true
        default: break
        }
        if let name = Self.fetchSite, let site = request.headers[name] {
            return site == "same-origin" || site == "none"
        }
        if let origin = request.headers[.origin] { return address.isOrigin(origin) }
        // Old browsers send neither. A visitor has nothing that another site could misuse; a signed-in person has.
        return Cookies(request).value(sessionCookie) == nil
    }
}
