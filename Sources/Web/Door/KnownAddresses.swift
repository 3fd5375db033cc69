import HTTPTypes
import Synchronization

/// Which methods each address takes, so that a wrong method is answered 405 with `Allow` and not 404.
final class KnownAddresses: Sendable {
    private let routes = Mutex<[(pieces: [Substring], method: HTTPRequest.Method)]>([])

    /// Takes every address with its method; a piece that starts with `:` stands for anything.
    func learn(_ all: [(path: String, method: HTTPRequest.Method)]) {
        routes.withLock { $0 = all.map { (pieces: $0.path.split(separator: "/"), method: $0.method) } }
    }

    /// The methods an address takes; empty when there is no such address.
    func methods(for path: String) -> [HTTPRequest.Method] {
        let pieces = path.split(separator: "/")
        guard pieces.count < 20 else { return [] }
        let all = routes.withLock { routes in routes.filter { Self.matches($0.pieces, pieces) } }
        // A name written out goes before a place for anything: …/send is not question "send".
        let closest = all.map { Self.open($0.pieces) }.min()
        let matching = all.filter { Self.open($0.pieces) == closest }
        var methods: [HTTPRequest.Method] = []
        for route in matching where !methods.contains(route.method) {
            methods.append(route.method)
            if route.method == .get, !methods.contains(.head) { methods.append(.head) }
        }
        return methods
    }

    /// How many pieces of a pattern stand for anything.
    private static func open(_ pattern: [Substring]) -> Int {
        pattern.count { $0.hasPrefix(":") || $0.hasPrefix("{") }
    }

    private static func matches(_ pattern: [Substring], _ pieces: [Substring]) -> Bool {
        pattern.count == pieces.count
            && zip(pattern, pieces).allSatisfy { $0.hasPrefix(":") || $0.hasPrefix("{") || $0 == $1 }
    }
}
