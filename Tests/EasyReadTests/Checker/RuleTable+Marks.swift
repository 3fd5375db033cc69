import EasyRead

extension RuleTable {
    /// Rules L06, L31, L32, L43, L44, L46.
    static let marks: [RuleTable] = [slash, capitals, symbol, splitWord, linkText, readAloud]

    private static let slash = RuleTable(
        rule: .slash, context: .page,
        bad: [
            "Ask your carer and/or friend.",
            "Each person brings his/her book.",
            "Ask if s/he can come.",
            "your support worker(s)",
            "Bring a friend/carer.",
            "You can phone/text us.",
            "We are here 24/7.",
            "The plan for 2026/27",
            "The bus/train is late.",
            "yes / no",
            "Tell the nurse(s).",
            "Mr/Mrs",
            "the child(ren)",
            "him/her",
            "Use the lift/stairs.",
        ],
        good: [
            "Ask your carer or a friend.",
            "Go to kent.gov.uk/care for help.",
            "The date is 23/11/26.",
            "You can phone or text us.",
            "your support workers",
            "Bring a friend (or not).",
            "https://heard.example/help/me",
            "1/2 of the people",
            "Say yes or no.",
            "Do you like it?",
            "A&E",
            "03000 41 61 61",
            "2 or 3 people",
            "See https://a.example/b/c.",
            "We are here all day.",
        ])

    private static let capitals = RuleTable(
        rule: .capitals, context: .page,
        bad: [
            "PLEASE READ this.",
            "Do NOT go.",
            "READ THIS",
            "About Your Answers",
            "How To Get Help",
            "This is *very* good.",
            "This is _very_ good.",
            "It is <em>good</em>.",
            "IMPORTANT",
            "Your Rights And Choices",
            "It is <u>here</u>.",
            "STOP now.",
            "What Happens Next",
            "We are VERY glad.",
            "The WHOLE page",
        ],
        good: [
            "Please read this.",
            "NHS",
            "Kent County Council",
            "About your answers",
            "The Partnership Board",
            "Monday 23 November",
            "This is **very** good.",
            "I like Kent.",
            "Ask your GP.",
            "TV and OK",
            "Important",
            "A&E",
            "You can phone Sam.",
            "What happens next",
            "Christmas is here",
        ])

    private static let symbol = RuleTable(
        rule: .symbol, context: .page,
        bad: [
            "Help & support",
            "Help and support →",
            "Mail me @ home.",
            "65+ people",
            "1 = yes",
            "We are #1",
            "😀 Hello",
            "a < b",
            "Tea * milk",
            "§ 4",
            "5 × 3",
            "It is ✓ good",
            "a ~ b",
            "your \\ my",
            "Q&A",
        ],
        good: [
            "Help and support",
            "Mail help@kent.example.",
            "A&E",
            "- milk\n- tea",
            "# Help\nWe help.",
            "It costs £5.",
            "**bold** words",
            "Say yes.",
            "Ask “why”.",
            "It is 2:30pm.",
            "Kent’s plan",
            "65 or over",
            "1 means yes",
            "* milk\n* tea",
            "a: b",
        ])

    private static let splitWord = RuleTable(
        rule: .splitWord, context: .page,
        bad: [
            "infor\u{AD}mation",
            "We give infor-\nmation.",
            "com\u{AD}puter",
            "Phone the coun-\ncil now.",
        ],
        good: [
            "information",
            "day-centre",
            "We give\ninformation.",
            "- a\n- b",
        ])

    private static let linkText = RuleTable(
        rule: .linkText, context: .page,
        bad: [
            "Click here",
            "Read more",
            "[here](/a)",
            "Click here to see it.",
            "[read more](/a)",
            "More information",
            "[This is far too long for the words of a link](/a)",
            "[Help](/a) and [help](/b)",
            "[https://a.example](https://a.example)",
            "Find out more",
        ],
        good: [
            "Read what we changed",
            "[Read what we changed](/a)",
            "Come here.",
            "We are here.",
            "You can read more books.",
            "[Help](/a) and [help](/a)",
            "Look at our changes",
            "Do you want more?",
            "I live here.",
            "You can do more.",
        ])

    private static let readAloud = RuleTable(
        rule: .readAloud, context: .page,
        bad: [
            "Go to kent.gov.uk/care.",
            "Ask your worker(s).",
            "Come on the 1st day.",
            "Group B is next.",
            "Go to https://a.example.",
            "Room SE1",
            "It is 5 m² big.",
            "the 21st time",
            "Press x.",
            "www.heard.example",
        ],
        good: [
            "Look at our page.",
            "Ask your workers.",
            "Come on the first day.",
            "I have a cat.",
            "You and I",

            "A bus",
            "NHS",
            "It is 2:30pm.",
            "O no",
        ])
}
