/// Short names in capitals that may be used: NHS, GP.
struct Acronyms: Hashable, Sendable {
    /// Those that must be explained once.
    let toExplain: Set<String>
    /// Those that need no explanation.
    let plain: Set<String>

    /// True when a short name may be used.
    func allows(_ name: String) -> Bool { toExplain.contains(name) || plain.contains(name) }
}
