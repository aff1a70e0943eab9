import Calculators
import Intake
import Kernel
import Registry
import Rules

/// What would be paid to the heirs if a person died today, by the rules as they are, and what stands in the way.
///
/// It never promises: where the law leaves it to an officer it says so, and what no list tells is named as unknown.
public struct PayableToday: Sendable {
    /// A condition of being paid, and whether it holds. Nil: the registry cannot tell.
    public struct Condition: Hashable, Sendable {
        public let holds: Bool?
        public let text: Phrase
    }

    /// One way to die, with what the rules answer.
    struct Case: Sendable {
        let title: Phrase
        let answer: Result<Calculation, RuleError>
        /// What was assumed where the registry does not know.
        let assumed: Phrase?
    }

    public let conditions: [Condition]
    let cases: [Case]
    public let today: Day

    /// Whether nothing that the registry knows stands in the way.
    public var isPayable: Bool { conditions.allSatisfy { $0.holds != false } }

    /// - Parameter isNIKSound: Whether the NIK is whole and agrees with the date of birth and sex.
    public init(
        _ person: Person, _ kepesertaan: [Kepesertaan], isNIKSound: Bool, isNIKShared: Bool, law: Law, today: Day
    ) {
        self.today = today
        let standing = Standing(kepesertaan, today.bulan)
        conditions = PayableToday.conditions(person, standing, isNIKSound, isNIKShared, today)
        guard let standing else {
            cases = []
            return
        }
        cases =
            standing.segmen == .pmi
            ? []
            : [
                Case(
                    title: Phrase(id: "Meninggal bukan karena kerja (JKM)", en: "Death not from work (JKM)"),
                    answer: PayableToday.run(["sebab": .text("bukan_kecelakaan_kerja")], standing, law, today),
                    assumed: nil)
            ] + PayableToday.fromWork(standing, law, today)
        isMigrant = standing.segmen == .pmi
    }

    /// Migrant workers have benefits of their own, which no calculator of ours covers.
    private(set) var isMigrant = false

    /// The registry keeps no wage. For BPU the lowest tier says what is paid at least.
    private static func fromWork(_ standing: Standing, _ law: Law, _ today: Day) -> [Case] {
        guard standing.segmen == .bpu else { return [] }
        return [
            Case(
                title: Phrase(id: "Meninggal karena kecelakaan kerja (JKK)", en: "Death by an accident at work (JKK)"),
                answer: run(
                    ["sebab": .text("kecelakaan_kerja"), "segment": .text("BPU"), "penghasilan": .integer(1)],
                    standing, law, today),
                assumed: Phrase(
                    id: "Paling sedikit: registri tidak menyimpan penghasilan, jadi dihitung pada dasar BPU terendah.",
                    en: "At least: the registry keeps no income, so the lowest base of BPU is used."))
        ]
    }

    private static func run(
        _ inputs: [String: InputValue], _ standing: Standing, _ law: Law, _ today: Day
    ) -> Result<Calculation, RuleError> {
        var inputs = inputs
        inputs["masa_iur_bulan"] = .integer(Int64(standing.monthsCovered))
        inputs["masa_iur_terputus"] = .flag(standing.hasGaps)
        inputs["bulan_menunggak"] = .integer(Int64(standing.monthsMissed))
        if standing.isActive { inputs["aktif"] = .flag(true) }
        let given = inputs
        do throws(RuleError) {
            return .success(try Calculator.named("hak_ahli_waris")(given, when: .day(today), law: law))
        } catch { return .failure(error) }
    }

    /// The months of a person's kepesertaan up to one month.
    struct Standing: Sendable {
        let segmen: Segmen
        let isActive: Bool
        let monthsCovered: Int
        /// Whole months between the last covered one and this one.
        let monthsMissed: Int
        let hasGaps: Bool

        /// Nil for somebody who was never covered up to this month.
        init?(_ kepesertaan: [Kepesertaan], _ now: Bulan) {
            let begun = kepesertaan.filter { $0.status == .aktif && $0.from <= now }
            guard let first = begun.map(\.from).min(),
                let last = begun.max(by: { ($0.through ?? now) < ($1.through ?? now) })
            else { return nil }
            segmen = last.segmen
            let covered = Set(
                begun.flatMap { spell in
                    (spell.from.index...min(spell.through ?? now, now).index).map { $0 }
                })
            monthsCovered = covered.count
            isActive = covered.contains(now.index)
            let end = covered.max() ?? now.index
            monthsMissed = max(0, Int(now.index - end) - 1)
            hasGaps = covered.count < Int(end - first.index) + 1
        }
    }

