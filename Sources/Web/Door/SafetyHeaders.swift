import HTTPTypes
import Hummingbird

/// Puts the headers of SAFETY.md 1.3 on every answer, errors included, since it stands outside the error pages.
struct SafetyHeaders: RouterMiddleware {
    typealias Context = VisitorContext

    /// The name of the header that every answer of ours has.
    static let policyName = HTTPField.Name("Content-Security-Policy")

    /// The headers that are the same on every answer.
    static let fields: HTTPFields = {
        let fixed: [(String, String)] = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
            ("X-XSS-Protection", "0"),
            // Over plain http on loopback browsers pass this by (RFC 6797 section 8.1); behind a proxy it counts.
            ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
        ]
        var fields = HTTPFields()
        for (name, value) in fixed {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return fields
    }()

    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
        + "object-src 'none'; report-to csp"

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // Begun with a copy of what never changes: one allocation in place of one a header.
        var headers = Self.fields
        for field in response.headers { headers.append(field) }
        response.headers = headers
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
