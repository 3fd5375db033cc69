import EasyRead

extension RuleTable {
    /// Rules about single words: L07, L08, L09, L10.
    static let words: [RuleTable] = [known, explained, long, simpler]

    private static let known = RuleTable(
        rule: .knownWords, context: .question,
        bad: [
            "Do you utilise the bus?", "Is it satisfactory?", "Do you commence work?",
            "Did they facilitate it?",
            "Do you have sufficient food?", "Is there a methodology?", "Is the paradigm good?",
            "Do you ameliorate things?",
            "Was the procurement good?", "Do you deem it good?", "Is it ubiquitous?", "Do you liaise?",
            "Is your tenancy good?", "Did you cogitate?", "Is the ambience nice?",
        ],
        good: [
            "Do you use the bus?", "Does your doctor listen to you?", "Are you autistic?",
            "Do you have a learning disability?",
            "Do you live in Kent or Medway?", "Did your support worker explain things?",
            "Are you happier now?",
            "Did staff stop hurting you?", "Did you go to the dentist in Canterbury?",
            "Do you like cooking and swimming?",
            "Are your neighbours friendly?", "Did your family visit?", "Did they treat you kindly?",
            "Do you know when the Council's meeting is?", "Were the children's shoes wet?",
        ])

    private static let explained = RuleTable(
        rule: .hardWordExplained, context: .question,
        bad: [
            "Do you have an advocate?", "Do you have advocates?", "Did you give consent?",
            "Did you have an assessment?",
            "Who is on the Partnership Board?", "Is safeguarding good?", "Do you have a personal budget?",
            "Do you get respite?", "Did you get a referral?", "Do you have an annual health check?",
            "Did they make a reasonable adjustment?", "Do you know the Cabinet?", "Is commissioning easy?",
            "Do you have an advocate? Do you like them? An advocate helps you speak up.",
            "Do you have capacity? Tell us.",
        ],
        good: [
            "Do you have an **advocate**? An advocate helps you speak up.",
            "Did you give consent? This means you said yes.", "Do you get respite? Respite is a break.",
            "An advocate helps you speak up.",
            "Who is on the Partnership Board? The Partnership Board is a group of people.",
            "Did you have an assessment? It is a talk about the help you need.", "Consent means you say yes.",
            "Do you have a personal budget? This is money for your care.", "Do you have help to speak up?",
            "Do you know about the survey?", "Did the council make a decision?", "Is the board good?",
            "Do you have a plan?",
            "An advocate helps you. Do you have an advocate?", "Do you have a break?",
        ])

    private static let long = RuleTable(
        rule: .wordLength, context: .question,
        bad: [
            "Is your accommodation good?", "Is it your responsibility?", "Do you have an opportunity?",
            "Is it satisfactory?", "Do you have a recommendation?", "Is it available?",
            "Is the facility good?",
            "Do you utilise it?", "Is it necessary?", "Is there a possibility?", "Is it sustainable?",
            "Was it organisationally good?", "Is the environment nice?", "Is it regular?",
            "Is the quality good?",
        ],
        good: [
            "Is your home good?", "Do you have support?", "Is it easy?", "Do you have a learning disability?",
            "Do you understand the information?", "Did you have an appointment?", "Is your family kind?",
            "Can you remember it?", "Is it important?", "Do staff in the hospital help?",
            "Do you use a wheelchair?",
            "Is everything OK?", "Did they explain the answers?", "Is it different now?",
            "Do they support themselves?",
        ])

    private static let simpler = RuleTable(
        rule: .simplerWord, context: .page,
        bad: [
            "Come in order to talk.", "We assist you.", "We assisted you.", "Come prior to lunch.",
            "It commences on Monday.",
            "We talk regarding your home.", "You have sufficient time.", "We utilise it.",
            "You can purchase it.",
            "We require a form.", "It is on a regular basis.", "We will ensure it.", "You can obtain a form.",
            "Due to the fact that it rains, stay in.", "We facilitate a group.",
        ],
        good: [
            "Come to talk.", "We help you.", "Come before lunch.", "It starts on Monday.",
            "We talk about your home.",
            "You have enough time.", "We use it.", "You can buy it.", "We need a form.", "It is every day.",
            "We make sure.",
            "You can get a form.", "It rains because it is winter.", "We run a group.",
            "Put it in the right order.",
        ])
}
