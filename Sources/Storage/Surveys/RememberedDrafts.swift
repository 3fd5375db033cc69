import Coproduction

/// The drafts that the only writing process remembers, so that a page costs no query.
///
/// Changed only after a commit.
struct RememberedDrafts {
    /// How many drafts are remembered at most.
    static let most = 20_000

    private var rowOfDevice = Recent<TokenHash, Int64>(most: Self.most)
    private var draftOfRow = Recent<Int64, Draft>(most: Self.most)

    /// The draft that a device opens, with its row; nil when it is not remembered.
    mutating func held(by device: TokenHash) -> HeldDraft? {
        guard let row = rowOfDevice[device], let draft = draftOfRow[row] else { return nil }
        return HeldDraft(row: row, draft: draft)
    }

    /// Remembers a draft and a device that opens it.
    mutating func remember(_ held: HeldDraft, device: TokenHash) {
        rowOfDevice[device] = held.row
        draftOfRow[held.row] = held.draft
    }

    /// Changes a remembered draft; gives back the changed one, or the changed copy that the caller held when this one
    /// has been forgotten meanwhile.
    mutating func change(_ held: HeldDraft, _ change: (inout Draft) -> Void) -> Draft {
        let isRemembered = draftOfRow[held.row] != nil
        var draft = draftOfRow[held.row] ?? held.draft
        change(&draft)
        if isRemembered { draftOfRow[held.row] = draft }
        return draft
    }

    /// Forgets a draft that is gone.
    mutating func forget(row: Int64) { draftOfRow[row] = nil }

    /// Forgets which draft a device opens.
    mutating func forget(device: TokenHash) { rowOfDevice[device] = nil }

    /// Forgets everything; what is needed is read again.
    mutating func forgetAll() { self = RememberedDrafts() }
}

/// A draft with its place in the database.
struct HeldDraft: Sendable {
    let row: Int64
    var draft: Draft
}

/// A dictionary that keeps what was used of late: when half of it is full, the older half goes.
struct Recent<Key: Hashable, Value> {
    private let half: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    init(most: Int) { half = max(1, most / 2) }

    var count: Int { young.count + old.count }

    subscript(key: Key) -> Value? {
        mutating get {
            if let value = young[key] { return value }
            guard let value = old.removeValue(forKey: key) else { return nil }
            put(value, for: key)
            return value
        }
        set {
            old.removeValue(forKey: key)
            if let newValue { put(newValue, for: key) } else { young.removeValue(forKey: key) }
        }
    }

    private mutating func put(_ value: Value, for key: Key) {
        if young.count >= half, young[key] == nil {
            old = young
            young = [:]
        }
        young[key] = value
    }
}
