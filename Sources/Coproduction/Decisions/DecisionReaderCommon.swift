extension DecisionRecord {
    /// Takes over what a page says once for all of its decisions, and what its family means by what it says.
    mutating func take(from common: DecisionRecord?, in family: DecisionReaderFamily) {
        if let common { take(from: common) }
        if family.isByMember, decisionMaker == nil { (decisionMaker, leadMember) = (leadMember, nil) }
        guard family.isOfOneMeeting, let day = meeting?.date else { return }
        if decidedOn == nil { decidedOn = day }
        if meeting?.body == nil { meeting = Meeting(date: day, body: decisionMaker) }
    }

    private mutating func take(from common: DecisionRecord) {
        for field in Field.allCases where field != .reference {
            switch field.reading {
            case .words(let path):
                if self[keyPath: path] == nil { self[keyPath: path] = common[keyPath: path] }
            case .day(let path): if self[keyPath: path] == nil { self[keyPath: path] = common[keyPath: path] }
            case .title, .prose: break
            case .decisionType: if decisionType == nil { decisionType = common.decisionType }
            case .divisions: if divisions.isEmpty { divisions = common.divisions }
            case .due: if due == nil { due = common.due }
            case .meeting: if meeting == nil { meeting = common.meeting }
            }
        }
        if pageName == nil { pageName = common.pageName }
    }
}
