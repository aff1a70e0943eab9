import Access
import Kernel
import Registry

/// What waits for this person, what is late, what ends soon; first a sentence, then one action.
public struct DeskPage: Sendable {
    let frame: WorkFrame
    let model: DeskModel

    public init(frame: WorkFrame, model: DeskModel) {
        self.frame = frame
        self.model = model
    }

    private var language: Language { frame.language }

    public var html: HTML {
        frame.page(language.say("Meja kerja", "Desk"), here: .desk) {
            DeskContent(model: model, viewer: frame.viewer, language: language).html
        }
    }
}

/// The content of the desk.
struct DeskContent {
    let model: DeskModel
    let viewer: Viewer
    let language: Language

    @HTMLBuilder var html: HTML {
        h1(language.say("Meja kerja", "Desk"))
        p(lead, .class("lead"))
        if let action {
            p {
                a(
                    language.say(action.words), .class("button"), .href(action.link.href(language)),
                    Attribute("data-key", "n"))
            }
        }
        group(.late, language.say("Terlambat", "Late"))
        group(.waits, language.say("Menunggu Anda", "Waiting for you"))
        standing
        if model.followsEndings { endings }
        group(.known, language.say("Hari ini", "Today"))
    }

    private var lead: String {
        let waits = sum(.waits) + sum(.late)
        let late = sum(.late)
        guard waits > 0 else {
            return language.say("Tidak ada yang menunggu Anda sekarang.", "Nothing waits for you now.")
        }
        let first = language.say(
            "\(language.number(waits)) hal menunggu Anda", "\(language.number(waits)) things wait for you")
        guard late > 0 else { return first + "." }
        return first + language.say("; \(language.number(late)) terlambat.", "; \(language.number(late)) are late.")
    }

    private func sum(_ urgency: DeskKind.Urgency) -> Int {
        model.lines.filter { $0.kind.urgency == urgency }.reduce(0) { $0 + $1.count }
    }

    /// The one thing that the role most often comes for.
    private var action: (words: Phrase, link: WorkLink)? {
        let roles = Set(viewer.roles)
        if roles.contains(.verifikator) {
            return (Phrase(id: "Tinjau pasangan berikutnya", en: "Review the next pair"), WorkLink("/kerja/tinjauan"))
        }
        if roles.contains(.operatorOPD) {
            return (Phrase(id: "Unggah daftar", en: "Upload a list"), WorkLink("/kerja/daftar/unggah"))
        }
        if roles.contains(.operatorDesa) {
            return (Phrase(id: "Data orang di lapangan", en: "Collect people in the field"), .field)
        }
        if roles.contains(.auditor) {
            return (Phrase(id: "Buka riwayat hari ini", en: "Open today's audit"), WorkLink("/kerja/riwayat"))
        }
        if roles.contains(.admin) {
            return (Phrase(id: "Kelola akun", en: "Manage accounts"), WorkLink("/kerja/akun"))
        }
        return viewer.may(.readPeople)
            ? (Phrase(id: "Cari orang", en: "Find people"), WorkLink("/kerja/orang")) : nil
    }

    @HTMLBuilder private func group(_ urgency: DeskKind.Urgency, _ title: String) -> HTML {
        let lines = model.lines.filter { $0.kind.urgency == urgency && ($0.count > 0 || urgency == .known) }
        if !lines.isEmpty {
            h2(title)
            ul(.class(urgency == .late ? "desk-lines late" : "desk-lines")) { lines.map(line) }
        }
    }

    private func line(_ line: DeskLine) -> HTML {
        li {
            a(.href(line.kind.link.href(language))) {
                strong(language.number(line.count), .class("number"))
                " " + language.say(line.kind.words)
            }
        }
    }

    @HTMLBuilder private var standing: HTML {
        if let coverage = model.standing {
            h2(language.say("Kesenjangan \(coverage.name)", "The gap of \(coverage.name)"))
            LeadSentence(coverage: coverage, language: language).html
            p {
                a(
                    language.say("Lihat menurut wilayah", "See it by region"),
                    .href(PageLink.coverage(coverage.wilayah, CoverageView()).href(language)))
            }
        }
    }

    @HTMLBuilder private var endings: HTML {
        h2(language.say("Berakhir dalam 90 hari", "Ending within 90 days"))
        if model.endings.isEmpty {
            p(
                language.say(
                    "Tidak ada perlindungan di wilayah Anda yang tercatat berakhir dalam tiga bulan.",
                    "No protection in your regions is recorded to end within three months."))
        } else {
            endingTable
        }
    }

    private var endingTable: HTML {
        DataTable<DeskEndingRow>(
            caption: .text(
                language.say(
                    "Orang menurut wilayah, dana dan bulan terakhir yang terlindungi, yang terbanyak dulu.",
                    "People by region, fund and last protected month, the most first.")),
            rowHead: .init(code: "wilayah", title: language.say("Wilayah", "Region")) { row in
                a(row.name, .href(PageLink.coverage(row.wilayah, CoverageView()).href(language)))
            },
            columns: [
                .init(code: "dana", title: language.say("Dana", "Fund"), isWords: true) { row in
                    .text(language.say(row.fund.deskName))
                },
                .init(code: "bulan", title: language.say("Bulan terakhir", "Last month"), isWords: true) { row in
                    .text(language.monthName(row.bulan.month) + " \(row.bulan.year)")
                },
                .init(code: "orang", title: language.say("Orang", "People"), isGap: true) { row in
                    .text(language.number(row.people))
                },
            ], rows: model.endings, language: language
        ).html
    }
}

extension Fund {
    /// The purse in a few words.
    var deskName: Phrase {
        switch self {
        case .unknown: Phrase(id: "Tidak diketahui", en: "Unknown")
        case .pemberiKerja: Phrase(id: "Pemberi kerja", en: "Employer")
        case .mandiri: Phrase(id: "Mandiri", en: "Self-paid")
        case .dbhSawit: Phrase(id: "DBH Sawit", en: "DBH Sawit")
        case .dbhCht: Phrase(id: "DBH CHT", en: "DBH CHT")
        case .apbdProvinsi: Phrase(id: "APBD provinsi", en: "Provincial budget")
        case .apbdKabupatenKota: Phrase(id: "APBD kabupaten/kota", en: "Kabupaten/kota budget")
        case .apbdes: Phrase(id: "APBDes", en: "Village budget")
        case .csr: Phrase(id: "CSR", en: "Corporate donation")
        case .baznas: Phrase(id: "Baznas", en: "Baznas")
        case .proyek: Phrase(id: "Proyek", en: "Project")
        }
    }
}
