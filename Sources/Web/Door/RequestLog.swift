import Hummingbird
import Logging

/// Writes what was asked and how it was answered, without a word about the person: the pattern of the address, never
/// the address itself, since that can hold a one-time link.
struct RequestLog: RouterMiddleware {
    typealias Context = VisitorContext

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        guard context.logger.logLevel <= .debug else { return try await next(request, context) }
        let begun = ContinuousClock.now
        let response = try await next(request, context)
        context.logger.debug(
            "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "page": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)", "took": "\(ContinuousClock.now - begun)",
            ])
        return response
    }
}
