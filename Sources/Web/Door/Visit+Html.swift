import HTTPTypes
import Hummingbird
import NIOCore

extension Visit {
    /// A page that was rendered already.
    func page(html: String, status: HTTPResponse.Status) -> Response {
        answer(ByteBuffer(string: html), status: status)
    }
}
