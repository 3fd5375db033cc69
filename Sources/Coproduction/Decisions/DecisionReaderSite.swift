/// Knows the lines that a site prints around every one of its pages, and that say nothing about a decision.
///
/// Only whole lines that no field has taken are looked at, so that nothing with content vanishes.
enum DecisionReaderSite {
    /// True for `Home`, `• Council and democracy`, `Print`, `Home > Council > Decisions`, `We use cookies …`.
    ///
    /// The name of the page itself stands in its menus as well.
    static func isFurniture(_ words: some StringProtocol, on pageName: String? = nil) -> Bool {
        guard words.utf8.count <= longest else { return false }
        let bare = DecisionReaderLine.unbulleted(Substring(words))
        let name = DecisionReaderVocabulary.name(bare)
        guard !name.isEmpty else { return false }
        if let pageName, DecisionReaderVocabulary.name(pageName) == name { return true }
        if names.contains(name) || DecisionReaderVocabulary.meaning(of: name) == .furniture { return true }
        return isPath(bare) || isAboutCookies(name)
    }

    private static let longest = 250

    /// The path to a page, which begins at the home page and has a mark of its own between its places.
    private static func isPath(_ words: Substring) -> Bool {
        let marks = [" > ", " » ", " › ", " / ", " → ", " | ", ">", "»", "›"]
        guard let mark = marks.first(where: { words.contains($0) }) else { return false }
        let places = words.split(separator: mark).map { DecisionReaderLines.trimmed($0) }
        guard places.count >= 2, let first = places.first.map({ DecisionReaderVocabulary.name($0) }) else {
            return false
        }
        return ["home", "homepage", "home page"].contains(first)
            && places.allSatisfy { $0.first?.isLowercase == false }
    }

    private static func isAboutCookies(_ name: String) -> Bool {
        cookies.contains { name.hasPrefix($0) }
    }

    private static let cookies = [
        "we use cookies", "we use some essential cookies", "we use necessary cookies",
        "our site uses cookies",
        "site uses cookies", "website uses cookies", "cookies on ", "we would like to use cookies",
        "we have placed cookies", "we’d like to set additional cookies", "wed like to set additional cookies",
        "by using site you agree to our use of cookies", "your cookie settings", "cookies help us",
    ]

    private static let names: Set<String> = Set(
        DecisionReaderVocabulary.list(
            """
            home | homepage | home page | council and democracy | your council | about council
            councillors and meetings | councillors decisions and meetings | councillors and decisions
            councillors and democracy | democracy | democracy and elections | decisions and meetings
            meetings agendas and minutes | council meetings and decisions | council and decision making
            how council works | council democracy and elections | council councillors and democracy
            council and councillors | councillors | your councillors | find councillor | find your councillor
            browse meetings | browse committee meetings | calendar of meetings | meetings calendar
            outside bodies | election results | e petitions | epetitions
            search | search documents | search website | search our site | a to z | a z of services
            all services | news and events | jobs and careers | contact us | contact council
            accessibility | privacy | cookies | cookie | cookie notice | use of cookies | copyright
            terms | feedback | translate | cymraeg | share page on facebook | share page on twitter
            share by e mail | print this | print this page | print page | send to friend | whatsapp
            in section | on page | on this page | apply for it | pay for it
            report it | my council | logout | sign out | log out | follow us
            follow us on instagram | follow us on linkedin | follow us on youtube | follow us on x | social media
            stay connected | newsletter | sign up to our newsletter | website feedback | about website
            about site | data protection and privacy | privacy and cookies | cookies and privacy
            report problem with page | is anything wrong with page | rate this page | you are in
            """
        ).map { DecisionReaderVocabulary.name($0) })
}
