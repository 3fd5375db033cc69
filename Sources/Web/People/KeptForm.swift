import Pages

/// What somebody typed into a form whose session had ended: it travels through signing in and comes back.
struct KeptForm: Sendable {
    /// Where the form was going.
    let place: LocalPlace
    /// Everything that was in it.
    let fields: [KeptField]

    private static let mark = "kept."

    /// Keeps a form that was sent to a place; nil when nothing was in it, or when a name is too long to be marked.
    init?(_ form: FormBody, to place: LocalPlace) {
        guard !form.fields.isEmpty,
            form.fields.allSatisfy({ $0.name.utf8.count + Self.mark.utf8.count <= FormBody.longestName }),
            // The form of signing in has fields of its own.
            form.fields.count + 4 <= FormBody.mostFields
        else { return nil }
        self.place = place
        fields = form.fields.map { KeptField(name: Self.mark + $0.name, value: $0.value) }
    }

    /// Reads what came back with a form of signing in; nil when nothing was kept.
    init?(from form: FormBody, to place: LocalPlace?) {
        let fields = form.fields.filter { $0.name.hasPrefix(Self.mark) }
        guard let place, !fields.isEmpty else { return nil }
        self.place = place
        self.fields = fields.map { KeptField(name: $0.name, value: $0.value) }
    }

    /// The fields under their own names.
    var unmarked: [KeptField] {
        fields.map { KeptField(name: String($0.name.dropFirst(Self.mark.count)), value: $0.value) }
    }
}
