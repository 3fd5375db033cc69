import Coproduction
import Crypto
package import EasyRead
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The files that pages use, held in memory and served by versioned name for a year.
///
/// A file's address holds a piece of its SHA-256, so a changed file has a new address and nobody sees an old one.
package struct PublicFiles: Sendable {
    /// From the plain name (`heard.css`, `pictures/yes`) to the versioned address.
    package let addresses: [String: String]
    private let files: [String: File]

    /// One file ready to be served.
    struct File: Sendable {
        let bytes: ByteBuffer
        let mediaType: String
        let tag: String
    }

    /// Reads the files of a folder, and takes the pictures that were read already.
    ///
    /// Hidden files and files of unknown kinds are left out.
    package init(folder: String, pictures: [Picture]) {
        var addresses: [String: String] = [:]
        var files: [String: File] = [:]
        func add(_ name: String, _ bytes: [UInt8], as plain: String? = nil) {
            guard let dot = name.lastIndex(of: "."), let type = Self.mediaTypes[String(name[dot...])] else {
                return
            }
            let digest = SHA256.hash(data: bytes).prefix(5).map { byte in
                String(byte, radix: 16).count == 1 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
            }.joined()
            let address = "/public/" + name[..<dot] + "-" + digest + name[dot...]
            addresses[plain ?? name] = address
            files[address] = File(bytes: ByteBuffer(bytes: bytes), mediaType: type, tag: "\"\(digest)\"")
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !name.hasPrefix(".") {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            add(name, [UInt8](data))
        }
        // Pages ask for a picture by its name alone: whose it is and what kind of file decides its address.
        for picture in pictures {
            let name = "pictures/" + picture.name.rawValue
            add(name + "." + picture.kind.rawValue, picture.bytes, as: name)
        }
        self.addresses = addresses
        self.files = files
    }

    private static let mediaTypes = [
        ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".js": "text/javascript; charset=utf-8",
        ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".ico": "image/x-icon",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json",
    ]

    /// The answer to a request for a file; nil when there is no such file.
    func response(to request: Request) -> Response? {
        guard let file = files[request.uri.path] else { return nil }
        var headers: HTTPFields = [
            .cacheControl: "public, max-age=31536000, immutable", .eTag: file.tag,
            .contentType: file.mediaType,
        ]
        if request.headers[.ifNoneMatch] == file.tag {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentLength] = String(file.bytes.readableBytes)
        let body: ResponseBody = request.method == .head ? .init() : .init(byteBuffer: file.bytes)
        return Response(status: .ok, headers: headers, body: body)
    }
}

/// Serves the files before any page is looked for.
struct ServeFiles: RouterMiddleware {
    typealias Context = VisitorContext

    let files: PublicFiles

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        if request.head.path?.hasPrefix("/public/") == true {
            guard request.method == .get || request.method == .head else {
                throw HTTPError(.methodNotAllowed, headers: [.allow: "GET, HEAD"])
            }
            guard let response = files.response(to: request) else { throw HTTPError(.notFound) }
            return response
        }
        return try await next(request, context)
    }
}
