import Coproduction
import Crypto
import CryptoExtras
import Foundation
import Hummingbird
import Synchronization

/// Passwords as scrypt makes them: N 2¹⁵, r 8, p 3, about 32 MB each (OWASP Password Storage, 2026-08).
///
/// At most two are worked out at a time, and at most 20 wait, so that a flood of sign-ins cannot take the memory. Each
/// has a thread of its own: on the threads of the pages, two at a time would hold up every page of a small machine, and
/// a concurrent queue shares those threads.
package final class Passwords: Sendable {
    private let places = Places(most: 2, waiting: 20)
    private let worked = Atomic(0)
    /// How many times scrypt goes over its memory, as a power of two: 15, and less in tests that only count.
    private let cost: Int

    /// Works passwords out at this cost.
    package init(cost: Int = 15) { self.cost = min(max(cost, 1), 20) }

    /// A person alone with a password needs 15 characters, 12 beside a second step (NIST SP 800-63B-4); 128 is enough
    /// for anybody.
    static func lengths(withSecondStep: Bool) -> ClosedRange<Int> { (withSecondStep ? 12 : 15)...128 }

    /// How often scrypt was asked; tests hold wrong names and wrong passwords to the same work by it.
    var timesWorked: Int { worked.load(ordering: .relaxed) }

    /// True for a password that guessers try first: one letter or a few over and over, a row of the keyboard or of
    /// numbers, or the person's own name and the name of this place.
    func isCommon(_ password: String, name: String) -> Bool {
        let letters = password.lowercased().filter { $0.isLetter || $0.isNumber }
        let rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "012345678901234567890"]
        let known = [
            name.lowercased().filter { $0.isLetter }, "password", "passphrase", "heard", "kent", "council",
            "letmein", "welcome",
        ]
        var rest = letters
        for word in known where word.count > 2 { rest = rest.replacing(word, with: "") }
        return Set(letters).count < 5 || rest.filter(\.isLetter).count < 4
            || rows.contains { row in row.contains(letters) || String(row.reversed()).contains(letters) }
    }

    /// The text to keep of a password: its salt, its cost and what scrypt made of it.
    func kept(_ password: String, salt: [UInt8]) async throws -> String {
        let key = try await derived(password, salt: salt, isKnown: true)
        return "$scrypt$ln=\(cost),r=8,p=3$" + Data(salt).base64EncodedString() + "$"
            + key.base64EncodedString()
    }

    /// Whether a password is the one that a text was kept of.
    ///
    /// With no text the same work is done, so that the time does not tell whether a name is known. Somebody who is
    /// known on their device goes before all who are not, so that a flood of strangers does not hold them up.
    func matches(_ password: String, kept: String?, isKnown: Bool = false) async throws -> Bool {
        let parts = (kept ?? "").split(separator: "$")
        let salt = parts.count == 4 ? Data(base64Encoded: String(parts[2])) : nil
        let expected = parts.count == 4 ? Data(base64Encoded: String(parts[3])) : nil
        let key = try await derived(
            password, salt: [UInt8](salt ?? Data(repeating: 7, count: 16)), isKnown: isKnown)
        guard let expected, expected.count == key.count else { return false }
        // Every byte is compared whatever the others are, so that the time tells nothing.
        return zip(expected, key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func derived(_ password: String, salt: [UInt8], isKnown: Bool) async throws -> Data {
        guard await places.enter(first: isKnown) else { throw HTTPError(.serviceUnavailable) }
        worked.add(1, ordering: .relaxed)
        let rounds = 1 << cost
        let letters = Array(password.precomposedStringWithCanonicalMapping.utf8)
        let outcome = await withCheckedContinuation { waiting in
            Foundation.Thread.detachNewThread {
                waiting.resume(
                    returning: Result {
                        try KDF.Scrypt.deriveKey(
                            from: letters, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8,
                            parallelism: 3)
                    })
            }
        }
        await places.leave()
        return try outcome.get().withUnsafeBytes { Data($0) }
    }
}

/// So many places at a time, and so many who may wait for one, of each kind.
private actor Places {
    private var free: Int
    private let waiting: Int
    private var first: [CheckedContinuation<Void, Never>] = []
    private var others: [CheckedContinuation<Void, Never>] = []

    init(most: Int, waiting: Int) {
        free = most
        self.waiting = waiting
    }

    /// Waits for a place; false when too many wait already.
    func enter(first isFirst: Bool) async -> Bool {
        if free > 0 {
            free -= 1
            return true
        }
        guard (isFirst ? first : others).count < waiting else { return false }
        await withCheckedContinuation { isFirst ? first.append($0) : others.append($0) }
        return true
    }

    /// Gives the place to whoever waits longest, of those who go first before the others.
    func leave() {
        if !first.isEmpty {
            first.removeFirst().resume()
        } else if !others.isEmpty {
            others.removeFirst().resume()
        } else {
            free += 1
        }
    }
}
