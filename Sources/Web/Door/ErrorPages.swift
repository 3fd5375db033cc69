import Coproduction
import HTTPTypes
import Hummingbird
import Logging
import Pages
import Storage

/// Turns everything that goes wrong into a page with a picture, what to do, a way to reach a person, and a short code
/// that stands in the log.
struct ErrorPages: RouterMiddleware {
    typealias Context = VisitorContext

    let site: Site
    let known: KnownAddresses

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            return page(request, context, error.status, allow: error.headers[.allow], error: nil)
        } catch let problem as StoreProblem {
            return page(request, context, problem.status, allow: nil, error: problem)
        } catch let error as any HTTPResponseError {
            return page(request, context, error.status, allow: nil, error: nil)
        } catch is CancellationError {
            return page(request, context, .serviceUnavailable, allow: nil, error: nil)
        } catch {
            return page(request, context, .internalServerError, allow: nil, error: error)
        }
    }

    private func page(
        _ request: Request, _ context: VisitorContext, _ status: HTTPResponse.Status, allow: String?,
        error: (any Error)?
    ) -> Response {
        var status = status
        var allow = allow
        if status == .notFound {
            let methods = known.methods(for: request.uri.path)
            if !methods.isEmpty, !methods.contains(request.method) {
                status = .methodNotAllowed
                allow = methods.map(\.rawValue).sorted().joined(separator: ", ")
            }
        }
        let code =
            ReceiptCode(bytes: site.outside.randomBytes(8)).map { String($0.letters.prefix(5)) } ?? "NONE"
        log(context, status, code, error)
        let visit = Visit(request, context, site)
        var response = visit.page(
            MessagePage.error(visit.frame(), status: status.code, code: code, phones: site.reachable),
            status: status)
        if let allow { response.headers[.allow] = allow }
        if status == .serviceUnavailable { response.headers[.retryAfter] = "30" }
        // What of the body nobody read would be taken for the next request.
        if status == .contentTooLarge || status == .requestTimeout { response.headers[.connection] = "close" }
        return response
    }

    /// The log holds the code, the status and the kind of error, and nothing a person wrote.
    private func log(
        _ context: VisitorContext, _ status: HTTPResponse.Status, _ code: String, _ error: (any Error)?
    ) {
        var metadata: Logger.Metadata = ["code": "\(code)", "status": "\(status.code)"]
        metadata["page"] = "\(context.endpointPath ?? "none")"
        switch error {
        case let problem as StoreProblem: metadata["why"] = "\(problem.what)"
        case let error?: metadata["why"] = "\(type(of: error))"
        case nil: break
        }
        let level: Logger.Level = status.code >= 500 ? .error : .info
        context.logger.log(level: level, "not answered as asked", metadata: metadata)
    }
}

extension StoreProblem {
    /// How a problem of the store is answered.
    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .wrongSurvey: .notFound
        case .alreadySent, .alreadyConfirmed, .wordingChanged, .nameTaken, .lastAdministrator: .conflict
        case .sameProposer: .forbidden
        case .wordsMissing: .unprocessableContent
        case .locked, .cannotOpen, .wrongSetting, .newerSchema, .notABackup, .olderSchema, .diskFull, .unwell,
            .closed,
            .busy,
            .stopped:
            .serviceUnavailable
        case .damaged, .refused: .internalServerError
        }
    }
}
