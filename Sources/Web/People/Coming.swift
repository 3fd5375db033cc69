import Storage

/// Where somebody who signs in wants to go, and what they had typed there.
struct Coming: Sendable {
    /// The page to open; nil opens the first page of the person's roles.
    let back: LocalPlace?
    /// A form to send again; nil when there is none.
    let kept: KeptForm?

    static let nowhere = Coming(back: nil, kept: nil)

    /// Reads it out of a form of signing in; a place that is not ours counts as none.
    init(_ form: FormBody) {
        let place = (try? form.one("back")).flatMap { $0 }.flatMap { LocalPlace($0) }
        back = place
        kept = KeptForm(from: form, to: place)
    }

    init(back: LocalPlace?, kept: KeptForm?) {
        self.back = back
        self.kept = kept
    }
}
