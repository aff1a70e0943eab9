import Kernel

/// What becomes of a row. The raw values are the words of the output files.
public enum Verdict: String, Sendable, CaseIterable {
    /// Already covered by an active membership.
    case sudahPeserta = "sudah_peserta"
    /// A second mention of a person in the lists.
    case duplikat
    /// A new person, sound.
    case layak
    /// A fault that the office can fix.
    case perbaiki
    /// Needs a human's eyes.
    case tinjau
    /// Cannot be accepted.
    case tolak

    /// When several reasons speak, the verdict of the highest rank stands: who
    /// is covered or mentioned twice needs no repair, and what cannot be
    /// accepted needs none either.
    var rank: UInt8 {
        switch self {
        case .layak: 0
        case .tinjau: 1
        case .perbaiki: 2
        case .tolak: 3
        case .duplikat: 4
        case .sudahPeserta: 5
        }
    }

    public var phrase: Phrase {
        switch self {
        case .sudahPeserta: Phrase(id: "sudah peserta", en: "already a participant")
        case .duplikat: Phrase(id: "duplikat", en: "second mention")
        case .layak: Phrase(id: "layak", en: "sound")
        case .perbaiki: Phrase(id: "perlu diperbaiki", en: "to be fixed")
        case .tinjau: Phrase(id: "perlu ditinjau petugas", en: "to be reviewed")
        case .tolak: Phrase(id: "ditolak", en: "not acceptable")
        }
    }
}
