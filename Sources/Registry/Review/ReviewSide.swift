import Kernel

/// One of the two that a pair asks about.
public enum ReviewSide: Hashable, Sendable {
    case person(Id<Person>)
    /// A 1-based data row of an imported batch.
    case batchRow(Id<Batch>, row: Int)
    /// A 1-based data row of a usulan, by the usulan's number.
    case usulanRow(usulan: Int64, row: Int)

    /// The list that the side is a row of; nil for a person of the registry.
    public var list: ReviewList? {
        switch self {
        case .person: nil
        case .batchRow(let batch, _): .batch(batch)
        case .usulanRow(let usulan, _): .usulan(usulan)
        }
    }

    public var person: Id<Person>? { if case .person(let id) = self { id } else { nil } }
}

/// A list whose rows wait in the queue.
public enum ReviewList: Hashable, Sendable {
    case batch(Id<Batch>)
    case usulan(Int64)
}

/// What one side says of itself, as it was when the two were compared.
public struct ReviewContent: Hashable, Sendable {
    /// Where the person lives; the scope of whoever may see the pair.
    public var wilayah: KodeWilayah
    /// As written; fields that are empty are left out.
    public var texts: [Field: String]

    public init(wilayah: KodeWilayah, texts: [Field: String]) {
        self.wilayah = wilayah
        self.texts = texts.filter { !$0.value.isEmpty }
    }

    public subscript(_ field: Field) -> String { texts[field] ?? "" }

    /// The fields that tell who it is: a row with the same ones is the same row to a reviewer, whichever file
    /// brings it. Case, spaces and punctuation do not count.
    public var identity: String {
        ReviewContent.telling.map { field in
            self[field].lowercased().filter { $0.isLetter || $0.isNumber }
        }.joined(separator: "|")
    }

    private static let telling: [Field] = [
        .nik, .noKK, .nama, .tanggalLahir, .jenisKelamin, .tempatLahir, .namaIbu, .alamat, .telepon,
    ]
}
