/// Whether a text names so rare a mix of things that those who know the place could know who wrote it.
///
/// The rule: a place, a service and a condition in one text are a rare mix always; 2 of the 3 are one while fewer than
/// 30 people have answered the survey. A copy with a rare mix needs a second look before it is published.
package struct RareMix: Hashable, Sendable {
    /// So many answers let 2 of the 3 pass (30 is also what a release of results needs, DESIGN.md section 5, rule 7).
    package static let enoughAnswers = 30

    /// The names of places, in small letters.
    private let places: [String]

    /// Takes the names of the areas that people live in.
    package init(places: [String]) {
        self.places = places.flatMap(Self.names).filter { $0.count > 3 }
    }

    /// What a text can name.
    package enum Thing: String, Hashable, Sendable, CaseIterable {
        case place, service, condition
    }

    /// What a text names, in order.
    package func things(in text: String) -> [Thing] {
        Thing.allCases.filter { thing in
            let words =
                switch thing {
                case .place: places
                case .service: Self.services
                case .condition: Self.conditions
                }
            return words.contains { WordPlaces.has($0, in: text) }
        }
    }

    /// Whether a text needs a second look, with so many answers to its survey.
    package func isRare(_ text: String, answers: PeopleCount) -> Bool {
        let named = things(in: text).count
        return named == Thing.allCases.count || named == 2 && !answers.isAtLeast(Self.enoughAnswers)
    }

    /// `Folkestone and Hythe` is two places; `Kent` alone tells nothing here.
    private static func names(_ name: String) -> [String] {
        name.lowercased().split(separator: " ").map(String.init)
            .filter {
                ![
                    "and", "the", "kent", "county", "east", "west", "north", "south", "health", "care",
                    "partnership",
                ].contains($0)
            }
            .map { $0.filter { $0.isLetter || $0 == "-" } }
    }

    private static let services = [
        "day centre", "respite", "supported living", "care home", "residential", "hospital", "ward",
        "college",
        "school", "surgery", "dentist", "clinic", "hostel", "shared lives", "foster", "job centre",
        "jobcentre",
        "day service", "assessment unit", "prison", "court", "mosque", "church", "temple", "club",
    ]
    private static let conditions = [
        "autism", "autistic", "down syndrome", "down's syndrome", "downs syndrome", "epilepsy", "epileptic",
        "seizures",
        "cerebral palsy", "wheelchair", "blind", "deaf", "dementia", "diabetes", "adhd", "schizophrenia",
        "bipolar",
        "depression", "cancer", "pregnant", "hiv", "fragile x", "prader-willi", "tube fed", "hearing voices",
        "self-harm", "stroke", "transgender", "gay",
    ]
}
