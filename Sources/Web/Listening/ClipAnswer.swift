import HTTPTypes
import Hummingbird

/// The answer to a request for a sound file: all of it, or the piece that a player asks for (RFC 9110 section 14).
struct ClipAnswer {
    let name: String
    let path: String
    /// In bytes, at least 1.
    let size: Int

    private static let mediaTypes: [Substring: String] = [
        "mp3": "audio/mpeg", "ogg": "audio/ogg", "m4a": "audio/mp4", "wav": "audio/wav",
    ]

    func response(to request: Request, _ context: VisitorContext) async throws -> Response {
        let kind = name.split(separator: ".").last ?? ""
        // The name changes with what is in it, so it can be kept for ever.
        var headers: HTTPFields = [
            .contentType: Self.mediaTypes[kind] ?? "application/octet-stream", .acceptRanges: "bytes",
            .cacheControl: "public, max-age=31536000, immutable",
        ]
        guard let asked = request.headers[.range], asked.hasPrefix("bytes="), !asked.contains(",") else {
            headers[.contentLength] = String(size)
            let body = try await FileIO().loadFile(path: path, context: context)
            return Response(status: .ok, headers: headers, body: body)
        }
        guard let range = Self.range(asked.dropFirst("bytes=".count), of: size) else {
            headers[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
        headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(size)"
        headers[.contentLength] = String(range.count)
        let body = try await FileIO().loadFile(path: path, range: range, context: context)
        return Response(status: .partialContent, headers: headers, body: body)
    }

    /// The bytes that `0-99`, `100-` or `-100` means; nil when there are none.
    static func range(_ asked: Substring, of size: Int) -> ClosedRange<Int>? {
        let ends = asked.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        let (first, last) = (Int(ends[0]), Int(ends[1]))
        if ends[0].isEmpty, let last, last > 0 { return max(size - min(last, size), 0)...(size - 1) }
        guard let first, first >= 0, first < size else { return nil }
        if ends[1].isEmpty { return first...(size - 1) }
        guard let last, last >= first else { return nil }
        return first...min(last, size - 1)
    }
}
