import Intake
import Kernel
import Registry

/// What a row of a list says about a person that the registry keeps as text. The NIK is not among it: a person rests on
/// the row whose NIK is sound.
package enum PersonTexts {
    package typealias Bytes = UnsafeBufferPointer<UInt8>

    private static let texts: [Intake.Field] = [
        .nama, .tempatLahir, .namaIbu, .alamat, .rt, .rw, .telepon, .pekerjaan,
    ]

    /// Calls `body` for each that is not empty; a No KK as sixteen digits, however the list wrote it.
    package static func each(_ row: PersonRow, _ body: (Registry.Field, Bytes) -> Void) {
        let noKK = NoKKReading.read(row.bytes(.noKK), fromNumberCell: row.kind(.noKK) == .number)
        if noKK.digits > 0 { Array(sixteen(noKK.digits).utf8).withUnsafeBufferPointer { body(.noKK, $0) } }
        for field in texts {
            let bytes = row.bytes(field)
            if !saysNothing(bytes) { body(field.stored, bytes) }
        }
    }

    package static func sixteen(_ digits: UInt64) -> String {
        let text = String(digits)
        return String(repeating: "0", count: max(0, 16 - text.utf8.count)) + text
    }

    /// Nothing, spaces, or the dash that stands for nothing.
    private static func saysNothing(_ bytes: Bytes) -> Bool {
        bytes.allSatisfy { $0 <= 32 || $0 == UInt8(ascii: "-") }
    }
}
