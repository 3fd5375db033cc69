import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// Reads the whole form of this request.
    ///
    /// Throws 415 for another content type, 413 above `most` bytes, 408 when it takes longer than 30 seconds in all,
    /// 400 for what is no form; `FormBody.Problem.tooLong` when it has more than `longest` bytes once it is read,
    /// which is told before anything of it is read.
    func form(
        upTo most: Int = Gate.largestForm, holding longest: Int = .max,
        within clock: ContinuousClock = .init()
    ) async throws -> FormBody {
        let type = headers[.contentType]?.split(separator: ";").first?.lowercased() ?? ""
        guard type.isEmpty || type == "application/x-www-form-urlencoded" else {
            throw HTTPError(.unsupportedMediaType)
        }
        let deadline = clock.now.advanced(by: .seconds(30))
        var whole = ByteBuffer()
        for try await part in body {
            guard whole.readableBytes + part.readableBytes <= most else {
                throw HTTPError(.contentTooLarge)
            }
            guard clock.now < deadline else { throw HTTPError(.requestTimeout) }
            whole.writeImmutableBuffer(part)
        }
        guard !(type.isEmpty && whole.readableBytes > 0) else { throw HTTPError(.unsupportedMediaType) }
        guard longest == .max || whole.withUnsafeReadableBytes(FormBody.length) <= longest else {
            throw FormBody.Problem.tooLong
        }
        do {
            return try FormBody(whole.readableBytesView)
        } catch {
            throw HTTPError(.badRequest)
        }
    }
}
