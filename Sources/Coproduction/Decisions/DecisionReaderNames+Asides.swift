extension DecisionReaderNames {
    /// Parts of a page for which the record has no field.
    static let asides = """
        cost | costs | report author | author of report | report authors | reporting officer | report of
        report by | author | author or lead officer | mobile | fax | minicom | textphone | direct dial
        direct line | exempt report | documents | accompanying documents | supporting documents
        background documents | background papers | list of documents | report | reports | appendices
        appendix | attachments | related documents | related decisions | related meetings | related issues
        agenda items | agenda item | issue history | history | links | useful links | consultation
        consultations | consultees | consultation undertaken | consultation process | who has been consulted
        consultation details | principal consultees | consultation and engagement | details of consultation
        means of consultation | consultation carried out | planned consultation | who will be consulted
        consultation and means of consultation | ward councillors | declarations of interest
        declaration of interest | conflict of interest | conflicts of interest | any conflict of interest
        any conflicts of interest | conflicts of interest declared | dispensations
        any conflict of interest declared | dispensation | dispensations granted | interests declared
        any conflicts of interest declared | conflicts of interest and dispensations
        any dispensations granted | exempt information | exempt | confidential | anticipated restriction
        restriction | private | public | open or exempt | is report exempt | reason exempt | private meeting
        reason for private meeting | public or private | open or private | private or public
        exempt or confidential | part 1 or part 2 | reason for exemption | exemption
        confidential or exempt information | open or closed | open or restricted | access to information
        will report be open or exempt | will decision be taken in private
        is decision to be taken in private | decision to be taken in private | to be taken in private
        reason for taking decision in private | reason for being taken in private | exempt reason
        is private | scrutiny | overview and scrutiny | scrutiny committee | scrutiny involvement
        risk implications | risks | risk | risk management | risk assessment | risk management implications
        environmental implications | climate implications | climate change implications | climate change
        environment | carbon implications | sustainability implications | hr implications
        human resources implications | staffing implications | health implications
        health and wellbeing implications | data protection implications | implications
        human rights implications | crime and disorder implications | procurement implications
        property implications | social value | safeguarding implications | other implications
        privacy impact assessment | data protection | signed | signature | signed by | approved by
        authorised by | countersigned | name | position | job title | designation | post | post title
        telephone | telephone number | tel | tel no | phone | phone number | email | e mail | email address
        address | website | web | comments | representations | how to make representations
        making representations | representations by | make representation | representations deadline
        urgent decision | urgent item | is urgent decision | is it urgent decision | is decision urgent
        special urgency | general exception | is urgent | urgent | last updated | page last updated
        see also | decision documents | notes | note to editors | no | number | version | council
        corporate priority | corporate priorities | corporate plan | council plan
        link to corporate priorities | links to corporate priorities | policy context | contract value
        value | period covered | plan period | period of plan | explanatory note | public or private session
        delegated authority | delegation | scheme of delegation | authority for decision
        authority for making decision | power to make decision | authority to make decision | legislation
        documents considered | documents to be considered | documents submitted to decision maker
        reports considered | documents to be submitted | papers considered | report and documents considered
        background papers considered | list of background papers | next steps
        list of documents to be submitted | documents to be submitted to decision maker
        additional documents | report to be considered | reports to be submitted | other documents
        record of decision published by | proper officer | monitoring officer | section 151 officer
        chief finance officer | statutory officers | councillors consulted | members consulted
        cabinet member consulted | consulted | portfolio holder consulted | local member | local members
        local member views | ward member views | views of local member | background papers and documents
        published documents | decision history | item history | timeline | related links | related pages
        in section | on page | contents | cookies | privacy | legal notice
        """

    /// Lines that only the site prints around a page.
    static let furniture = """
        skip to content | skip to main content | skip to main navigation | skip navigation
        skip to navigation | skip to search | skip to footer | jump to content | skip to | back to top
        return to top | top of page | go to top | print page | print | printer friendly version
        print version | share page | share | share on facebook | share on twitter | share on x
        share on linkedin | share by email | tweet | email page | email to friend | accept all cookies
        accept cookies | reject all cookies | reject cookies | accept additional cookies
        reject additional cookies | view cookies | cookie settings | manage cookies | hide message
        hide cookie message | hide cookies message | menu | toggle menu | open menu | close menu
        search site | sign in | log in | login | register | my account | follow us on facebook
        follow us on twitter | facebook | twitter | linkedin | youtube | instagram | cookie policy
        privacy policy | privacy notice | accessibility statement | terms and conditions | site map
        sitemap | disclaimer | rss | powered by moderngov | subscribe to updates | sign up for email updates
        translate page | read page aloud | was page useful | is page useful | was page helpful
        did you find page useful | rate page | text only | terms of use | freedom of information
        modern slavery statement | browsealoud | listen with browsealoud | copy link | bookmark page
        add to favourites | main navigation | main menu | site navigation | breadcrumb | you are here
        footer | close | previous | next | back | copy link to page | bookmark and share
        """
}
