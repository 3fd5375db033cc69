/// 60 made-up texts with the parts that a careful reader would mark, written before the rules that find them.
///
/// Names, numbers and addresses belong to nobody; phone numbers are from the ranges kept for drama.
enum ClueTexts {
    /// A text, and each part to be marked as `kind: the part as it stands`, in order.
    struct Marked {
        let text: String
        let parts: [String]
    }

    static let all: [Marked] = people + numbers + places + days + nothing

    private static func text(_ words: String, _ parts: String...) -> Marked {
        Marked(text: words, parts: parts)
    }

    private static let people = [
        text("Sam helps me with my money.", "name: Sam"),
        text("My support worker Aisha is kind to me.", "name: Aisha"),
        text("i like dave he is funny", "name: dave"),
        text("My key worker is called Jaz and she listens.", "name: Jaz"),
        text("Mrs Patel at the day centre shouts at us.", "name: Mrs Patel"),
        text("I told Dr Okafor about my tablets but he did not listen.", "name: Dr Okafor"),
        text("Tom Fletcher and his mum come to the club too.", "name: Tom Fletcher"),
        text("Will you ask Will to call me?", "name: Will"),
        text("My name is Priya and I want a job.", "name: Priya"),
        text("May I go out more? May is my friend.", "name: May"),
        text("MY SISTER KAREN DOES NOT LET ME CHOOSE", "name: KAREN"),
        text("I miss Grandad. He lived with us.", "name: Grandad"),
        text("Uncle Bob takes my card.", "name: Uncle Bob"),
        text("Ask Sinead O'Connor-Lee, she knows the group.", "name: Sinead O'Connor-Lee"),
        text("Sam's dog comes to our meeting and everybody likes it.", "name: Sam"),
        text("Me and my friend mohammed want to go bowling", "name: mohammed"),
    ]

    private static let numbers = [
        text("Ring me on 07700 900123 please.", "phone: 07700 900123"),
        text("my mobile is 07700900456", "phone: 07700900456"),
        text("You can phone +44 7700 900789 after tea.", "phone: +44 7700 900789"),
        text("The office is 01632 960001, nobody answers.", "phone: 01632 960001"),
        text("Call (01632) 960 123 and ask for the boss.", "phone: (01632) 960 123"),
        text("My number is 960321.", "phone: 960321"),
        text("Write to sam.taylor@example.org about it.", "email: sam.taylor@example.org"),
        text("I am on email, jaz_99@example.co.uk", "email: jaz_99@example.co.uk"),
        text("My NHS number is 943 476 5919.", "nhs-number: 943 476 5919"),
        text("They put 9434765919 on my band", "nhs-number: 9434765919"),
        text("My NHS number is 943 476 5918.", "phone: 943 476 5918"),
        text("I waited 45 minutes and paid 12.50 for a taxi."),
        text("Bus 101 or bus 333 never come. I need 2 buses."),
    ]

    private static let places = [
        text("I live at 14 Station Road and it is damp.", "address: 14 Station Road"),
        text("I live in flat 3, 22 Rose Lane.", "address: flat 3", "address: 22 Rose Lane"),
        text("The people in Willow Court are noisy.", "address: Willow Court"),
        text("my house is 7 mill street near the shop", "address: 7 mill street"),
        text("We live on Albion Terrace.", "address: Albion Terrace"),
        text("My postcode is ME14 1XX.", "postcode: ME14 1XX"),
        text("it is ct11xx by the sea", "postcode: ct11xx"),
        text("I want a bus in the TN1 area.", "postcode: TN1"),
        text("I was in Room 12 for three weeks.", "room: Room 12"),
        text("The nurses on Ward B were rude.", "room: Ward B"),
        text("They moved me to Kestrel Ward at night.", "room: Kestrel Ward"),
        text("Bed 4 is next to the door.", "room: Bed 4"),
        text("I go to Oakfield House on Mondays.", "address: Oakfield House"),
        text("I cannot cross the road by myself."),
        text("There is a busy street outside and no crossing."),
        text("I want my own room and a quiet ward."),
    ]

    private static let days = [
        text("My birthday is 12 March 1985.", "date: 12 March 1985"),
        text("On 03/11/2026 the taxi did not come.", "date: 03/11/2026"),
        text("I moved here on the 5th of June.", "date: 5th of June"),
        text("The meeting on March 3rd was too long.", "date: March 3rd"),
        text("I was born in 1979 and I still live with mum.", "date: 1979"),
        text("On 2026-02-14 I fell over.", "date: 2026-02-14"),
        text("We may meet in march or in May."),
        text("I go swimming every Tuesday and I see films on Friday."),
    ]

    private static let nothing = [
        text("I want quieter rooms."),
        text("Please make the papers shorter. Nobody in Kent can read them."),
        text("The NHS and the Council do not talk. My GP said so."),
        text("Nothing about us without us!"),
        text("I use Zoom and Facebook. I like Christmas."),
        text("They say it is my choice. Then they choose."),
        text("I do not know. Ask me again in the summer of next year."),
    ]
}
