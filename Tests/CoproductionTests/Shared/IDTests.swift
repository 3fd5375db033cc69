import Foundation
import Synchronization
import Testing

@testable import Coproduction

@Suite struct IDTests {
    @Test(arguments: ["a", "deciding-together", "21-00033", "-", String(repeating: "z", count: 40)])
    func `small letters and digits and hyphens are an identity`(words: String) {
        #expect(ID<Survey>(rawValue: words)?.rawValue == words)
    }

    @Test(arguments: ["", "A", "a b", "a/b", "..", "é", "a\n", "a\u{0}", String(repeating: "z", count: 41)])
    func `anything else is none`(words: String) {
        #expect(ID<Survey>(rawValue: words) == nil)
        #expect(PictureName(rawValue: words) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ID<Survey>.self, from: JSONEncoder().encode(words))
        }
    }

    @Test func `new identities are made of the random bytes`() {
        let calls = Mutex<UInt8>(0)
        let outside = Outside(now: { Moment(milliseconds: 0) }) { count in
            let start = calls.withLock {
                $0 += 1
                return $0
            }
            return (0..<count).map { UInt8(truncatingIfNeeded: $0) &+ start &* 37 }
        }
        let ids = (0..<5).map { _ in outside.newID(Response.self) }
        #expect(Set(ids).count == 5)
        #expect(ids.allSatisfy { $0.rawValue.utf8.count == 26 })
    }
}

@Suite struct DecisionSlugTests {
    @Test(arguments: [
        ("21/00033", "21-00033"), ("21-00033", "21-00033"), ("CAB 7.b", "cab-7-b"), ("é1", "-1"),
    ])
    func `a printed reference becomes an address`(reference: String, slug: String) {
        #expect(Decision.slug(of: reference)?.rawValue == slug)
    }

    @Test(arguments: ["", "///", " ", "٣", String(repeating: "1", count: 41)])
    func `a reference with nothing usable has none`(reference: String) {
        #expect(Decision.slug(of: reference) == nil)
    }
}
