import Access
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

/// Finding people, their pages, registering and correcting them.
struct PeopleRoutes: Sendable {
    private let search: PeopleSearch

    init(_ site: Site, _ office: Office) {
        search = PeopleSearch(office.store.search, PlaceNames(site.regions, home: PageLink.homeRegion))
    }

    func add(to doors: Doors) {
        doors.get("/kerja/orang", .right(.readPeople)) { visit in
            let hidden = visit.query.texts["kata"]?.first ?? ""
            return try await page(HiddenWord(token: visit.token).reveal(hidden) ?? "", visit)
        }
        doors.post("/kerja/orang", .right(.readPeople)) { visit, form in
            let word = form.first(PersonField.word)?.trimmed ?? ""
            guard form.first(PersonField.part) == nil else {
                return visit.page(PeopleSearchPage(try await model(word, visit), frame: visit.frame).part)
            }
            return visit.redirect(.people(hidden: HiddenWord(token: visit.token).hide(word)))
        }
        PersonRoutes().add(to: doors)
        PersonFormRoutes(doors.office, doors.site).add(to: doors)
    }

    private func page(_ word: String, _ visit: Visit) async throws -> Response {
        visit.page(PeopleSearchPage(try await model(word, visit), frame: visit.frame).html)
    }

    private func model(_ word: String, _ visit: Visit) async throws -> PeopleSearchPage.Model {
        let answer = try await search.run(word, in: visit.scope, activeIn: visit.site.today().bulan)
        var model = PeopleSearchPage.Model(word: word)
        switch answer.searchedFor {
        case .nothing: model.outcome = .notAsked
        case .partOfNumber: model.outcome = .partOfNumber
        case .nameWithin(let regions):
            model.places = regions.prefix(2).map(visit.site.name)
            fallthrough
        default:
            model.outcome = .people(answer.found.people.map { PersonLine($0, visit.site) }, isMore: answer.found.isMore)
        }
        return model
    }
}

extension PersonLine {
    init(_ found: FoundPerson, _ site: Site) {
        self.init(
            id: found.id, name: found.name, maskedNIK: found.maskedNIK, place: site.place(found.person.wilayah),
            birthYear: found.person.birth?.ymd.year, standing: Standing(found.standing))
    }
}

extension PersonLine.Standing {
    init(_ standing: PersonStanding) {
        self =
            switch standing {
            case .active: .active
            case .participant: .former
            case .proposed: .proposed
            }
    }
}

extension Site {
    /// A region with the one above it that tells it from others of its name: `Sungai Buluh, Batang Hari`.
    func place(_ kode: KodeWilayah) -> String {
        guard kode.level > .kabupatenKota, let kabupaten = kode.ancestor(at: .kabupatenKota) else { return name(kode) }
        return name(kode) + ", " + name(kabupaten)
    }
}

extension String {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
