import Coverage
import Kernel

/// The one thing that the reader of a coverage page came for, computed.
struct LeadSentence {
    let coverage: RegionCoverage
    let language: Language

    var html: HTML {
        HTML.group([
            p(.class("lead")) {
                share
                " "
                progress
            },
            p { detail },
        ])
    }

    private var day: String { language.date(coverage.asOf) }

    @HTMLBuilder private var share: HTML {
        if coverage.disclosure != .open {
            strong(coverage.disclosure == .few ? language.say("Kurang dari 5", "Fewer than 5") : "x", .class("number"))
            language.say(
                " pekerja \(coverage.name) terlindungi per \(day). Angka sekecil itu, dan angka yang dapat mengungkapnya, "
                    + "tidak ditampilkan agar tidak ada yang dikenali.",
                " workers in \(coverage.name) were protected on \(day). So small a figure, and any that would give it "
                    + "away, is not shown so that nobody can be recognised.")
        } else if let percent = coverage.percent {
            strong(language.percent(percent), .class("covered number"))
            language.say(
                " pekerja \(coverage.name) terlindungi per \(day).",
                " of workers in \(coverage.name) were protected on \(day).")
        } else {
            strong(language.number(coverage.participants), .class("covered number"))
            language.say(
                " pekerja \(coverage.name) terlindungi per \(day). Jumlah semua pekerja belum diketahui, "
                    + "jadi persentasenya tidak dapat dihitung.",
                " workers in \(coverage.name) were protected on \(day). The number of all workers is not known, "
                    + "so there is no percentage.")
        }
    }

    @HTMLBuilder private var progress: HTML {
        if coverage.disclosure != .open {
            .group([])
        } else if let target = coverage.target {
            let goal = target.target.percent.map(language.shortPercent) ?? ""
            switch target.gap {
            case nil:
                language.say(
                    "Targetnya \(goal); kekurangannya belum dapat dihitung.",
                    "The target is \(goal); the gap cannot be computed yet.")
            case let gap? where gap > 0:
                language.say("Kurang ", "Short by ")
                strong(people(gap), .class("gap number"))
                language.say(" untuk target \(goal).", " of the \(goal) target.")
            case let gap?:
                language.say(
                    "Target \(goal) tercapai, lebih \(people(-gap)).",
                    "The \(goal) target is reached, with \(people(-gap)) more.")
            }
        } else {
            language.say("Tidak ada target setelah tanggal itu.", "There is no target after that day.")
        }
    }

    @HTMLBuilder private var detail: HTML {
        if let potential = coverage.potential, let unprotected = coverage.unprotected {
            language.say(
                "Itu \(language.number(coverage.participants)) dari \(language.number(potential)) pekerja; "
                    + "\(language.number(unprotected)) belum terlindungi.",
                "That is \(language.number(coverage.participants)) of \(language.number(potential)) workers; "
                    + "\(language.number(unprotected)) are not protected yet.")
        }
        if let target = coverage.target, let pace = target.neededPerMonth, pace > 0 {
            let by = language.date(target.target.by)
            let months = language.monthCount(target.monthsLeft)
            language.say(
                " Agar target tercapai pada \(by), perlu \(language.number(pace)) peserta baru tiap bulan selama \(months).",
                " To reach the target by \(by), \(language.number(pace)) new participants are needed each month for \(months)."
            )
        }
    }

    private func people(_ count: Int) -> String {
        language.say("\(language.number(count)) orang", "\(language.number(count)) people")
    }
}
