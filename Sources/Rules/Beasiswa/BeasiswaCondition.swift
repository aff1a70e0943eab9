import Kernel

/// How long a peserta had been covered, in both ways in which the law can be read.
public struct MasaIur: Hashable, Sendable {
    /// Months paid; nil where it is not known.
    public let bulan: Int?
    /// Whole months since joining; nil where it is not known.
    public let sejakTerdaftar: Int?
    /// Whether the paid months have gaps.
    public let terputus: Bool

    public var isUnknown: Bool { bulan == nil && sejakTerdaftar == nil }

    public init(bulan: Int?, sejakTerdaftar: Int? = nil, terputus: Bool = false) {
        self.bulan = bulan
        self.sejakTerdaftar = sejakTerdaftar
        self.terputus = terputus
    }
}

/// Whether the children have a right to the scholarship.
public enum BeasiswaCondition: UInt8, Hashable, Sendable {
    case terpenuhi
    case belum
    /// The readings of "3 years" differ, or a fact is missing: an officer decides.
    case perluPetugas
}

extension TermsBeasiswa {
    /// The condition under JKM: long enough paid. Under JKK there is none.
    public func syaratJKM(_ masa: MasaIur) -> BeasiswaCondition {
        let needed = masaIurJKM.value
        let byPaid = masa.bulan.map { $0 >= needed }
        let byElapsed = masa.sejakTerdaftar.map { $0 >= needed }
        switch (byPaid, byElapsed) {
        case (true?, false?), (false?, true?), (nil, true?), (nil, nil): return .perluPetugas
        case (true?, _): return masa.terputus ? .perluPetugas : .terpenuhi
        case (false?, _), (nil, false?): return .belum
        }
    }

    /// The same with its reason told.
    public func syaratJKM(_ masa: MasaIur, _ recorder: inout some Recorder) -> BeasiswaCondition {
        let syarat = syaratJKM(masa)
        recorder.note(
            Step(
                "beasiswa_eligible", reason(masa, syarat), uses: [masaIurJKM.use],
                interpretation: Beasiswa.threeYears))
        return syarat
    }

    /// What a person must still tell, when nothing is known.
    private func unknown(_ wanted: Phrase) -> Phrase {
        Phrase(
            id: "Masa iur belum diisi; beasiswa JKM mensyaratkan paling sedikit \(wanted.id).",
            en: "The time paid was not given; the scholarship of JKM wants at least \(wanted.en).")
    }

    private func reason(_ masa: MasaIur, _ syarat: BeasiswaCondition) -> Phrase {
        let needed = masaIurJKM.value
        let (facts, wanted) = (
            masa.words,
            Phrase(id: Language.indonesian.monthCount(needed), en: Language.english.monthCount(needed))
        )
        return switch syarat {
        case .perluPetugas where masa.isUnknown: unknown(wanted)
        case .terpenuhi:
            Phrase(
                id: "\(facts.id.capitalizedFirst), paling sedikit \(wanted.id): anak berhak atas beasiswa.",
                en: "\(facts.en.capitalizedFirst), at least \(wanted.en): the children have a right to the scholarship."
            )
        case .belum:
            Phrase(
                id: "\(facts.id.capitalizedFirst), kurang dari \(wanted.id): belum ada hak beasiswa dari JKM.",
                en: "\(facts.en.capitalizedFirst), less than \(wanted.en): no right yet to the scholarship of JKM.")
        case .perluPetugas:
            Phrase(
                id: "\(facts.id.capitalizedFirst); syaratnya \(wanted.id), dan cara menghitungnya belum pasti: "
                    + "petugas memutuskan.",
                en: "\(facts.en.capitalizedFirst); the condition is \(wanted.en), and how to count it is not settled: "
                    + "an officer decides.")
        }
    }
}

extension MasaIur {
    /// "35 bulan iuran dibayar dan 40 bulan sejak terdaftar".
    var words: Phrase {
        var parts: [Phrase] = []
        if let bulan {
            parts.append(
                Phrase(
                    id: "iuran dibayar \(Language.indonesian.monthCount(bulan))",
                    en: "\(Language.english.monthCount(bulan)) paid"))
        }
        if terputus { parts.append(Phrase(id: "dengan bulan yang terputus", en: "with gaps")) }
        if let sejakTerdaftar {
            parts.append(
                Phrase(
                    id: "terdaftar \(Language.indonesian.monthCount(sejakTerdaftar))",
                    en: "registered for \(Language.english.monthCount(sejakTerdaftar))"))
        }
        return Phrase(
            id: parts.map(\.id).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }
}
