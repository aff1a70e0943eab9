import Coverage
import Kernel

extension CoverageTable {
    static let examples = [
        Example("coverage-table/province", "Terurut menurut nama", "Sorted by name") {
            CoverageTable(coverage: ExampleCoverage.province, view: CoverageView(), language: $0).html
        },
        Example("coverage-table/sorted", "Terurut menurut cakupan, terendah dulu", "Sorted by coverage, lowest first") {
            CoverageTable(
                coverage: ExampleCoverage.kabupaten,
                view: CoverageView(sort: CoverageSort("percent", descending: false)), language: $0
            ).html
        },
        Example("coverage-table/no-potential", "Potensi belum diketahui", "Potential not known") {
            CoverageTable(coverage: ExampleCoverage.partsWithoutPotential, view: CoverageView(), language: $0).html
        },
    ]
}

extension AsOfForm {
    static let examples = [
        Example("as-of-form/days", "Tanggal terbit dan akhir bulan", "Published days and ends of months") {
            AsOfForm(
                kode: PageLink.homeRegion, asOf: ExampleCoverage.day, sort: CoverageSort("gap", descending: true),
                choices: AsOfChoices(
                    published: [ExampleCoverage.day],
                    months: (1...3).map { ExampleCoverage.day.bulan.advanced(by: -$0).lastDay }),
                illustration: true, language: $0
            ).html
        }
    ]
}

extension Notice {
    static let examples = [
        Example("notice/illustration", "Data peragaan", "Demonstration data") { Notice.illustration($0).html },
        Example("notice/contradiction", "Sumber yang bertentangan", "Sources that disagree") { language in
            .group(PublishedFigures.jambi.contradictions.map { Notice.contradiction($0, language).html })
        },
    ]
}

extension PageState {
    static let examples = [
        Example("state/empty", "Registri kosong", "Empty registry") { PageState.nobodyYet($0).part },
        Example("state/no-parts", "Tanpa angka per kecamatan", "No figures by district") {
            PageState.noParts("Kabupaten Bungo", $0).part
        },
        Example("state/not-allowed", "Tidak berwenang", "Not allowed") { PageState.notAllowed($0).part },
        Example("state/very-many", "Terlalu banyak baris", "Too many rows") {
            PageState.veryMany(shown: 50, total: 1_312_370, $0).part
        },
        Example("state/error", "Kesalahan", "An error") { ErrorPage(.badDate, $0).part },
    ]
}
