import Coproduction
import Foundation

extension Outside {
    /// The real clock of this machine and its source of random numbers.
    static let real = Outside(
        now: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        randomBytes: { count in
            var source = SystemRandomNumberGenerator()
            return (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        })
}
