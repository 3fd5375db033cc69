/// The lists of names: small letters, no marks, `or` for a stroke, no `the` and no `this`.
enum DecisionReaderNames {
    /// What each field of a record is called.
    static let fields: [(DecisionRecord.Field, String)] = [
        (.reference, reference), (.title, title), (.decisionType, decisionType), (.reasonKey, reasonKey),
        (.status, status), (.decisionMaker, decisionMaker), (.leadMember, leadMember),
        (.leadDirector, leadDirector), (.leadOfficer, leadOfficer), (.department, department),
        (.contact, contact), (.divisions, divisions), (.firstPublished, firstPublished), (.due, due),
        (.decidedOn, decidedOn), (.effectiveFrom, effectiveFrom), (.publishedOn, publishedOn),
        (.callIn, callIn), (.meeting, meeting), (.reasons, reasons), (.financial, financial), (.legal, legal),
        (.equalities, equalities), (.proposedDecision, proposedDecision), (.resolution, resolution),
        (.description, description), (.alternatives, alternatives), (.urgencyReason, urgencyReason),
        (.withdrawal, withdrawal),
    ]

    private static let reference = """
        item no | item number | minute no | minute number | minute ref | minute reference
        decision sheet no | reference | reference no | reference number | ref | ref no | ref number
        decision reference | decision ref | decision ref no | decision reference number
        decision reference no | decision no | decision number | decision id | forward plan reference
        forward plan ref | forward plan no | forward plan number | forward plan reference number
        forward plan reference no | plan reference | key decision reference | key decision ref
        key decision no | key decision number | issue number | issue no | issue ref | issue reference
        notice reference | notice number | record number | record no | record reference | unique reference
        unique reference number | item ref | item reference | our ref | our reference | odr reference
        odr no | odr number | kd ref | kd no | file ref | register number | decision notice number
        decision record number | reference code | urn | cyfeirnod
        """
    private static let title = """
        title and summary of decision | title and summary | title and description
        title and description of decision | subject and summary | title and purpose | item and description
        title | decision title | title of decision | subject matter / title of decision | subject matter | title of report | report title | subject
        subject title | subject of decision | subject of report | subject matter
        subject matter of decision | subject heading | issue title | title of issue | item title
        title of item | name of decision | title of key decision | key decision title | topic
        matter for decision | matter | title of matter | item of business | name of report
        title of decision record | heading | decision name | title and reference
        title of forthcoming decision | teitl | pwnc
        """
    private static let decisionType = """
        decision type | type of decision | key decision | is key decision | is it key decision | is key
        key or non key | key | key or non key decision | is decision key decision | key decision yes or no
        key or not key | key decision or non key decision | key decision or not | is decision key
        key status
        """
    private static let reasonKey = """
        reason key | reason it is key | reason for key decision | reasons for key decision
        why is it key decision
        reason it is key decision | reason decision is key | reason why it is key decision
        key decision reason | key decision criteria | key decision criterion | why is key decision
        reasons key | reason why decision is key | reason for being key | why it is key decision
        key reason | reason why key decision | reason for it being key decision
        reason for decision being key
        """
    private static let status = """
        decision status | issue status | status | current status | status of decision | outcome
        outcome of decision | decision outcome | item status | status of item | notice status | statws
        """
    private static let decisionMaker = """
        decision maker | decision makers | decision taker | decision taken by | decision made by
        decision to be taken by | decision to be made by | made by | taken by | decided by
        to be decided by | who will make decision | who will take decision | who is making decision
        who will decide | name of decision maker | name and title of decision maker | decision making body
        decision body | name of decision making body | body making decision | body or person making decision
        decision maker and title | decision makers name | officer taking decision | officer making decision
        name of officer making decision | individual or body making decision | proposed decision maker
        decision maker or body | decision due by | decision maker name | who made decision
        who took decision | decision taken under delegated powers by | name and post of decision maker
        decision taken under | person or body making decision | body or individual making decision
        gwneuthurwr penderfyniad
        """
    private static let leadMember = """
        lead member | lead members | lead councillor | cabinet member | cabinet members | portfolio holder
        portfolio holders | relevant portfolio holder | relevant cabinet member | executive member
        portfolio | lead cabinet member | cabinet lead | executive portfolio holder
        responsible cabinet member | cabinet portfolio holder | cabinet portfolio | lead portfolio holder
        responsible portfolio holder | cabinet member or portfolio | cabinet member responsible
        lead portfolio | portfolio area | cabinet member or portfolio holder | portfolio or cabinet member
        portfolio holder or cabinet member | relevant executive member | lead executive member
        cabinet member portfolio | cabinet lead member | responsible member | responsible cabinet portfolio
        lead member or portfolio holder
        """
    private static let leadDirector = """
        lead director | director | corporate director | strategic director | executive director
        responsible director | lead chief officer | chief officer | lead corporate director
        service director | director responsible | sponsoring director | lead executive director
        lead strategic director | responsible chief officer | relevant director | accountable director
        relevant chief officer
        """
    private static let leadOfficer = """
        lead officer | lead officers | responsible officer | officer | lead officer name
        lead officer or report author | officer responsible | originating officer | responsible lead officer
        officer lead | lead officer or author | swyddog arweiniol
        """
    private static let department = """
        department | directorate | service | service area | lead department | lead directorate
        service unit | originating department | responsible department | department or directorate
        directorate or service | directorate or department | relevant directorate | group | service group
        adran | department or service
        """
    private static let contact = """
        contact | contact officer | contact details | contact name | contacts | officer contact
        contact for further information | further information | for further information contact
        for more information contact | enquiries to | contact person | who to contact | contact officers
        contact officer name | contact officer details | officer contact details | further information from
        for further information please contact | name of contact officer | contact officer for information
        swyddog cyswllt | contact for enquiries | officer to contact | for more information
        """
    private static let divisions = """
        parishes or wards affected | wards or parishes affected | parish affected
        parishes or divisions affected | communities affected | division affected | divisions affected
        electoral division affected | electoral divisions affected | ward affected | wards affected
        ward or wards affected | ward | wards | affected wards | affected ward | wards or divisions affected
        ward or division affected | electoral division | electoral divisions
        electoral division or divisions affected | areas affected | area affected | wards involved
        local wards | parishes affected | wards or areas affected | ward or area affected
        divisions or wards affected | division or ward affected | electoral wards affected
        electoral ward affected | affected divisions | electoral wards | local area affected
        electoral areas affected | wards significantly affected | wardiau dan sylw
        which wards are affected | wards or parishes affected | divisions | wards concerned
        ward or divisions affected | wards or electoral divisions affected | county divisions affected
        """
    private static let firstPublished = """
        date entered in plan | date entered | entered in plan | date added | date put on plan
        date of entry in plan | notice of proposed decision first published | first published
        notice first published | date first published | date added to forward plan
        date notice first published | date of first publication | first published on forward plan
        first published in forward plan | date first published in forward plan
        date included in forward plan | added to forward plan | notice of decision first published
        entry first published | date first entered | first entered | date item added to forward plan
        notice published | notice of proposed decision published | date added to plan | item first published
        date of first notice | first notice published | first appeared in forward plan | first appeared
        first included in forward plan | date first included | date first published on forward plan
        date of notice | notice date | date of publication of notice | date entered on forward plan
        on forward plan since | date first appeared
        """
    private static let due = """
        date on which or period within which decision is to be made
        date or period within which decision will be made
        date on which or period within which decision will be made
        period within which decision is to be made | decision due | decision due date | due date | due
        date decision due | expected decision date | expected date of decision | anticipated decision date
        anticipated date of decision | date decision expected | decision expected | proposed decision date
        proposed date of decision | target decision date | planned decision date | planned date of decision
        date for decision | when will decision be taken | when will decision be made
        decision to be taken on | decision due on | date decision will be taken | likely date of decision
        decision date or period | target date | date on or after which decision will be made
        earliest decision date | earliest date of decision | date or period of decision
        intended date of decision | date decision is to be made | expected date
        date decision is to be taken | decision will be taken | expected decision | date decision is due
        date decision is expected | proposed date | date decision to be taken | date decision to be made
        date of expected decision | likely decision date | date on which decision is to be taken
        date on which decision will be taken | decision will be made | decision to be made on
        decision due between | decision due not before | date or period within which decision is to be made
        date due | date of proposed decision | indicative decision date | provisional decision date
        date of decision to be taken | target date for decision | decision not before | decision period
        """
    private static let decidedOn = """
        date of decision | decision date | decided on | date decision made | date decision taken
        date decided | date decision was taken | date decision was made | decision taken on
        decision made on | date made | decided | date taken | taken on | made on | date
        date on which decision was made | date signed | date decision was agreed | date of decision taken
        decision was made on | dyddiad y penderfyniad | decision taken date | decision made date
        date of executive decision | date of record of decision
        """
    private static let effectiveFrom = """
        effective from | date effective | effective date | effective | comes into force | into force
        decision effective from | implementation date | date of implementation | decision comes into effect
        date effective from | comes into effect on | can be implemented from | implementation from
        decision may be implemented on | decision may be implemented from | in force from | takes effect
        takes effect from | coming into force | date decision effective | comes into effect | effective on
        decision takes effect on | date decision comes into force | date of effect | in effect from
        earliest implementation date | may be implemented from | decision can be implemented from
        decision comes into force | comes into force on | will come into force on | date for implementation
        decision may be implemented after | date decision takes effect | date decision will take effect
        decision will come into force | decision will take effect from | can be put into effect from
        """
    private static let publishedOn = """
        publication date | date published | date of publication | published | decision published
        published on | date decision published | decision publication date | publication date of decision
        dyddiad cyhoeddi | notice of decision published | date notice published | decision notice published
        record published | date record published | decision published on | date of publication of decision
        publication | date decision was published | decision notice date | date record of decision published
        """
    private static let callIn = """
        date call in expires | call in expires on | date call in ends | date of call in expiry
        call in expiry deadline | is subject to call in | call in | subject to call in | call in deadline
        call in date | call in by | deadline for call in | call in period | call in expires | call in expiry
        last date for call in | call in ends | call in status | can be called in
        is decision subject to call in | called in | eligible for call in | is eligible for call in
        call in expiry date | end of call in period | last day for call in | call in until | open to call in
        decision can be called in | call in period ends | date of call in deadline | call in closing date
        call in period expires | call in applies | can decision be called in | deadline for calling in
        call in end date | call in closes | callin | call in procedure | call in deadline date
        final date for call in | decision subject to call in | call in request
        date by which decision may be called in | available for call in | call in arrangements
        """
    private static let meeting = """
        decided at meeting | made at meeting | meeting | meeting date | date of meeting
        considered at meeting | decision to be taken at | decision meeting | to be considered at
        decision made at meeting | taken at meeting | decision taken at meeting | at meeting
        date and meeting | committee | meeting and date | cabinet meeting | decision to be made at
        decision taken at | meeting at which decision was made | committee date | cabinet date
        decision to be taken at meeting | meeting body | decision made at | considered by
        meeting and date of meeting | date and name of meeting | name of meeting
        """
}
