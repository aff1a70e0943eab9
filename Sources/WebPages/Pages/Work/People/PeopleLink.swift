import Kernel
import Registry

extension WorkLink {
    /// Where people are searched.
    public static let people = WorkLink("/kerja/orang")
    /// The answer to a word, hidden as the session hides it.
    public static func people(hidden word: String) -> WorkLink {
        WorkLink(word.isEmpty ? people.path : "\(people.path)?kata=\(word)")
    }
    public static let newPerson = WorkLink("/kerja/orang/baru")
    /// Who may be the person who is being typed in.
    public static let samePeople = WorkLink("/kerja/orang/mirip")
    public static func person(_ id: Id<Person>) -> WorkLink { WorkLink("/kerja/orang/\(id.raw)") }
    public static func editPerson(_ id: Id<Person>) -> WorkLink { WorkLink("/kerja/orang/\(id.raw)/ubah") }
    public static func reveal(_ id: Id<Person>) -> WorkLink { WorkLink("/kerja/orang/\(id.raw)/tampilkan") }
}

/// The fields of the pages of people.
public enum PersonField {
    public static let word = FieldName("cari")
    /// The part of the page that a script asks for.
    public static let part = FieldName("bagian")
    public static let revealed = FieldName("isian")
    public static let purpose = FieldName("tujuan")
    public static let detail = FieldName("keterangan")
    public static let nik = FieldName("nik")
    public static let noKK = FieldName("no-kk")
    public static let name = FieldName("nama")
    public static let birthPlace = FieldName("tempat-lahir")
    public static let birth = FieldName("lahir")
    public static let sex = FieldName("jk")
    public static let mother = FieldName("nama-ibu")
    public static let address = FieldName("alamat")
    public static let rt = FieldName("rt")
    public static let rw = FieldName("rw")
    public static let desa = FieldName("desa")
    public static let kecamatan = FieldName("kecamatan")
    public static let telepon = FieldName("telepon")
    public static let work = FieldName("pekerjaan")
    /// Numbers of people of whom the form's sender says that they are somebody else.
    public static let others = FieldName("bukan")
    public static let version = FieldName("versi")
}
