import Coproduction
import EasyRead

/// One idea: a picture on the left, one to three short sentences on the right.
package struct Idea: Hashable, Sendable {
    /// The picture; nil when none helps or the visitor wants none.
    package let picture: ShownPicture?
    /// The sentences, each on its own line (EASY-READ L42).
    package let sentences: [String]

    /// Puts picture and sentences together.
    package init(picture: ShownPicture?, sentences: [String]) {
        self.picture = picture
        self.sentences = sentences
    }
}

/// One answer that can be chosen; its whole row is the target.
package struct Row: Hashable, Sendable {
    /// The row's own name on its page, so that a message can lead to it.
    package let id: String
    /// `radio` or `checkbox`.
    package let kind: String
    /// The name of the field.
    package let name: String
    /// What is sent when it is chosen.
    package let value: String
    /// The answer as people read it.
    package let words: String
    /// The picture left of the words.
    package let picture: ShownPicture?
    /// True when it is chosen already.
    package let chosen: Bool
}

/// A mistake in a form: what to do, and the field it leads to.
package struct Problem: Hashable, Sendable {
    /// What is wrong and what to do, in easy words.
    package let words: String
    /// The id of the field.
    package let field: String
}

/// A phone number with who answers it.
package struct PhoneLine: Hashable, Sendable {
    /// Who answers.
    package let who: String
    /// The number in groups, as people read it.
    package let number: String
    /// The number for the phone: `tel:03000416161`.
    package let address: String

    /// Takes a number as people read it.
    package init(who: String, number: String) {
        self.who = who
        self.number = number
        address = "tel:" + number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    }
}

extension Frame {
    /// Rows for one field, in order; the first has the field's name as its id, so that a message leads to it.
    func rows(
        _ name: String, kind: String = "radio", _ answers: [(value: String, words: String, picture: String?)],
        chosen: [String]
    ) -> [Row] {
        answers.enumerated().map { place, answer in
            Row(
                id: place == 0 ? name : "\(name)-\(place + 1)", kind: kind, name: name, value: answer.value,
                words: answer.words, picture: answer.picture.flatMap { picture(named: $0) },
                chosen: chosen.contains(answer.value))
        }
    }

    /// Words by their keys, in order, beside one picture.
    func idea(_ pictureName: String?, _ keys: String..., values: [String: String] = [:]) -> Idea {
        Idea(picture: pictureName.flatMap { picture(named: $0) }, sentences: keys.map { words($0, values) })
    }
}
