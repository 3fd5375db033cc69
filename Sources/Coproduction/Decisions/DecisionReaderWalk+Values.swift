extension DecisionReaderWalk {
    // MARK: Cells and values on the next line

    mutating func takeCell(_ line: DecisionReaderLine) {
        let taken = Line(place: line.place, words: line.words)
        switch position {
        case .inCell(let field), .below(let field, _), .after(let field, _):
            passages[field]?.lines.append(taken)
        default: leftOver.append(taken)
        }
    }

    mutating func takeAwaited(
        _ field: DecisionRecord.Field, _ name: Line, _ line: DecisionReaderLine, at place: Int
    ) {
        position = .open
        guard isValue(line, of: field, at: place) else {
            giveUp(field, name)
            return take(line, at: place)
        }
        passages[field]?.lines.append(Line(place: line.place, words: line.words))
        if field == .contact { position = .inContact }
    }

    /// A name without a value takes nothing; it is shown as it stands, unless nothing follows it.
    mutating func giveUp(_ field: DecisionRecord.Field, _ name: Line) {
        passages[field] = nil
        guard let place = lines.firstIndex(where: { $0.place == name.place && $0.words == name.words }),
            let known = lines[place].name, !isEmpty(known, at: place)
        else { return }
        leftOver.append(name)
    }

    /// True for a name without a value that another name follows, or nothing: it says nothing at all.
    ///
    /// When other words follow, the name is kept with them, since it may say what they are about.
    func isEmpty(_ name: DecisionReaderLine.Name, at place: Int) -> Bool {
        guard name.value.isEmpty, name.isMarked || name.field != nil else { return false }
        guard lines.indices.contains(place + 1) else { return true }
        let next = lines[place + 1]
        switch next.kind {
        case .furniture: return true
        case .named(let other): return isName(other, next, at: place + 1)
        case .text, .rule, .cell: return false
        }
    }

    /// True when a label that stands twice says the same both times.
    func says(_ known: Passage, _ name: DecisionReaderLine.Name) -> Bool {
        let said = DecisionReaderLines.plain(DecisionReaderLines.tidy(known.text(width: nil)))
        return !name.value.isEmpty && said == DecisionReaderLines.plain(DecisionReaderLines.tidy(name.value))
    }

    private func isValue(_ line: DecisionReaderLine, of field: DecisionRecord.Field, at place: Int) -> Bool {
        if isSure(place - 1, for: field) { return true }
        switch line.kind {
        case .text: return line.heading == 0 && !line.isEdge
        case .named(let name) where [.dash, .gap, .sure].contains(name.mark): return true
        case .named(let name):
            // Two names one after the other: the first has this for its value when another name follows.
            guard name.value.isEmpty, !name.isMarked, lines.indices.contains(place + 1) else { return false }
            return lines[place + 1].isAlone && line.heading == 0
        default: return false
        }
    }

    /// Whether the line after a name can only be its value.
    func isSure(_ place: Int, for field: DecisionRecord.Field) -> Bool {
        guard lines.indices.contains(place + 1) else { return false }
        let next = lines[place + 1]
        switch field.reading {
        case .day: return DecisionDate.leading(next.words) != nil
        case .due: return DecisionDate.due(String(next.words)) != nil
        case .decisionType: return DecisionReaderValues.kind(next.words) != nil
        case .words where field == .reference: return DecisionReaderTitle.isReference(next.words)
        default: return false
        }
    }
}
