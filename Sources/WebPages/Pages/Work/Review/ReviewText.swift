import Kernel
import Registry

/// Words about pairs that several pages use.
struct ReviewText {
    let language: Language

    func state(_ state: ReviewState, _ answer: ReviewAnswer?, unsure: Int = 0) -> String {
        switch state {
        case .open:
            unsure > 0
                ? language.say("Menunggu; satu peninjau belum yakin", "Waiting; a reviewer was not sure")
                : language.say("Menunggu", "Waiting")
        case .second: language.say("Menunggu pendapat kedua", "Waiting for a second opinion")
        case .conflict: language.say("Dua peninjau berbeda pendapat", "Two reviewers disagree")
        case .settled: language.say("Diputuskan: ", "Decided: ") + (answer.map(self.answer) ?? "")
        case .withdrawn: language.say("Ditarik bersama daftarnya", "Withdrawn with its list")
        }
    }

    func answer(_ answer: ReviewAnswer) -> String {
        switch answer {
        case .same: language.say("orang yang sama", "the same person")
        case .different: language.say("dua orang berbeda", "two different people")
        case .unsure: language.say("belum yakin", "not sure")
        }
    }

    func kind(_ kind: ReviewFilter.Kind) -> String {
        switch kind {
        case .waiting: language.say("Semua yang menunggu", "All that wait")
        case .second: language.say("Menunggu pendapat kedua", "Waiting for a second opinion")
        case .conflict: language.say("Berbeda pendapat", "In disagreement")
        case .unsure: language.say("Belum yakin", "Not sure")
        case .mine: language.say("Yang saya putuskan", "Those I decided")
        }
    }

    /// `47 %` of parts per million; never 0 or 100, which would be certainty.
    func percent(_ ppm: Int) -> String {
        "\(min(99, max(1, (ppm + 5_000) / 10_000)))\(language.say("\u{A0}%", "%"))"
    }

    /// `14.35 WIB`: the hour in Jambi.
    func clock(_ moment: Moment) -> String {
        let minutes = (moment.milliseconds / 60_000 + 7 * 60) % 1_440
        let (hour, minute) = Int(minutes).quotientAndRemainder(dividingBy: 60)
        let separator = language.say(".", ":")
        return "\(hour < 10 ? "0" : "")\(hour)\(separator)\(minute < 10 ? "0" : "")\(minute) WIB"
    }

    func lease(_ lease: ReviewLease) -> String {
        language.say(
            "sedang ditinjau \(lease.reviewer) sampai \(clock(lease.until))",
            "with \(lease.reviewer) until \(clock(lease.until))")
    }

    func side(_ side: ReviewSide) -> String {
        switch side {
        case .person(let id): language.say("Orang \(id.raw) di register", "Person \(id.raw) of the registry")
        case .batchRow(let batch, let row):
            language.say(
                "Baris \(language.number(row)) dari batch \(batch.raw)",
                "Row \(language.number(row)) of batch \(batch.raw)")
        case .usulanRow(let usulan, let row):
            language.say(
                "Baris \(language.number(row)) dari usulan \(usulan)",
                "Row \(language.number(row)) of usulan \(usulan)")
        }
    }

    static let order = Phrase(
        id: "Yang paling sulit dan paling berarti di depan: makin dekat peluangnya ke setengah, dan makin banyak yang "
            + "bergantung pada jawabannya (peserta aktif, iuran untuk baris itu, baris lain yang menunggu orang yang "
            + "sama), makin awal.",
        en: "Hardest and most valuable first: the nearer the probability is to one half, and the more depends on the "
            + "answer (an active participant, contributions for the row, other rows that wait for the same person), "
            + "the earlier.")
}
