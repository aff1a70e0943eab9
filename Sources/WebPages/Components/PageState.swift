import Kernel

/// A page or a part that has nothing to show: what happened, where, and what to do now.
struct PageState {
    let heading: String
    let happened: String
    let next: HTML

    /// As a whole page.
    var html: HTML {
        div(.class("state")) {
            h1(heading)
            p(happened)
            next
        }
    }

    /// Inside a page, in place of a table or a drawing.
    var part: HTML {
        div(.class("notice")) {
            p {
                strong(heading.hasSuffix(".") ? heading : heading + ".")
                " " + happened
            }
            next
        }
    }

    /// A registry in which nobody is recorded yet.
    static func nobodyYet(_ language: Language) -> PageState {
        PageState(
            heading: language.say("Belum ada data.", "No data yet."),
            happened: language.say(
                "Registri ini belum berisi pekerja, jadi cakupan belum dapat dihitung.",
                "This registry holds no workers yet, so coverage cannot be computed."),
            next: .group([
                p(language.say("Isi dengan salah satu perintah ini:", "Fill it with one of these commands:")),
                ul {
                    li { code("lindungi import daftar.xlsx --source KODE") }
                    li {
                        code("lindungi demo --size small")
                        language.say(" (orang rekaan, untuk mencoba)", " (invented people, to try it out)")
                    }
                },
            ]))
    }

    /// A region whose parts have no figures.
    static func noParts(_ name: String, _ language: Language) -> PageState {
        PageState(
            heading: language.say("Belum ada angka per kecamatan.", "No figures by district yet."),
            happened: language.say(
                "Data \(name) belum dirinci sampai kecamatan.", "The data of \(name) are not broken down by district."),
            next: .empty)
    }

    /// Somebody who may not see the page.
    static func notAllowed(_ language: Language) -> PageState {
        PageState(
            heading: language.say("Anda tidak berwenang membuka halaman ini", "You may not open this page"),
            happened: language.say(
                "Akun Anda tidak mencakup wilayah atau pekerjaan ini.",
                "Your account does not cover this region or task."),
            next: p {
                language.say("Minta admin kantor Anda menambah wewenang, atau ", "Ask your office's administrator, or ")
                a(
                    language.say("kembali ke halaman cakupan", "go back to the coverage page"),
                    .href(PageLink.home.href(language)))
                "."
            })
    }

    /// More rows than a page should hold.
    static func veryMany(shown: Int, total: Int, _ language: Language) -> PageState {
        PageState(
            heading: language.say(
                "\(language.number(shown)) dari \(language.number(total)) baris.",
                "\(language.number(shown)) of \(language.number(total)) rows."),
            happened: language.say(
                "Persempit pilihan, atau unduh semuanya sebagai CSV.",
                "Narrow your choice, or download everything as CSV."),
            next: .empty)
    }
}
