import Hummingbird
import Logging
import NIOCore

/// The limit that Heard is measured against: the same web framework, doing nothing.
///
/// `bare PORT BYTES`: GET /page answers with so many bytes, POST /answer reads its body and answers 303.
@main
struct Bare {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 3, let port = Int(words[1]), let bytes = Int(words[2]) else {
            print("bare PORT BYTES")
            return
        }
        let page = ByteBuffer(repeating: UInt8(ascii: "a"), count: bytes)
        let router = Router()
        router.get("page") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/html; charset=utf-8", .contentLength: String(bytes)],
                body: .init(byteBuffer: page))
        }
        router.post("answer") { request, _ in
            _ = try await request.body.collect(upTo: 65_536)
            return Response(status: .seeOther, headers: [.location: "/page", .contentLength: "0"])
        }
        let quiet = Logger(label: "bare", factory: { _ in SwiftLogNoOpLogHandler() })
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            logger: quiet)
        try await application.runService()
    }
}