    private static func conditions(
        _ person: Person, _ standing: Standing?, _ isNIKSound: Bool, _ isNIKShared: Bool, _ today: Day
    ) -> [Condition] {
        var out = [
            Condition(
                holds: isNIKSound,
                text: isNIKSound
                    ? Phrase(
                        id: "NIK utuh dan cocok dengan data diri", en: "The NIK is whole and agrees with the person")
                    : Phrase(
                        id: "NIK kosong, tidak utuh, atau tidak cocok dengan data diri: perbaiki dahulu",
                        en: "The NIK is missing, not whole, or disagrees with the person: mend it first")),
            Condition(
                holds: !isNIKShared,
                text: isNIKShared
                    ? Phrase(
                        id: "NIK yang sama tercatat pada orang lain: identitas bermasalah",
                        en: "Somebody else is recorded with the same NIK: the identity is in dispute")
                    : Phrase(id: "NIK tidak dipakai orang lain", en: "Nobody else has the NIK")),
            current(standing),
        ]
        if let birth = person.birth {
            let age = birth.age(on: today)
            out.append(
                Condition(
                    holds: age <= 65,
                    text: age <= 65
                        ? Phrase(
                            id: "Usia \(age) tahun, dalam batas 65 tahun", en: "Aged \(age), within the limit of 65")
                        : Phrase(
                            id: "Usia \(age) tahun, lewat batas pendaftaran 65 tahun: petugas memeriksa",
                            en: "Aged \(age), past the limit of 65 for joining: an officer looks into it")))
        } else {
            out.append(
                Condition(holds: nil, text: Phrase(id: "Tanggal lahir belum diketahui", en: "Date of birth not known")))
        }
        out.append(
            Condition(
                holds: nil,
                text: Phrase(
                    id: "Masih hidup: registri tidak mencatat kematian",
                    en: "Alive: the registry keeps no deaths")))
        return out
    }

    private static func current(_ standing: Standing?) -> Condition {
        guard let standing else {
            return Condition(
                holds: false,
                text: Phrase(id: "Belum pernah menjadi peserta", en: "Was never a participant"))
        }
        return Condition(
            holds: standing.isActive,
            text: standing.isActive
                ? Phrase(id: "Kepesertaan berjalan bulan ini", en: "Covered this month")
                : Phrase(
                    id: "Kepesertaan sudah berakhir: perpanjang dahulu", en: "Cover has ended: renew it first"))
    }
}

extension PayableToday {
    /// The part of a person's page.
    @HTMLBuilder func html(_ language: Language) -> HTML {
        section(.class("payable"), .labelledBy("hak")) {
            h2(
                language.say("Seandainya meninggal hari ini", "If this person died today"), .id("hak"))
            p(.class("lead")) { lead(language) }
            ul(.class("conditions")) { conditions.map { line($0, language) } }
            if isMigrant {
                p(
                    language.say(
                        "Pekerja migran Indonesia punya manfaat sendiri. Perlu petugas BPJS Ketenagakerjaan.",
                        "Migrant workers have benefits of their own. An officer of BPJS Ketenagakerjaan is needed."))
            }
            cases.map { one($0, language) }
        }
    }

    @HTMLBuilder private func lead(_ language: Language) -> HTML {
        if cases.isEmpty && !isMigrant {
            language.say("Tidak ada yang dibayarkan: bukan peserta.", "Nothing would be paid: not a participant.")
        } else if isPayable {
            language.say(
                "Menurut registri tidak ada yang menghalangi pembayaran.",
                "By the registry nothing stands in the way of payment.")
        } else {
            language.say(
                "Pembayaran terhalang. Yang perlu dibereskan ditandai di bawah.",
                "Payment is held up. What is to be put right is marked below.")
        }
    }

    private func line(_ condition: Condition, _ language: Language) -> HTML {
        let (kind, mark, word): (String, String, String) =
            switch condition.holds {
            case true: ("good", "✓", language.say("terpenuhi", "met"))
            case false: ("gap", "✕", language.say("belum", "not met"))
            default: ("unknown", "?", language.say("tidak diketahui", "not known"))
            }
        return li(.class(kind)) {
            span(mark, .class("mark"), .ariaHidden)
            span(word + ": ", .class("hidden-visually"))
            language.say(condition.text)
        }
    }

    private func one(_ one: Case, _ language: Language) -> HTML {
        div(.class("case")) {
            h3(language.say(one.title))
            switch one.answer {
            case .failure(let error): p(error.message[language], .class("note"))
            case .success(let calculation):
                if let panel = OfficerPanel(calculation, papers: [], language) {
                    panel.html
                } else if let total = calculation.results.first(where: { $0.key == "total_tunai" }),
                    case .rupiah(let amount) = total.value
                {
                    p(.class("amount")) {
                        language.say("Tunai bagi ahli waris: ", "Money for the heirs: ")
                        strong(amount.words(language))
                    }
                }
                if let assumed = one.assumed { p(language.say(assumed), .class("note")) }
                details {
                    summary(language.say("Cara menghitungnya dan dasar hukumnya", "How it is computed, and the law"))
                    StepsList(
                        steps: calculation.steps.map { step in
                            StepsList.Step(
                                sentence: step.text[language], sources: CalculatorSources.short(step.uses, language))
                        }, language: language
                    ).html
                }
            }
        }
    }
}
