import Calculators
import Kernel
import Rules

/// What a reform would do: first in a sentence, then beside the law as it stands.
struct ReformAnswer {
    let model: ReformModel
    let effects: ReformEffects
    let language: Language

    private var reading: ReformReading { model.reading }

    var html: HTML {
        .group([
            section(.class("answer plain"), .label(language.say("Akibatnya", "The effect"))) {
                p(.class("what")) { assumed }
                p(outcome, .class("lead"))
            },
            Notice(text: untouched).html,
            EffectTable(
                title: language.say("Satu orang", "One person"),
                caption: language.say(
                    "Contoh menurut aturan \(month), jumlah dalam rupiah.",
                    "Examples by the law of \(month), in rupiah."),
                lines: effects.persons, language: language
            ).html,
            EffectTable(
                title: language.say("Satu kelompok", "A group"),
                caption: language.say(
                    "Iuran JKK dan JKM peserta BPU lapisan pertama, dua belas bulan sejak \(month).",
                    "JKK and JKM of BPU of the first tier, twelve months from \(month)."),
                lines: effects.group, language: language
            ).html,
            province,
            share,
        ])
    }

    private var month: String { language.month(reading.from) }

    /// `Santunan kematian menjadi Rp30.000.000, bukan Rp20.000.000, sejak Desember 2026.`
    @HTMLBuilder private var assumed: HTML {
        for one in reading.chosen {
            one.parameter.label[language].capitalizedFirst + language.say(" menjadi ", " becomes ")
            if let value = one.value { strong(value.words(one.parameter.unit, language), .class("number")) }
            if let now = model.valueNow(one.parameter) {
                let words = now.words(one.parameter.unit, language)
                language.say(", bukan \(words)", " instead of \(words)")
            }
            ". "
        }
        language.say("Sejak \(month)", "From \(month)")
        if let through = reading.through {
            language.say(" sampai \(language.month(through))", " through \(language.month(through))")
        }
        "."
    }

    private var outcome: String {
        let changed = effects.persons.filter { $0.difference != .zero }
        let all = effects.persons.count
        let persons =
            changed.isEmpty
            ? language.say("Tidak satu pun dari \(all) contoh berubah.", "None of the \(all) examples changes.")
            : language.say(
                "\(changed.count) dari \(all) contoh berubah.", "\(changed.count) of \(all) examples change.")
        guard let total = effects.provinceTotal else { return persons }
        let budget =
            total.difference == .zero
            ? language.say(
                "Iuran setahun peserta BPU yang tercatat tidak berubah.",
                "A year's contributions of the BPU in the registry do not change.")
            : language.say(
                "Iuran setahun peserta BPU yang tercatat \(total.turn(language)) "
                    + "\(total.size(language)), menjadi \(total.reform.words(language)).",
                "A year's contributions of the BPU in the registry are \(total.turn(language)) by "
                    + "\(total.size(language)), to \(total.reform.words(language)).")
        return persons + " " + budget
    }

    /// That nothing was changed, and who could.
    private var untouched: HTML {
        let rules = reading.chosen.compactMap { model.regulation($0.parameter) }
        var seen: Set<Regulation> = []
        return p {
            strong(language.say("Hukum tidak berubah.", "The law does not change."))
            for rule in rules where seen.insert(rule).inserted {
                language.say(" Yang dapat mengubah ", " ")
                LawLink.regulation(rule).link(rule.shortName.unbroken, language)
                language.say(": \(rule.maker(language)).", " can be changed by \(rule.maker(language)).")
            }
        }
    }

    @HTMLBuilder private var province: HTML {
        if effects.province.isEmpty {
            h2(language.say("Anggaran Provinsi Jambi", "The budget of Jambi"))
            p(
                language.say(
                    "Belum ada peserta BPU yang tercatat, jadi anggarannya tidak dapat dihitung.",
                    "The registry has no BPU yet, so there is no budget to compute."))
        } else {
            EffectTable(
                title: language.say("Anggaran Provinsi Jambi", "The budget of Jambi"), caption: counted,
                lines: effects.province, total: effects.provinceTotal, language: language
            ).html
            if model.registry?.illustration == true { Notice.illustration(language).html }
            if effects.perluPetugas > 0 {
                let count = language.number(effects.perluPetugas)
                p(
                    language.say(
                        "\(count) orang dibayar APBDes: petugas yang memutuskan keringanannya, jadi dihitung penuh.",
                        "\(count) people are paid by APBDes: an officer decides their relief, so they count in full."))
            }
        }
        p(
            language.say(
                "Manfaat dibayar dari dana BPJS Ketenagakerjaan, bukan dari anggaran daerah; berapa orang yang akan "
                    + "mengajukan klaim tidak diperkirakan di sini.",
                "Benefits are paid from the funds of BPJS Ketenagakerjaan, not from a local budget; how many people "
                    + "would claim is not estimated here."), .class("note"))
    }

    private var counted: String {
        let counted = model.registry.map { language.month($0.bulan) } ?? month
        return language.say(
            "Peserta BPU tercatat pada \(counted), menurut pembayarnya; JKK dan JKM lapisan pertama, dua belas bulan "
                + "sejak \(month).",
            "The BPU in the registry of \(counted), by who pays; JKK and JKM of the first tier, twelve months from "
                + "\(month).")
    }

    private var share: HTML {
        section(.class("share")) {
            h2(language.say("Bagikan andaian ini", "Share this assumption"))
            p(
                language.say(
                    "Tautan ini tidak memuat data pribadi. Salin alamatnya:",
                    "This link holds no personal data. Copy the address:"))
            p {
                code((model.site ?? "") + PageLink.calculator(model.link).href(language).text, .class("address"))
            }
        }
    }
}
