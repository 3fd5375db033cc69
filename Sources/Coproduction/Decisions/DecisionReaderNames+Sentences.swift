extension DecisionReaderNames {
    // MARK: Fields with sentences

    static let reasons = """
        why | reason for decision | reasons for decision | reason | reasons | reason for recommendation
        reasons for recommendation | reasons for recommendations | reason for recommendations
        reason for proposed decision | reasons for proposed decision | reasons for making decision
        decision reasons | why decision is needed | why is decision needed | rationale
        rationale for decision | justification | why was decision made | justification for decision
        reason for making decision | reasons for decision taken | reason or reasons for decision
        why decision was made | reasons for decision or recommendation | reasons why decision was made
        why was decision taken | reasons decision was made | summary of reasons
        reason why decision is needed | rheswm | rhesymau dros y penderfyniad
        summary of reasons for decision | statement of reasons
        """
    static let financial = """
        financial implications | finance implications | financial | resource implications | finance
        financial and resource implications | financial implication | financial considerations
        budget implications | finance and resource implications | cost implications | financial comments
        finance comments | financial impact | implications financial | finance and resources
        resources and financial implications | financial implications of decision
        financial or resource implications | resource and financial implications
        financial and value for money implications
        """
    static let legal = """
        legal implications | legal | legal implication | legal considerations | legal comments
        implications legal | legal advice | legal and governance implications
        legal and constitutional implications | comments of monitoring officer | legal impact
        legal powers and implications
        """
    static let equalities = """
        equalities implications | equality implications | equalities | equality | equality impact assessment
        equalities impact | equality impact | equality and diversity implications | equality considerations
        equalities impact assessment | equality and diversity | implications equalities
        implications equality | equality diversity and inclusion implications
        equality diversity and inclusion | equalities comments | equality and diversity impact assessment
        eqia | equalities and diversity implications | equalities considerations
        public sector equality duty | equality analysis | equality impact implications
        """
    static let proposedDecision = """
        proposed decision | proposed decisions | recommendation | recommendations | proposal | proposals
        decision required | decision sought | decision proposed | decision requested | what is proposed
        recommended decision | details of proposed decision | details of decision to be taken
        decision to be taken | proposed recommendation | summary of proposed decision | nature of decision
        decision being asked for | action proposed | decision to be made | what decision is being asked for
        details of decision to be made | what decision will be made | proposed recommendations
        recommendations for decision | officer recommendation | officer recommendations
        decision recommended | proposed decision or recommendation | summary of proposal
        description of decision to be taken
        """
    static let resolution = """
        decision | decisions | decision taken | decision made | decision agreed | resolution | resolved
        agreed | details of decision | decision summary | summary of decision | decision and resolution
        full decision | text of decision | decision text | what was decided | it was resolved
        decision or action taken | action taken | decisions taken | what has been decided | resolved that
        decisions made | decision is | details of decision taken | details of decision made
        decision reached | what is decision | decision in full | it was agreed | cabinet decision
        decision of cabinet | decision of cabinet member | full text of decision | details of action taken
        description of decision taken | penderfyniad | details and outcome of decision | decision wording
        wording of decision | summary of decision taken
        """
    static let description = """
        matter in respect of which decision is to be made | description | description of decision | summary
        purpose | purpose of report | purpose of decision | details | background | brief description
        summary of report | item description | short description | overview | summary of matter
        further details | background information | about decision | context | executive summary
        brief summary | synopsis | explanation | outline | summary of issue | what is it about
        issue description | decision description | brief summary of matter | purpose and summary | crynodeb
        what decision is about | what is decision about | brief description of matter | subject summary
        introduction | introduction and background | detail | details of matter | purpose of item | diben
        """
    static let alternatives = """
        alternative options considered | alternative options considered and rejected | alternative options
        alternatives considered | alternatives considered and rejected | alternatives
        other options considered | other options considered and rejected | options considered
        options considered and rejected | details of alternative options considered
        details of alternative options considered and rejected
        details of any alternative options considered and rejected | other options | options
        any alternatives considered and rejected | alternative options rejected | options rejected
        any alternative options considered and rejected | details of any alternative options considered
        what other options were considered | alternative options considered or rejected
        other options rejected | any other options considered | options appraisal
        what other options were looked at
        details of any alternative options considered and rejected by officer | opsiynau eraill a ystyriwyd
        details of any alternative options considered and rejected by decision maker | alternatives rejected
        details of any alternative options considered and rejected when making decision
        """
    static let urgencyReason = """
        reason for urgency | reasons for urgency | urgency | urgency reason | reason for special urgency
        why it is urgent | reason why decision is urgent | reasons for special urgency | why is it urgent
        decision will be taken under urgency procedures | urgent decision reason | reason decision is urgent
        decision was taken under urgency procedures | reason for general exception | why decision is urgent
        reason for urgent decision | reasons for urgent decision | reason urgent | grounds for urgency
        """
    static let withdrawal = """
        issue withdrawn | decision withdrawn | item withdrawn | notice of withdrawal | reason for withdrawal
        reasons for withdrawal | withdrawn | notice withdrawn
        """
}
