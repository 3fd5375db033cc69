import Coproduction
import EasyRead

extension PicturesPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PicturesPage)] {
        let pictures = ExamplePictures.all
        var hidden = frame
        hidden.look.pictures = false
        let groups = [PictureGroup.answers, .own].compactMap { group in
            PicturesPage(frame, group: group, of: pictures).map { (name: group.rawValue, page: $0) }
        }
        return groups + [
            ("groups", PicturesPage(frame, pictures: pictures)),
            ("hidden", PicturesPage(hidden, pictures: pictures)),
        ]
    }
}

extension PicturePage {
    package static func examples(in frame: Frame) -> [(name: String, page: PicturePage)] {
        var hidden = frame
        hidden.look.pictures = false
        let shown: [(String, Picture?, Frame)] = [
            ("ours", ExamplePictures.yes, frame), ("held", ExamplePictures.building, frame),
            ("hidden", ExamplePictures.no, hidden),
        ]
        return shown.compactMap { name, picture, frame in
            picture.map {
                (name, PicturePage(frame, picture: $0, surveys: [ExampleSurvey.open], pages: []))
            }
        }
    }
}

/// A few pictures that examples of pages show.
enum ExamplePictures {
    static let yes = PictureName(rawValue: "yes").map {
        ours($0, shows: "A hand with its thumb up", alt: "A thumb up", words: "Yes, true, I like it")
    }
    static let no = PictureName(rawValue: "no").map {
        ours($0, shows: "A hand with its thumb down", alt: "A thumb down", words: "No, not true")
    }

    /// A photo of an organisation, under the name of a picture that is there.
    static let building = PictureName(rawValue: "home").map { name in
        Picture(
            name: name, group: .own, shows: "Our building. A person stands at the door.", alt: "Our building",
            words: "Our building", author: "A member of the group",
            licence: "By permission of the photographer", holder: "Kent group, until 2030", isOurs: false,
            kind: .jpg, bytes: [])
    }

    static let all = Pictures(all: [yes, no, building].compactMap { $0 })

    private static func ours(_ name: PictureName, shows: String, alt: String, words: String) -> Picture {
        Picture(
            name: name, group: .answers, shows: shows, alt: alt, words: words, author: "The Heard project",
            licence: "CC0-1.0", holder: nil, isOurs: true, kind: .svg, bytes: [])
    }
}
