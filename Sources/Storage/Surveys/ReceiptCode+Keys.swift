import Coproduction
import Crypto
import Foundation

extension Keys {
    /// The code of a draft, worked out from its identity; it is never stored.
    func code(of draft: ID<Draft>) -> ReceiptCode? {
        let mac = HMAC<SHA256>.authenticationCode(
            for: Data("make:".utf8) + Data(draft.rawValue.utf8), using: code)
        return ReceiptCode(bytes: Array(mac))
    }

    /// What is stored of a code, to find it again.
    func stored(_ code: ReceiptCode) -> ReceiptCode.Stored {
        let mac = HMAC<SHA256>.authenticationCode(
            for: Data("find:".utf8) + Data(code.letters.utf8), using: self.code)
        return ReceiptCode.Stored(data: Data(mac.prefix(16)))
    }
}

extension ReceiptCode {
    /// The keyed hash of a code: 16 bytes of HMAC-SHA-256.
    struct Stored: Hashable, Sendable {
        let data: Data
    }
}
