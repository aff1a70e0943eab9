import Access
import Kernel
import Rules

/// The page for an address that cannot be answered.
public struct ErrorPage: Sendable {
    public enum Fault: Sendable {
        /// No page has this address.
        case unknownAddress
        /// No region has this code or name.
        case unknownRegion
        /// `per` is not a date of the calendar.
        case badDate
        /// There is nothing on or before the day asked for; the first day is named.
        case tooEarly(first: Day)
        /// The day asked for lies after the data; the last day is named.
        case tooLate(last: Day)
        /// `urut` names no column.
        case badSort
        /// No regulation has this id; the near ones are named.
        case unknownRegulation(near: [Regulation])
        /// No parameter has this id; the near ones are named.
        case unknownParameter(near: [AnyParameter])
        /// The page is for these roles only.
        case noRight([Role])
        /// There is no such record, or it lies in another region: the reader cannot tell which.
        case noRecord
        /// A form was sent that this person did not get from us, or long ago.
        case staleForm
        /// Something failed here.
        case failed
    }

    public let fault: Fault
    public let language: Language

    /// Of a page for those who signed in.
    let frame: WorkFrame?

    public init(_ fault: Fault, _ language: Language, frame: WorkFrame? = nil) {
        self.frame = frame
        self.fault = fault
        self.language = language
    }

    public var html: HTML {
        let state = self.state
        return PageLayout(language, title: state.heading, here: here, frame: frame).html { state.html }
    }

    /// Where the menu says that we are.
    private var here: PageLink {
        switch fault {
        case .unknownRegulation, .unknownParameter: .law(.book)
        case .noRight, .noRecord, .staleForm: .work(.desk)
        default: .home
        }
    }

    /// The same inside a page.
    var part: HTML { state.part }

    private var state: PageState {
        PageState(heading: heading, happened: happened, next: next)
    }

    private var heading: String {
        switch fault {
        case .unknownAddress: language.say("Halaman tidak ditemukan", "Page not found")
        case .unknownRegion: language.say("Wilayah tidak ditemukan", "Region not found")
        case .badDate: language.say("Tanggal tidak terbaca", "The date cannot be read")
        case .tooEarly, .tooLate: language.say("Tidak ada data pada tanggal itu", "No data on that day")
        case .badSort: language.say("Urutan tidak dikenal", "Unknown order")
        case .unknownRegulation: language.say("Peraturan tidak ditemukan", "Regulation not found")
        case .unknownParameter: language.say("Angka tidak ditemukan", "Number not found")
        case .noRight: language.say("Halaman ini bukan untuk peran Anda", "This page is not for your role")
        case .noRecord: language.say("Data tidak ditemukan", "Record not found")
        case .staleForm: language.say("Formulir ini sudah tidak berlaku", "This form is no longer valid")
        case .failed: language.say("Halaman ini gagal dibuat", "This page could not be made")
        }
    }

    private var happened: String {
        switch fault {
        case .unknownAddress:
            language.say("Tidak ada halaman dengan alamat itu.", "No page has that address.")
        case .unknownRegion:
            language.say(
                "Tidak ada kabupaten/kota di Jambi dengan kode atau nama itu.",
                "No regency or city of Jambi has that code or name.")
        case .badDate:
            language.say(
                "Tulis tanggal sebagai tahun-bulan-hari, misalnya per=2024-08-12.",
                "Write the date as year-month-day, such as per=2024-08-12.")
        case .tooEarly(let first):
            language.say("Data mulai \(language.date(first)).", "The data begin on \(language.date(first)).")
        case .tooLate(let last):
            language.say("Data sampai \(language.date(last)).", "The data reach to \(language.date(last)).")
        case .badSort:
            language.say(
                "Klik judul kolom pada tabel untuk mengurutkannya.", "Use the heads of the table's columns to sort it.")
        case .unknownRegulation(let near):
            happenedToLaw(
                language.say(
                    "Tidak ada angka di sini yang ditetapkan peraturan dengan nama itu.",
                    "No number here was set by a regulation of that name."), isNear: !near.isEmpty)
        case .unknownParameter(let near):
            happenedToLaw(
                language.say("Tidak ada angka dengan nama itu.", "No number has that name."), isNear: !near.isEmpty)
        case .noRight(let roles):
            language.say(
                "Yang dapat membukanya: \(roles.map(\.name.id).joined(separator: ", ")). Jika itu tugas Anda, minta admin menambahkan perannya.",
                "Open to: \(roles.map(\.name.en).joined(separator: ", ")). If that is your work, ask an administrator for the role."
            )
        case .noRecord:
            language.say(
                "Data itu tidak ada, atau di luar wilayah Anda. Jika seharusnya ada, tanyakan kepada admin.",
                "There is no such record, or it lies outside your regions. If it should be there, ask an administrator."
            )
        case .staleForm:
            language.say(
                "Tidak ada yang diubah. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.",
                "Nothing was changed. Go back, reload the page and send it again.")
        case .failed:
            language.say(
                "Kesalahannya di pihak kami dan sudah dicatat. Coba lagi sebentar.",
                "The fault is ours and has been recorded. Try again shortly.")
        }
    }

    private var next: HTML {
        switch fault {
        case .unknownRegulation(let near):
            nearLaw(near.map { LawLink.regulation($0).link("\($0.shortName): \($0.title[language])", language) })
        case .unknownParameter(let near):
            nearLaw(near.map { LawLink.parameter($0.id).link($0.label[language].capitalizedFirst, language) })
        case .noRight, .noRecord, .staleForm:
            p { a(language.say("Ke meja kerja", "To your desk"), .href(WorkLink.desk.href(language))) }
        default: p { nextCoverage }
        }
    }

    private func happenedToLaw(_ text: String, isNear: Bool) -> String {
        isNear ? text + language.say(" Mungkin yang Anda cari:", " Perhaps you look for:") : text
    }

    /// The near ones as links, then the way to all.
    private func nearLaw(_ near: [HTML]) -> HTML {
        .group([
            near.isEmpty ? .empty : ul { near.map { entry in li { entry } } },
            p { LawLink.book.link(language.say("Buka semua aturan", "Open all of the law"), language) },
        ])
    }

    @HTMLBuilder private var nextCoverage: HTML {
        if let day = nearestDay {
            let link = PageLink.coverage(PageLink.homeRegion, CoverageView(asOf: day))
            a(
                language.say("Buka keadaan per \(language.date(day))", "Open \(language.date(day))"),
                .href(link.href(language)))
        } else {
            a(
                language.say("Buka peta semua kabupaten/kota", "Open the map of all regencies and cities"),
                .href(PageLink.home.href(language)))
        }
    }

    private var nearestDay: Day? {
        switch fault {
        case .tooEarly(let first): first.bulan.lastDay
        case .tooLate(let last): last
        default: nil
        }
    }
}
