import Coproduction

/// The lines on the right of a picture of bodies: each runs in a track, and lines that pass one another have their own.
struct BodyGutters: Hashable, Sendable {
    private let tracks: [BodyChart.Tie: Int]
    private let ends: [ID<Body>: [End]]

    /// How many tracks are needed.
    var count: Int { (tracks.values.max() ?? -1) + 1 }

    /// Where a line touches the right edge of a box: as the one that answers, or as the one that is answered to.
    private struct End: Hashable {
        let tie: BodyChart.Tie
        let isStart: Bool
    }

    /// Gives every line that goes to no parent its track.
    init(_ order: BodyOrder) {
        let places = Dictionary(
            order.rows.enumerated().map { ($1.member.id, $0) }, uniquingKeysWith: { first, _ in first })
        var lastOfTrack: [Int] = []
        var tracks: [BodyChart.Tie: Int] = [:]
        let spans = order.others.compactMap { tie -> (tie: BodyChart.Tie, from: Int, to: Int)? in
            guard let one = places[tie.from], let other = places[tie.to] else { return nil }
            return (tie, min(one, other), max(one, other))
        }
        for span in spans.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
            if let free = lastOfTrack.firstIndex(where: { $0 < span.from }) {
                lastOfTrack[free] = span.to
                tracks[span.tie] = free
            } else {
                tracks[span.tie] = lastOfTrack.count
                lastOfTrack.append(span.to)
            }
        }
        self.tracks = tracks
        ends = Dictionary(
            grouping: order.others.flatMap { [End(tie: $0, isStart: true), End(tie: $0, isStart: false)] }
        ) { $0.isStart ? $0.tie.from : $0.tie.to }
    }

    /// The lines from the right edge of one box to the right edge of another; tracks begin at `start`.
    func lines(_ order: BodyOrder, boxes: [BodyChart.Box], from start: Int) -> [BodyChart.Line] {
        let byID = Dictionary(boxes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return order.others.compactMap { tie in
            guard let track = tracks[tie], let box = byID[tie.from], let other = byID[tie.to],
                let from = height(of: End(tie: tie, isStart: true), at: box),
                let to = height(of: End(tie: tie, isStart: false), at: other)
            else { return nil }
            let x = start + track * BodyChart.Size.track + BodyChart.Size.track - 3
            return BodyChart.Line(
                tie: tie,
                points: [
                    BodyChart.Point(x: box.right, y: from), BodyChart.Point(x: x, y: from),
                    BodyChart.Point(x: x, y: to), BodyChart.Point(x: other.right, y: to),
                ])
        }
    }

    /// Ends that share an edge share it out, so that none hides another.
    private func height(of end: End, at box: BodyChart.Box) -> Int? {
        guard let all = ends[box.id], let place = all.firstIndex(of: end) else { return nil }
        return box.y + box.height * (place + 1) / (all.count + 1)
    }
}
