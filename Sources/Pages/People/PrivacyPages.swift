extension AllPages {
    /// Complaints and requests, deleting, and everything that is kept about somebody.
    static let privacy: [any Page.Type] = [
        ComplainFormPage.self, ComplaintPage.self, EverythingPage.self, PrivacyDeskPage.self,
        PrivacyCasePage.self, ForgetPage.self,
    ]
}
