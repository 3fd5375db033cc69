package import Coproduction

/// All pictures that this place shows, by name: those of the house, and those that an organisation put beside them.
package struct Pictures: Sendable {
    /// All of them, in the order of the index; the organisation's own come last.
    package let all: [Picture]
    private let byName: [PictureName: Picture]

    /// Puts pictures together; `also` gives other names for the same picture.
    package init(all: [Picture], also: [PictureName: Picture] = [:]) {
        self.all = all
        byName = also.merging(all.map { ($0.name, $0) }) { _, own in own }
    }

    /// The picture with a name; nil when there is none.
    package func picture(_ name: PictureName) -> Picture? { byName[name] }

    /// The pictures of one group, in order.
    package func pictures(in group: PictureGroup) -> [Picture] { all.filter { $0.group == group } }

    /// These pictures with those of an organisation beside them, or in the place of the ones they replace.
    ///
    /// A picture that replaces another is known by both names, so surveys and pages need no change.
    func adding(_ own: [OwnPicture]) -> Pictures {
        let replaced = Dictionary(
            own.compactMap { own in own.replaces.map { ($0, own.picture) } },
            uniquingKeysWith: { _, last in last })
        let kept = all.map { ours in replaced[ours.name].map { $0.standing(for: ours) } ?? ours }
        let whole = kept + own.filter { $0.replaces == nil }.map(\.picture)
        let names = Dictionary(whole.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var also = byName.compactMapValues { names[$0.name] }
        for own in own { if let name = own.replaces { also[own.picture.name] = names[name] } }
        return Pictures(all: whole, also: also)
    }
}

/// A picture of an organisation's own, and the picture of the house that it is shown in place of.
struct OwnPicture {
    let picture: Picture
    let replaces: PictureName?
}
