/// Every page there is: the start looks for their templates, tests and the pattern book go through their examples.
package enum AllPages {
    /// The kinds of page.
    package static let types: [any Page.Type] = everybody + followAndTeam + boards + people + safety + privacy

    private static let everybody: [any Page.Type] = [
        HomePage.self, InformationPage.self, MessagePage.self, LookPage.self, SurveysPage.self,
        StartPage.self,
        QuestionPage.self, HelpedPage.self, CheckPage.self, ThanksPage.self, StopPage.self, KeptPage.self,
        MyWordsFormPage.self, StillTherePage.self, SignInPage.self, SetUpPage.self, PicturesPage.self,
        PicturePage.self, TellMePage.self, TellMeContactPage.self, StopTellingPage.self,
        PicturePage.self, ResultsPage.self,
    ]
}
