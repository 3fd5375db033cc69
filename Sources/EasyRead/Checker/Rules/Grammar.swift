/// The small closed sets of English words that the rules lean on.
enum Grammar {
    static let be: Set<String> = ["am", "is", "are", "was", "were", "be", "been", "being"]
    /// Verbs that turn a sentence into a question when they come first.
    static let auxiliaries: Set<String> = [
        "am", "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will",
        "would",
        "shall", "should", "may", "might", "must", "cannot", "don't", "didn't", "doesn't", "isn't", "aren't",
        "wasn't",
        "can't", "won't",
    ]
    /// Pronouns that are a subject wherever they stand.
    static let subjects: Set<String> = ["i", "we", "they", "he", "she"]
    static let pronouns: Set<String> = [
        "i", "you", "we", "they", "he", "she", "it", "me", "us", "them", "him", "her", "someone", "everyone",
        "anyone",
        "nobody", "everybody", "somebody", "anybody",
    ]
    static let determiners: Set<String> = [
        "a", "an", "the", "this", "these", "those", "my", "your", "our", "their", "his", "her", "its", "some",
        "any",
        "every", "each", "no",
    ]
    static let prepositions: Set<String> = [
        "to", "in", "at", "on", "for", "with", "from", "of", "by", "about", "near", "after", "before", "into",
        "up",
    ]
    /// Words that start a clause of their own, so that what comes after has another subject.
    static let clauseStarts: Set<String> = [
        "who", "what", "that", "which", "when", "if", "because", "where", "how", "why", "and", "or", "but",
        "to", "than",
        "while", "unless", "although", "so", "as",
    ]
    /// Words that are verbs and hardly ever nouns.
    static let verbs: Set<String> = [
        "ask", "asks", "asked", "become", "becomes", "begin", "bring", "brings", "brought", "buy", "buys",
        "bought",
        "came", "come", "comes", "choose", "chooses", "chose", "decide", "decides", "decided", "eat", "eats",
        "ate",
        "explain", "explains", "explained", "feel", "feels", "felt", "find", "finds", "found", "forget",
        "forgets",
        "gave", "get", "gets", "give", "gives", "go", "goes", "got", "hear", "hears", "heard", "helped",
        "keep", "keeps",
        "kept", "knew", "know", "knows", "learn", "learns", "listen", "listens", "listened", "live", "lives",
        "lived",
        "lost", "made", "make", "makes", "meet", "meets", "met", "moved", "need", "needs", "needed", "paid",
        "phoned",
        "put", "puts", "ran", "read", "reads", "said", "sat", "saw", "say", "says", "see", "sees", "send",
        "sends",
        "sent", "speak", "speaks", "spoke", "stay", "stays", "stayed", "stopped", "take", "takes", "talked",
        "tell",
        "tells", "think", "thinks", "thought", "told", "took", "tried", "try", "tries", "use", "uses", "used",
        "visited", "wait", "waits", "waited", "want", "wants", "wanted", "went", "worked", "write", "writes",
        "wrote",
    ]
    /// Words that are verbs only when an object follows: "and help me", but "care and help".
    static let verbsOrNouns: Set<String> = [
        "answer", "call", "care", "change", "check", "cook", "drink", "help", "helps", "like", "likes",
        "love", "move",
        "pay", "phone", "plan", "play", "press", "ring", "show", "stop", "start", "support", "supports",
        "talk", "text",
        "touch", "treat", "visit", "walk", "watch", "work",
    ]
    /// Words after which "so" says how much and joins nothing.
    static let soMeans: Set<String> = [
        "much", "many", "far", "long", "often", "well", "on", "little", "few", "good", "bad", "sad", "happy",
        "tired",
        "kind", "big", "small", "hard", "easy", "slow", "late", "early", "busy", "quiet", "loud", "nice",
        "angry",
        "scared", "worried", "called", "hot", "cold", "old", "young", "important", "quickly", "slowly",
    ]
    static let possessors: Set<String> = ["me", "us", "them", "him", "you", "it", "people", "someone"]
}
