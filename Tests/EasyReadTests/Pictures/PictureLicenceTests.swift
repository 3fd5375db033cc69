import Testing

@testable import EasyRead

@Suite struct PictureLicenceTests {
    @Test(arguments: [
        ("CC0-1.0", PictureLicence.everybody), ("CC0 1.0", .everybody), ("Public domain", .everybody),
        ("CC BY 4.0", .nameAuthor), ("CC-BY-3.0", .nameAuthor), ("Open Government Licence v3.0", .nameAuthor),
        ("Crown copyright, OGL v3", .nameAuthor), ("CC BY-SA 4.0", .shareAlike), ("cc-by-sa", .shareAlike),
        ("CC BY-ND 4.0", .noChanges), ("CC BY-NoDerivatives", .noChanges), ("CC BY-NC 4.0", .noTrade),
        ("CC BY-NC-ND 4.0", .noTrade), ("CC BY-NC-SA (ARASAAC)", .noTrade), ("non-commercial use", .noTrade),
        ("own work", .own), ("Our own", .own), ("Photosymbols", .held), ("Widgit Symbols", .held),
        ("Makaton", .held), ("stock subscription", .held), ("By permission of A", .held),
        ("All Rights Reserved", .refused), ("CC BY but for personal use only", .refused),
        ("unknown", .refused),
        ("none", .refused), ("?", .refused), ("© A. Person", .refused), ("found on Google", .refused),
    ])
    func `the name of a licence is understood as people write it`(_ name: String, _ licence: PictureLicence) {
        #expect(PictureLicence(name) == licence)
    }

    @Test func `only what not everybody may show needs somebody who holds it`() {
        #expect(PictureLicence.allCases.filter { $0.needsHolder } == [.noTrade, .held])
    }

    @Test func `all our own pictures are for everybody, and each group has some`() throws {
        let all = try RealFolder.content().pictures
        #expect(all.all.allSatisfy { PictureLicence($0.licence) == .everybody && $0.isOurs })
        for group in PictureGroup.allCases where group != .own {
            #expect(!all.pictures(in: group).isEmpty, "\(group)")
        }
    }
}
