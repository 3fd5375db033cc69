import EasyRead

extension RuleTable {
    /// Rules about how words and numbers are written: L12, L13, L23, L24.
    static let forms: [RuleTable] = [abbreviations, contractions, digits, percentages]

    private static let abbreviations = RuleTable(
        rule: .abbreviation, context: .question,
        bad: [
            "Do you like fruit, e.g. apples?", "Do you read, write etc.?", "Tell us asap",
            "Do you know the LDPB?",
            "Is KCC good?", "Do you see your GP?", "Is the NHS good?", "Do you get PIP?", "i.e. your home",
            "PLEASE READ", "Did you go to A&E?", "Do you use BSL?", "Is the ICB good?", "Are the CCGs good?",
            "Do you know N.I.C.E. rules?",
        ],
        good: [
            "Do you know the Partnership Board?", "Is your home good, OK or bad?", "Do you watch TV?",
            "I do not know",
            "Do you live in the UK?", "Your doctor is sometimes called a GP.", "Text STOP to stop.",
            "PIP is money for disabled people.", "Does Mr Smith help?", "Did Dr. Jones help?",
            "A doctor came at 2pm.",
            "Do you like A4 paper?", "Reply YES or NO.", "The NHS is your doctors and hospitals.", "I am OK",
        ])

    private static let contractions = RuleTable(
        rule: .contraction, context: .question,
        bad: [
            "You don't have to", "You can’t go", "They won't come", "You should've asked", "They'd like it",
            "We'll come", "You're here", "It's good", "I'm well", "That's right", "dont go", "We've been",
            "Let's go",
            "He couldnt come", "She isn't here",
        ],
        good: [
            "You do not have to", "You cannot go", "They will not come", "You can ask",
            "Is it the doctor's room?",
            "Is it Kent’s plan?", "We will come", "You are here", "It is good", "Come at 3 o'clock",
            "That is right",
            "Do not go", "Are the staff's rooms big?", "People's money is safe", "Is it your friends' home?",
        ])

    private static let digits = RuleTable(
        rule: .numberAsDigits, context: .question,
        bad: [
            "Do two people help you?", "Three days", "Wait ten minutes", "Is it twenty pounds?",
            "A hundred people came",
            "Is there one person?", "Do you have five friends?", "Twelve months", "About a thousand people",
            "Twenty-one days", "One person came.", "We asked six groups", "Are there seven rooms?",
            "It takes thirty days",
            "Do the four staff help?",
        ],
        good: [
            "Do 2 people help you?", "One of your friends", "Choose the one you like",
            "Do you know first aid?",
            "Which one do you like?", "Did no one come?", "The first question", "Do you want this one?",
            "Wait 10 minutes",
            "Is anyone there?", "At one of the shops", "A second time", "Do you have someone?",
            "Is it often late?",
            "Do you like the other one best?",
        ])

    private static let percentages = RuleTable(
        rule: .percentage, context: .page,
        bad: [
            "63% said yes.", "63 % said yes.", "63 per cent said yes.", "63 percent said yes.",
            "It is 2.5 miles away.",
            "It took 1.5 hours.", "2/3 of people said yes.", "A third of people said yes.",
            "Two thirds said yes.",
            "It grew by 0.5 points.", "1 fifth of people came.", "12.75% came.", "About 3.2 people",
            "100% yes", "About 99.9 days",
        ],
        good: [
            "6 out of 10 people said yes.", "Most people said yes.", "Half of the people said yes.",
            "It costs £3.50.",
            "Come at 2:30pm.", "Come at 2.30pm.", "A quarter of people came.", "Phone 03000 41 61 61.",
            "The third question",
            "Come on 23.11.2026.", "Come at 2.30.", "3 quarters of people came.",
            "Look at kent.gov.uk today.", "It is £1,200.50.",
            "It costs 3.50 pounds.",
        ])
}
