import Coproduction
import EasyRead
import Hummingbird
import Pages

extension Site {
    /// The addresses that show every picture with its words.
    func addPictures(to router: Router<VisitorContext>, following: Following) {
        let desk = Information(site: self)
        router.get("/pictures", use: following.visit { desk.pictures($0) })
        router.get("/pictures/:group", use: following.visit { try desk.pictureGroup($0) })
        router.get("/pictures/:group/:name", use: following.visit { try desk.picture($0) })
    }
}

extension Information {
    private struct Key: Hashable, Sendable {
        let group: PictureGroup?
        let look: Look
    }

    /// GET /pictures.
    func pictures(_ visit: Visit) -> Response {
        visit.remembered(Key(group: nil, look: visit.look)) {
            PicturesPage(visit.frameOfPapers(), pictures: site.content.pictures)
        }
    }

    /// GET /pictures/{group}.
    func pictureGroup(_ visit: Visit) throws -> Response {
        guard let group = visit.context.parameters.get("group").flatMap(PictureGroup.init(rawValue:)),
            let page = PicturesPage(visit.frameOfPapers(), group: group, of: site.content.pictures)
        else { throw HTTPError(.notFound) }
        return visit.remembered(Key(group: group, look: visit.look)) { page }
    }

    /// GET /pictures/{group}/{name}: not remembered, since surveys come and go.
    func picture(_ visit: Visit) throws -> Response {
        guard let name = visit.context.parameters.get("name").flatMap(PictureName.init(rawValue:)),
            let picture = site.content.pictures.picture(name), picture.name == name,
            picture.group.rawValue == visit.context.parameters.get("group")
        else { throw HTTPError(.notFound) }
        let pages = InfoPage.Name.allCases.compactMap { site.content.pages[$0] }
        return visit.page(
            PicturePage(visit.frameOfPapers(), picture: picture, surveys: site.surveys.newest, pages: pages))
    }
}
