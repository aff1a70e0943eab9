import Kernel
import Registry

/// Why a pair cannot be decided or undone now.
public enum ReviewError: Error, Hashable, Sendable {
    /// There is none, or it lies outside the asker's regions.
    case noSuchPair
    /// A draft names a person who is not there, or a row without what it says.
    case noSuchSide
    /// Somebody else has it.
    case taken(ReviewLease)
    case alreadySettled
    /// The second opinion must be another person's.
    case alreadySaid
    case noteMissing
    /// The last decision on it is somebody else's, or there is none.
    case notYours
    /// A later decision, an approved list or a later list rests on it.
    case restsOnIt
}

extension ReviewError {
    /// One line for a person: what, and what to do now.
    public var text: Phrase {
        switch self {
        case .noSuchPair:
            Phrase(
                id: "Pasangan itu tidak ada. Kembali ke antrean.", en: "There is no such pair. Go back to the queue.")
        case .noSuchSide:
            Phrase(
                id: "Pasangan menyebut orang yang tidak ada di register. Cocokkan daftarnya sekali lagi.",
                en: "A pair names a person who is not in the registry. Link the list once more.")
        case .taken(let lease):
            Phrase(
                id: "Pasangan ini sedang ditinjau \(lease.reviewer). Ambil yang lain, atau tunggu sampai waktunya "
                    + "habis.",
                en: "\(lease.reviewer) is reviewing this pair. Take another, or wait until the time is up.")
        case .alreadySettled:
            Phrase(
                id: "Pasangan ini sudah diputuskan orang lain. Keputusan Anda tidak disimpan; lanjutkan ke yang "
                    + "berikutnya.",
                en: "Somebody else has decided this pair. Your decision was not kept; go on to the next.")
        case .alreadySaid:
            Phrase(
                id: "Anda sudah memutuskan pasangan ini. Pendapat kedua harus dari orang lain.",
                en: "You have decided this pair already. The second opinion must be another person's.")
        case .noteMissing:
            Phrase(
                id: "Tulis mengapa Anda belum yakin, supaya peninjau berikutnya tahu apa yang harus diperiksa.",
                en: "Write why you cannot tell, so that the next reviewer knows what to check.")
        case .notYours:
            Phrase(
                id: "Keputusan terakhir pada pasangan ini bukan keputusan Anda. Hanya pembuatnya yang dapat "
                    + "membatalkan.",
                en: "The last decision on this pair is not yours. Only its maker can take it back.")
        case .restsOnIt:
            Phrase(
                id: "Keputusan ini tidak dapat dibatalkan lagi: daftar yang memakainya sudah disetujui, atau daftar "
                    + "berikutnya memakai keputusan ini.",
                en: "This decision can no longer be undone: a list that uses it was approved, or a later list "
                    + "relies on it.")
        }
    }
}
