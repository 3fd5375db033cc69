import CCurl

/// Takes an answer in as it comes, and no more of it than was asked for.
final class Receiver {
    private(set) var body: [UInt8] = []
    /// True when more came than was asked for.
    private(set) var isOverfull = false
    private let longest: Int
    private var head = 0

    /// No head of an answer is longer, in bytes, all its lines together.
    private static let longestHead = 65_536

    init(longest: Int) { self.longest = longest }

    static let takesHead: curl_write_callback = { _, size, count, place in
        take(size, count, place) { $0.takeHead($1) }
    }

    static let takesBody: curl_write_callback = { bytes, size, count, place in
        take(size, count, place) { $0.takeBody(UnsafeRawBufferPointer(start: bytes, count: $1)) }
    }

    /// Gives libcurl the count that it gave us, or 0, which ends the request.
    private static func take(
        _ size: Int, _ count: Int, _ place: UnsafeMutableRawPointer?, _ take: (Receiver, Int) -> Bool
    ) -> Int {
        let (bytes, isTooMuch) = size.multipliedReportingOverflow(by: count)
        guard let place, !isTooMuch, bytes >= 0 else { return 0 }
        return take(Unmanaged<Receiver>.fromOpaque(place).takeUnretainedValue(), bytes) ? bytes : 0
    }

    private func takeHead(_ count: Int) -> Bool {
        guard count <= Self.longestHead - head else {
            isOverfull = true
            return false
        }
        head += count
        return true
    }

    private func takeBody(_ part: UnsafeRawBufferPointer) -> Bool {
        guard part.count <= longest - body.count else {
            isOverfull = true
            return false
        }
        body.append(contentsOf: part)
        return true
    }
}
