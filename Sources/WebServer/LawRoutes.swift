import Hummingbird
import Kernel
import Rules
import WebPages

/// The pages about the law. They come from the code and the day, never from the registry.
extension PageRoutes {
    func addLaw<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("aturan") { request, _ in try await book(request) }
        router.get("aturan/belum-terverifikasi") { request, _ in try await law(.workList, request) }
        router.get("aturan/belum-terverifikasi.csv") { request, _ in try await law(.workListCSV, request) }
        router.get("aturan/bagian/:bagian") { request, context in
            try await chapter(context.parameters.require("bagian"), request)
        }
        router.get("aturan/parameter/:parameter") { request, context in
            try await parameter(context.parameters.require("parameter"), request)
        }
        router.get("aturan/:peraturan") { request, context in
            try await regulation(context.parameters.require("peraturan"), request)
        }
    }

    /// The book, or what of it holds the words that somebody looks for; the latter is made each time.
    private func book(_ request: Request) async throws -> Response {
        guard let words = request.uri.queryParameters["cari"], !words.isEmpty else {
            return try await law(.book, request)
        }
        let search = String(words.prefix(80))
        return Reply.page(LawBookPage(site.lawIndex, search: search, language).html).response(to: request)
    }

    private func chapter(_ written: String, _ request: Request) async throws -> Response {
        guard let chapter = site.lawIndex.chapter(written) else { return refuse(.unknownAddress, .notFound, request) }
        return try await law(.chapter(chapter.id), request)
    }

    private func regulation(_ written: String, _ request: Request) async throws -> Response {
        let address = FileAddress(written)
        let all = site.lawIndex.regulations
        if let found = all.first(where: { $0.id == address.name }) {
            return try await law(address.csv ? .regulationCSV(found) : .regulation(found), request)
        }
        let near = near(address.name, all.map(\.id)).compactMap { id in all.first { $0.id == id } }
        return refuse(.unknownRegulation(near: near), .notFound, request)
    }

    private func parameter(_ written: String, _ request: Request) async throws -> Response {
        let address = FileAddress(written)
        if let found = site.lawIndex.parameter(address.name)?.parameter {
            return try await law(address.csv ? .parameterCSV(found.id) : .parameter(found.id), request)
        }
        let ids = site.lawIndex.chapters.parameters.map(\.id)
        let near = near(address.name, ids).compactMap { site.lawIndex.parameter($0)?.parameter }
        return refuse(.unknownParameter(near: near), .notFound, request)
    }

    /// The names that somebody may have meant; none for what is too long to be a name.
    private func near(_ written: String, _ names: [String]) -> [String] {
        written.utf8.count <= 80 ? nearNames(written, among: names) : []
    }

    private func law(_ link: LawLink, _ request: Request) async throws -> Response {
        try await cached(.law(link), request) { try lawReply(link, site.lawNow().corrections) }
    }

    private func lawReply(_ link: LawLink, _ corrections: [Correction]) -> Reply {
        let index = site.lawIndex
        switch link {
        case .book: return .page(LawBookPage(index, language).html)
        case .workList: return .page(WorkListPage(index, corrections: corrections, language).html)
        case .workListCSV: return .file(.workList(index, corrections: corrections, language))
        case .regulation(let regulation): return .page(RegulationPage(regulation, in: index, language).html)
        case .regulationCSV(let regulation): return .file(.regulation(regulation, in: index))
        case .chapter(let id):
            guard let chapter = index.chapter(id) else { return unknownAddress }
            return .page(ChapterPage(chapter, corrections: corrections, today: site.today(), language).html)
        case .parameter(let id):
            guard let (chapter, parameter) = index.parameter(id) else { return unknownAddress }
            let page = ParameterPage(
                parameter, in: chapter, corrections: corrections, today: site.today(), language)
            return .page(page.html)
        case .parameterCSV(let id):
            guard let (chapter, parameter) = index.parameter(id) else { return unknownAddress }
            return .file(.parameter(parameter, in: chapter))
        }
    }

    private var unknownAddress: Reply { .page(ErrorPage(.unknownAddress, language).html, status: .notFound) }
}

/// The last part of an address: `jkm.santunan_kematian` for the page, with `.csv` for the file.
struct FileAddress: Equatable {
    let name: String
    let csv: Bool

    init(_ written: String) {
        csv = written.hasSuffix(".csv")
        name = (csv ? String(written.dropLast(4)) : written).lowercased()
    }
}

extension Reply {
    /// A file about the law, saved under its own name.
    fileprivate static func file(_ file: LawCSV) -> Reply {
        .csv(file.text, named: file.fileName)
    }
}
