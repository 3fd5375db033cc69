extension AllPages {
    /// The pages of the safety lead.
    static let safety: [any Page.Type] = [
        SafetyPage.self, AlertPage.self, AlertPrintPage.self, RaisePage.self, TakeBackPage.self,
    ]
}
