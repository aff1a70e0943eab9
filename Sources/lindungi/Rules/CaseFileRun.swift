import Calculators
import Foundation
import Kernel
import Rules

/// A file of cases in, a list of answers out, one for each element in its order.
struct CaseFileRun {
    let path: String
    let language: Language

    func run(_ law: Law) throws {
        let reports = try entries().enumerated().map { $1.report(law, index: $0) }
        let output = FileHandle.standardOutput
        output.write(Data("[".utf8))
        for (index, report) in reports.enumerated() {
            output.write(Data((index == 0 ? "\n" : ",\n").utf8) + (try report.json(pretty: false)))
        }
        output.write(Data("\n]\n".utf8))
        let failed = reports.count { if case .failure = $0.outcome { true } else { false } }
        guard failed > 0 else { return }
        printError(
            language.say(
                "\(failed) dari \(reports.count) kasus tanpa jawaban; alasannya di error masing-masing.",
                "\(failed) of \(reports.count) cases have no answer; each says why in its error."))
    }

    private func entries() throws -> [CaseEntry] {
        let data: Data
        do {
            data =
                path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            fail("\(path): berkas tidak dapat dibaca. Periksa nama dan izinnya.", code: 2)
        }
        do { return try JSONDecoder().decode([CaseEntry].self, from: data) } catch {
            fail(
                "\(path): \(InputValue.place(of: error)). "
                    + "Tulis larik JSON: [{\"id\": …, \"program\": …, \"date\": …, \"inputs\": {…}}].", code: 2)
        }
    }
}
