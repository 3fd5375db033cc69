import Coproduction
import Crypto
import Foundation
import Synchronization

/// Makes trying many names from one network address slow: 30 tries at once, then one every 20 seconds, which is 30 in
/// 10 minutes (SAFETY 1.8).
///
/// Day centres, libraries and the NHS come from one address, so nobody is ever shut out: a try too many is told how
/// long to wait, a right one is given back, and a device on which the person signed in before is not asked at all.
/// Addresses are only here, in memory, as a mark made with a key of this run, and gone 10 minutes after the last try.
final class AddressTries: Sendable {
    /// Whether a try may be made from an address.
    enum Verdict: Hashable, Sendable {
        case go
        /// So many seconds are still to wait.
        case wait(seconds: Int64)
    }

    /// For each address, the moment at which all of its tries are free again, in milliseconds.
    private let free = Mutex<[Data: Int64]>([:])
    private let key = SymmetricKey(size: .bits256)
    /// Tries at once.
    static let most: Int64 = 30
    /// One try comes back after so many milliseconds.
    private static let each: Int64 = 20_000
    /// Above so many addresses at once, new ones pass: what one account and what scrypt may take stays bounded.
    private static let mostAddresses = 20_000

    /// Asks for a try; nil is somebody whose address nobody knows, who passes.
    func ask(_ network: String?, now: Moment) -> Verdict {
        guard let mark = mark(network) else { return .go }
        let now = now.milliseconds
        return free.withLock { free in
            if free.count >= Self.mostAddresses { free = free.filter { $0.value > now } }
            guard free[mark] != nil || free.count < Self.mostAddresses else { return .go }
            let next = max(free[mark] ?? now, now) + Self.each
            let tooMuch = next - now - Self.most * Self.each
            guard tooMuch <= 0 else { return .wait(seconds: (tooMuch + 999) / 1000) }
            free[mark] = next
            return .go
        }
    }

    /// Gives a try back that was right, or that was not made.
    func giveBack(_ network: String?) {
        guard let mark = mark(network) else { return }
        free.withLock { free in
            if let next = free[mark] { free[mark] = next - Self.each }
        }
    }

    private func mark(_ network: String?) -> Data? {
        network.map { Data(HMAC<SHA256>.authenticationCode(for: Data($0.utf8), using: key)) }
    }
}

/// The network that one household, office or centre has.
enum Network {
    /// An IPv4 address as it is, the first half of an IPv6 address, since the other half changes by itself
    /// (RFC 8981), and the IPv4 address inside an IPv6 one; any other text as it is.
    static func of(_ address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes.dropFirst(10).prefix(2) == [255, 255]
        if isMapped { return bytes.suffix(4).map(String.init).joined(separator: ".") }
        return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
    }

    /// True for an address of this machine itself, which says nothing about who asks.
    static func isLoopback(_ address: String) -> Bool {
        let network = of(address)
        return network.hasPrefix("127.") || address == "::1"
    }
}
