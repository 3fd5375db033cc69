/// First names that are common in Britain, put together by ourselves: enough to notice a name written without a capital.
enum FirstNames {
    /// Names that are no words: they count anywhere, with a capital or without.
    private static let plain = set(
        """
        aaliyah aaron abdul abigail adam adele adrian agnes ahmed aidan aisha alan albert alex alexander alexandra ali
        alice alison allan amanda amelia amina amir amy andrea andrew andy angela anita ann anna anne annie anthony
        antonio arthur asha ashley audrey barbara barry beatrice becky ben benjamin bernard beth betty beverley bob
        bobby brandon brenda brian bridget bruce cameron carl carly carol caroline catherine charlie charlotte chloe
        chris christine christopher claire clare clive colin connor craig cynthia daisy dan daniel danny daryl dave
        david debbie deborah denise dennis derek diana diane donna doreen dorothy duncan dylan eddie edith edward
        eileen elaine eleanor elizabeth ella ellen ellie emily emma eric erica ethan eva evelyn fatima fiona florence
        fred freddie gary gavin gemma geoff george gerald gillian gina glenn gloria gordon graham greg gwen hannah
        harold harriet harry hassan hayley heather helen henry hilary howard hugh hussein ian ibrahim imran irene
        isaac isabella isla jackie jacob jake james jamie jan jane janet jasmine jason jay jaz jean jeff jennifer jenny
        jeremy jerry jess jessica jill jim jo joan joanne joe joel john johnny jonathan jordan joseph josh joshua joyce
        judith julia julie june karen karl kate katherine kathleen katie kay keith kelly ken kenneth kerry kevin kieran
        kim kirsty kyle laura lauren lee leon leroy lesley lewis liam lily linda lisa liz lorraine louise lucy luke lynn
        malcolm mandy margaret maria marie marion martin mary matt matthew maureen megan mehmet melanie mia michael
        michelle mike mohamed mohammad mohammed muhammad molly monica nadia natalie nathan neil nick nicola nigel noah
        norman oliver olivia omar oscar pamela patricia patrick paul paula pauline peter phil philip phoebe poppy priya
        rachel raj ralph raymond rebecca reg ricky ron ronald rosemary roy russell ruth ryan sally sam samantha samira
        samuel sandra sarah scott sean sharon shaun sheila shirley simon sinead sofia sonia sophie stacey stan stanley
        stella stephanie stephen steve steven stuart susan suzanne sylvia tara teresa terry theo theresa thomas tim
        tina toby tom tommy tony tracey tracy trevor valerie vera veronica victoria vincent wayne wendy yasmin yusuf
        yvonne zara zoe
        """)
    /// Names that are words as well: they count with a capital only, and at the start of a sentence only when
    /// somebody does something there.
    private static let wordsToo = set(
        """
        amber april art august bill carter cliff crystal dawn dean drew earl eve faith frank gene gay grace guy holly
        hope iris ivy jack jade joy june mark marina matt max may miles nan pat pearl penny ray rich rob robin rose ruby
        rusty sandy sue summer sunny tad tiger victor violet will
        """)

    private static func set(_ words: String) -> Set<String> {
        Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    /// Whether a word is a first name where it stands; `isAlone` where nothing else explains its capital letter.
    static func has(_ word: String, isAlone: Bool, isCapitalised: Bool) -> Bool {
        if wordsToo.contains(word) { return isCapitalised && isAlone }
        return plain.contains(word)
    }
}

/// Words with a capital letter that name nobody.
enum KnownCapitals {
    private static let words: Set<String> = [
        "i", "i'm", "i've", "i'd", "i'll", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october",
        "november", "december", "english", "british", "england", "britain", "uk", "welsh", "scottish",
        "irish", "polish",
        "kent", "medway", "london", "council", "county", "board", "partnership", "nhs", "gp", "tv", "ok",
        "okay", "pip",
        "zoom", "facebook", "google", "youtube", "whatsapp", "teams", "internet", "instagram", "netflix",
        "mencap",
        "covid", "christmas", "easter", "eid", "diwali", "ramadan", "god", "universal", "credit", "social",
        "services",
        "care", "trust", "hospital", "college", "school", "university", "government", "parliament", "health",
        "mum",
        "dad", "mummy", "daddy", "police", "makaton", "easy", "read", "blue", "badge", "heard", "makes",
        "bsl",
    ]

    static func has(_ word: String) -> Bool { words.contains(word.replacing("’", with: "'")) }
}

/// Words of every day that are part of no name and of no address.
enum CommonWords {
    private static let words: Set<String> = [
        "a", "an", "the", "my", "your", "our", "his", "her", "their", "its", "this", "that", "these", "those",
        "some",
        "any", "every", "each", "no", "not", "and", "or", "but", "if", "so", "then", "than", "as", "at", "by",
        "for",
        "from", "in", "into", "of", "off", "on", "out", "over", "to", "up", "down", "with", "without",
        "about", "near",
        "across", "along", "is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "has", "have",
        "had",
        "can", "will", "would", "could", "should", "i", "me", "you", "he", "him", "she", "it", "we", "us",
        "they", "them",
        "who", "what", "when", "where", "why", "how", "there", "here", "own", "same", "other", "another",
        "new", "old",
        "big", "little", "small", "long", "short", "busy", "quiet", "main", "side", "high", "nice", "good",
        "bad",
        "people", "times", "minutes", "hours", "days", "weeks", "friends", "staff", "cross", "live", "like",
        "want",
        "go", "back", "again", "names", "care", "nursing", "whole", "day", "very", "too", "just", "only",
        "all", "more",
    ]

    static func has(_ word: String) -> Bool { words.contains(word) }
}
