import EasyRead

extension RuleTable {
    /// Rules M01, M02, M03, M04, M05, M06, M08.
    static let messages: [RuleTable] = [
        messageLength, firstMessage, howToAnswer, noHurry, stopping, messageLink, privateMessage,
    ]

    private static let messageLength = RuleTable(
        rule: .messageLength, context: .text,
        bad: [
            "Is your home good? Is it warm? Reply 1 for yes, 2 for no.",
            "Don’t wait. Reply 1 for yes.",
            "Hello – reply 1 for yes.",
            "Thank you 😀",
            "Wait…",
            "We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. ",
            "Do you like it? Do you want it? Reply 1 for yes.",
        ],
        good: [
            "Is your home good? Reply 1 for yes, 2 for no, 3 for I do not know.",
            "Thank you. We got your text.",
            "It costs £3 at the café.",
            "Text STOP to stop.",
            "We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. We got it. ",
        ])

    private static let firstMessage = RuleTable(
        rule: .firstMessage, context: .text,
        bad: [
            "Hello. Please do our survey. Reply YES to start.",
            "We want to know what you think. Reply 1 to start.",
            "Hello from Heard. We want to know what you think. It is free.",
            "Take part in our survey. It is free. Text STOP to stop.",
            "Welcome to the survey. It is free. Text STOP to stop.",
        ],
        good: [
            "Hello from Heard. We want to know what you think of care. It is free. Text STOP to stop.",
            "Thank you. We got your text.",
            "Is your home good? Reply 1 for yes, 2 for no.",
            "This is Kent County Council. We want to know what you think. Texts are free. Reply STOP to stop.",
            "You can text HELP.",
        ])

    private static let howToAnswer = RuleTable(
        rule: .howToAnswer, context: .text,
        bad: [
            "Is your home good?",
            "Do you feel safe at home?",
            "Do you like your nurse? Thank you.",
        ],
        good: [
            "Is your home good? Reply 1 for yes, 2 for no.",
            "What do you want to change? Write a few words.",
            "Thank you.",
        ])

    private static let noHurry = RuleTable(
        rule: .noHurry, context: .text,
        bad: [
            "You must reply by 5pm.",
            "This is your last chance.",
            "Reply within 24 hours.",
            "Final reminder. Reply now.",
            "Please answer as soon as possible.",
        ],
        good: [
            "You can reply when you want.",
            "If you need help now, phone 999.",
            "A person will phone you within 2 days.",
            "Reply 1 for yes.",
            "Thank you.",
        ])

    private static let stopping = RuleTable(
        rule: .stopping, context: .text,
        bad: [
            "Text END to stop.", "To opt out, go to our page.", "Do you want to stop? Reply 1 for yes.",
            "Text STOP 4321 to stop.", "You have stopped. Is your home warm? Reply 1 for yes.",
            "We will stop in 28 days.", "You cannot stop now.",
        ],
        good: [
            "Text STOP to stop.", "You can text STOP at any time.", "You have stopped. Text START to start.",
            "Does the bus stop here? Reply 1 for yes, 2 for no.", "Thank you. This is the end.",
        ])

    private static let messageLink = RuleTable(
        rule: .messageLink, context: .text,
        bad: [
            "Answer at bit.ly/abc.",
            "Go to https://tinyurl.com/xyz to answer.",
            "Do the survey at https://heard.example/s?id=5",
            "Do our survey at heard.example/surveys/home",
            "See https://heard.example/p/0770090012",
        ],
        good: [
            "See heard.example/changes. Thank you.",
            "Is your home good? Reply 1 for yes. Or go to heard.example/s/home",
            "Thank you.",
            "Mail help@kent.example.",
            "Look at https://heard.example/changes",
        ])

    private static let privateMessage = RuleTable(
        rule: .privateMessage, context: .text,
        bad: [
            "Hi Sam, is your nurse kind?",
            "Is your learning disability nurse kind? Reply 1 for yes.",
            "Dear {name}, thank you.",
            "Your autism team wants to know.",
            "How is your mental health?",
            "Hello Mr Smith.",
        ],
        good: [
            "Hello from My Say. Is your nurse kind to you? Reply 1 for yes.",
            "Hello from Heard.",
            "Is your doctor kind? Reply 1 for yes.",
            "Thank you.",
            "Hi there. Thank you.",
        ])
}
