package import Coproduction

extension Words {
    /// A count as it may be shown, with the words of a key for what it counts: `Fewer than 8 people`.
    package func count(_ count: ShownCount, of key: String = "count.people") -> String {
        let noun = self(key)
        return switch count {
        case .fewerThanEight: self("count.few", ["noun": noun])
        case .about(let number): self("count.about", ["number": "\(number)", "noun": noun])
        case .hidden: self("count.hidden")
        }
    }
}
