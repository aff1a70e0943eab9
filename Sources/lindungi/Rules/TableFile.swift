import Foundation
import Kernel
import Rules

/// A value of the law that does not fit on a line, as a file of JSON: columns with their keys, rows of values.
enum TableFile {
    /// The value; ends the program with what is wrong and what to do where the file cannot be read.
    static func read(_ path: String) -> Quantity {
        guard let data = FileManager.default.contents(atPath: path) else {
            fail("\(path): berkas tidak ada atau tidak dapat dibaca. Periksa letaknya.", code: 2)
        }
        guard let value = try? JSONDecoder().decode(Quantity.self, from: data), case .table = value else {
            fail(
                #"\#(path): bukan tabel JSON. Tulis {"columns": [{"key": "…"}], "rows": [[{"rupiah": 0}]]}; "#
                    + "banyaknya sel tiap baris sama dengan banyaknya kolom.", code: 2)
        }
        return value
    }
}
