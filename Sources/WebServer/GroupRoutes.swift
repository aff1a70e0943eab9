import Calculators
import Coverage
import Exchange
import Hummingbird
import Kernel
import Store
import WebPages

/// `/wilayah/…/kelompok`: who is protected, as a page or a file.
extension PageRoutes {
    func addGroups<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("wilayah/:wilayah/:kelompok") { request, context in
            let file: CoverageFile?
            switch try context.parameters.require("kelompok") {
            case "kelompok": file = nil
            case "kelompok.csv": file = .csv
            case "kelompok.xlsx": file = .xlsx
            default: return refuse(.unknownAddress, .notFound, request)
            }
            return try await groups(try context.parameters.require("wilayah"), file, request)
        }
    }

    private func groups(_ written: String, _ file: CoverageFile?, _ request: Request) async throws -> Response {
        let view: CoverageView
        do { view = try CoverageView(request) } catch { return refuse(error.fault, .badRequest, request) }
        guard let kode = KodeWilayah(written), PageLink.homeRegion.contains(kode), site.regions.region(kode) != nil
        else { return refuse(.unknownRegion, .notFound, request) }
        let link = PageLink.groups(kode, file, asOf: view.asOf)
        guard written == "\(kode)" else { return .redirect(to: link.href(language).text, type: .permanent) }
        return try await cached(link, request) {
            switch try await CoverageLoader(site: site, disclosures: disclosures).load(kode, view) {
            case .fault(let fault): return .page(ErrorPage(fault, language).html, status: .notFound)
            case .model(let model): return try await reply(model, file)
            }
        }
    }

    private func reply(_ found: CoveragePage.Model, _ file: CoverageFile?) async throws -> Reply {
        let coverage = found.coverage
        let groups = try await site.coverage.groups(coverage.wilayah, coverage.asOf.bulan)
        let model = GroupsPage.Model(
            coverage: coverage,
            tables: GroupTable.all(coverage, groups, segmen: { $0.name }, fund: { $0.name }), choices: found.choices,
            asOf: found.view.asOf, illustration: found.illustration)
        switch file {
        case nil: return .page(GroupsPage(model, language).html)
        case .csv: return .csv(model.csv, named: model.fileName(.csv))
        case .xlsx: return .workbook(try workbook(model), named: model.fileName(.xlsx))
        }
    }

    private func workbook(_ model: GroupsPage.Model) throws -> [UInt8] {
        let columns: [SheetLayout.Column] = [
            .init(language.say("Kelompok", "Group"), width: 40),
            .init(language.say("Peserta aktif", "Active participants"), width: 18),
        ]
        return try Workbook.write { book in
            for table in model.tables {
                try book.sheet(SheetLayout(table.kind.title[language], columns: columns, hasFilter: false)) { sheet in
                    for row in table.rows {
                        try sheet.row([
                            .text(row.name[language]), row.count.map { .integer($0) } ?? .text(row.disclosure.sign),
                        ])
                    }
                }
            }
            let about = SheetLayout(
                language.say("Keterangan", "About"), columns: [.init(model.coverage.name, width: 90, wraps: true)],
                hasFilter: false)
            try book.sheet(about) { sheet in
                try sheet.row([.text(language.say("Keadaan per ", "As of ") + language.date(model.coverage.asOf))])
                try sheet.row([
                    .text(
                        language.say(
                            "<5: satu sampai empat orang. x: disembunyikan agar angka kecil tidak dapat dihitung. "
                                + "Di bawah provinsi, angka dibulatkan ke kelipatan lima.",
                            "<5: one to four people. x: hidden so that a small figure cannot be computed. "
                                + "Below the province, figures are rounded to a multiple of five."))
                ])
            }
        }
    }
}
