import EasyRead

extension RuleTable {
    /// Rules about whole sentences: L01, L03, L05, L14, L15.
    static let sentences: [RuleTable] = [length, oneIdea, punctuation, negatives, passives]

    private static let length = RuleTable(
        rule: .sentenceLength, context: .question,
        bad: [
            "When you last went to see your doctor did they take the time to explain things?",
            "Do you think that the staff in your home help you to do things?",
            "We want to know what you think about the place in which you live now.",
            "Did Dr. Smith tell you about the new tablets that you take in the morning now?",
            "The bus leaves from the stop near your house at 2.30pm every day of the week.",
            "You said: \"I wait too long for the bus and I do not like it.\" True?",
            "Does the person who helps you most ask you what you want to do today?",
            "Can you go out of the house on your own when you want to go?",
            "Do you get enough help from the people who work in your home each day?",
            "Did your support worker come to your house at 9am on Monday and on Tuesday?",
            "Is there a place in your town where you like to go with your friends?",
            "We would like you to tell us about the last time you went to hospital",
            "Does your bus pass work on all of the buses and trains in your area?",
            "My money is £3.50 a week and I want to buy more things with it",
            "Do the people\nwho work in your home\nlisten to you\nwhen you tell them what you want?",
        ],
        good: [
            "Did your doctor explain things to you?", "Do you like it? Tell us why. You can draw it too.",
            "Did Dr. Smith help you?", "Phone Kent County Council: 03000 41 61 61.",
            "The bus comes at 2.30pm. Is that late?",
            "Do you pay £3.50? Is it a lot of money for you to pay?", "Choose the answer that is nearest.",
            "1. Do you like your home?\n2. Do you like your room?\n3. Do you like the people you live with?",
            "Yes\nNo\nI do not know",
            "- your home\n- your friends\n- your family\n- your work\n- your health\n- your money\n- fun",
            "He asked \"Are you well?\" and I said yes.", "Do you see your doctor at 2:30pm on Tuesday?", "",
            "?",
            "Did your self-advocate group meet in the day-centre in 12 months?",
        ])

    private static let oneIdea = RuleTable(
        rule: .oneIdea, context: .question,
        bad: [
            "Staff are kind and they help me when I ask", "Do you go out when you want and do you like it?",
            "I like it because it is near and I can walk", "If you are sad, who helps you when you cry?",
            "Tell us who helps you and when they come", "We ask because we want to know which bus you take",
            "Do you eat what you like or do staff choose because it is quick?",
            "Stop if it hurts, but go on if it is ok.",
            "Do you know who to ask if you are sad?", "Do people wait while you talk, or do they go?",
            "Are you happy at home with your friends when you are all together now?",
            "It was late so we left because the bus had gone",
            "Come in unless it is late, and tell me who you are",
            "Although it rained we went, so we got wet", "Say yes or tell us which day when you can come",
        ],
        good: [
            "Are staff kind to you?", "Who helped you?", "When did you see your doctor?",
            "Which bus do you take?",
            "Do you like your home and garden?", "Do you see your family and friends?",
            "Phone 111 and press 2.",
            "Is your home good, OK or bad?", "Do you like it so much?", "Choose yes or no.",
            "Did your doctor or nurse help?",
            "Do you think so?", "You and I talk", "Wait a while.", "Is there care and help near you?",
        ])

    private static let punctuation = RuleTable(
        rule: .punctuation, context: .question,
        bad: [
            "Your carer (paid) listens", "Did they listen; did it help?", "Your carer – did they listen?",
            "Tell us—now",
            "Did it help…", "Tell us more...", "Do you like red, green, blue or pink?",
            "Well done! Thank you!",
            "Answer: it is good", "Your carer - did they listen?", "Do you like it [here]?", "Stop; wait",
            "Yes -- or no?",
            "We ask you, the carer, to help.", "It is good … or bad?",
        ],
        good: [
            "Do you like your home?", "The bus comes at 2:30pm.",
            "Phone Kent County Council: 03000 41 61 61.",
            "Choose from these:\n- red\n- blue", "Is it good, OK or bad?", "You said: “I wait too long.”",
            "Thank you!",
            "Do you know your self-advocate?", "- milk", "Do you have 1,200 books?",
            "Your day-centre is open.",
            "Look at https://kent.gov.uk/care for more.", "It costs £3.50 a day.",
            "Phone this number: 01634 334 466", "– tea",
        ])

    private static let negatives = RuleTable(
        rule: .negative, context: .question,
        bad: [
            "Do you not feel unsafe?", "Do you never go out?", "Is there no bus?", "Does nobody help you?",
            "Do you live without help?", "Are you unhappy?", "Is it unfair?", "Don't you like it?",
            "Did they do nothing?", "Are you not safe?", "It is not unkind", "Nobody did nothing",
            "Can you not go out?",
            "We did not come. We do not know. We never call.", "You cannot do nothing",
        ],
        good: [
            "Do you feel safe?", "You do not have to answer.", "I do not know", "Can you say yes or no?",
            "Is it good or not?",
            "No, thank you", "No", "Nothing bad will happen if you say no.",
            "Did anyone say they are not safe?",
            "Do you understand?", "Is your uncle kind?", "Can you wait until Monday?",
            "Do you live in the United Kingdom?",
            "You do not have to do it. You can stop. You do not need to write.", "Is the answer “no”?",
        ])

    private static let passives = RuleTable(
        rule: .passive, context: .question,
        bad: [
            "Were you listened to?", "Are you helped by staff?", "Was your plan written?",
            "Have you been told?",
            "Is your room cleaned?", "Were you asked?", "Will you be given help?",
            "Are you being treated well?",
            "Was it explained to you?", "Were you taken out?", "Is food cooked for you?",
            "Are your things stolen?",
            "Was the door closed by staff?", "Were they paid?", "Is your money kept safe?",
        ],
        good: [
            "Did staff listen to you?", "Are you worried?", "Are you tired?", "Are you married?",
            "What is it called?",
            "Are you scared?", "Do you need a bed?", "Is your need big?", "Is it red?",
            "Are there trained staff?",
            "Is what you said true?", "How was the food you tried?", "Is it hard to get help?",
            "The survey is closed.",
            "Are you used to it?",
        ])
}
