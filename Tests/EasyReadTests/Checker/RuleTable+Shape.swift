import EasyRead

extension RuleTable {
    /// Rules L38, L40, L41, L42, L45.
    static let shape: [RuleTable] = [paragraph, list, heading, ownLine, longWords]

    private static let paragraph = RuleTable(
        rule: .paragraph, context: .page,
        bad: [
            "We meet. We talk. You come. You go.",
            "We meet. We talk. You come. You go. We eat. You eat.",
            "We. Go. You. Go. On.",
        ],
        good: [
            "We meet.\nWe talk.\nYou come.\nYou go.",
            "We meet. We talk. You come.",
            "We meet.\n\nWe talk.\n\nYou come.\n\nYou go.",
        ])

    private static let list = RuleTable(
        rule: .list, context: .page,
        bad: [
            "- a\n- b\n- c\n- d\n- e\n- f\n- g",
            "- one\n    - two",
            "- This is a line of a list with far more than 10 words.",
            "- We go. You go.",
            "1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g",
        ],
        good: [
            "- a\n- b\n- c",
            "You can:\n- go\n- stay",
            "- a\n- b\n\nThen:\n- c\n- d\n- e\n- f\n- g",
            "1. a\n2. b",
            "no list",
        ])

    private static let heading = RuleTable(
        rule: .heading, context: .page,
        bad: [
            "FEEDBACK FORM",
            "# Help\nWe help.\n# More\nWe care.",
            "# This Is A Heading\nWe help you.",
            "# we help you we help you we help you we help you we help you we help you we help you we help you \nYou can come.",
            "## HELP ME NOW\nYou can come.",
        ],
        good: [
            "# Help\nWe help you.",
            "# Help\n## More help\nYou can come.",
            "Is your doctor kind to you?",
            "# Kent County Council\nYou can come.",
            "What we do",
        ])

    private static let ownLine = RuleTable(
        rule: .ownLine, context: .page,
        bad: [
            "We meet. You can come.",
            "You can come.\n\nWe meet. We talk.",
            "We talk. You listen. We eat.",
        ],
        good: [
            "We meet.\nYou can come.",
            "We meet.",
            "We meet.\n\nYou can come.",
        ])

    private static let longWords = RuleTable(
        rule: .longWords, context: .page,
        bad: [
            "Commissioning organisations coordinate multidisciplinary interventions. Stakeholders collaborate strategically concerning accommodation arrangements. Professionals facilitate comprehensive assessments regarding individual requirements. Practitioners subsequently communicate recommendations electronically. Representatives evaluate implementation performance annually. Directors evaluate organisational performance regularly."
        ],
        good: [
            "We meet in the hall. You can come with us. We eat and we talk. The bus is near. You can ask a friend to come. We like to see you. It is free for you.",
            "Commissioning organisations",
        ])
}
