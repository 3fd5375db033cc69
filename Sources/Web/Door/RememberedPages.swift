import Hummingbird
import NIOCore
import Pages
import Synchronization

/// What a remembered page shows, whatever kind of value says it.
private struct PageKey: Hashable, Sendable {
    private let value: any Hashable & Sendable

    init(_ value: some Hashable & Sendable) { self.value = value }

    static func == (one: PageKey, other: PageKey) -> Bool {
        AnyHashable(one.value) == AnyHashable(other.value)
    }

    func hash(into hasher: inout Hasher) { AnyHashable(value).hash(into: &hasher) }
}

/// Rendered pages, kept by what they show, so that a page is rendered once for everybody who sees the same.
///
/// A page costs about a millisecond to render and nothing to remember (SPEED.md). What is not asked for any more
/// goes when the memory is full.
package final class RememberedPages: Sendable {
    private struct Memory {
        var fresh: [PageKey: Rendered] = [:]
        var old: [PageKey: Rendered] = [:]
    }

    /// A page's bytes, and whether places for one person's words are still open in them.
    struct Rendered: Sendable {
        let bytes: ByteBuffer
        let withSlots: String?
    }

    private let memory = Mutex(Memory())
    private let made = Atomic(0)
    private let most: Int

    /// How often a page was rendered and not remembered; tests hold pages to fixed numbers of it.
    var renderedCount: Int { made.load(ordering: .relaxed) }

    /// Remembers up to twice so many pages.
    package init(most: Int = 2_000) { self.most = most }

    /// Forgets every page, so that nothing of words that were deleted stays in memory either.
    func forgetAll() { memory.withLock { $0 = Memory() } }

    /// The bytes of the page with this key, made when they are not remembered.
    func rendered(_ key: some Hashable & Sendable, make: () throws -> String) rethrows -> Rendered {
        let key = PageKey(key)
        if let known = memory.withLock({ $0.fresh[key] ?? $0.old[key] }) { return known }
        let html = try make()
        made.add(1, ordering: .relaxed)
        let slots = html.utf8.contains(1)
        let rendered = Rendered(bytes: ByteBuffer(string: html), withSlots: slots ? html : nil)
        memory.withLock { memory in
            if memory.fresh.count >= most {
                memory.old = memory.fresh
                memory.fresh = [:]
            }
            memory.fresh[key] = rendered
        }
        return rendered
    }
}
