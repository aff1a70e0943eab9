import Calculators
import Foundation
import Kernel
import Rules
import WebServer

/// One calculation from the command line.
struct SingleRun {
    private let command: CalculateCommand
    private let program: String

    init(_ command: CalculateCommand, _ program: String) {
        self.command = command
        self.program = program
    }

    private var language: Language { command.language }

    func run(_ law: Law) throws {
        do throws(RuleError) {
            let calculator = try Calculator.named(program)
            let inputs = try calculator.read(try keys(calculator), json: InputValue.init(json:))
            let answer = try calculator(inputs, when: try when(calculator, inputs), law: law)
            try? write(calculator, answer)
        } catch {
            refuse(error)
        }
    }

    private func write(_ calculator: Calculator, _ answer: Calculation) throws {
        let data =
            switch command.format {
            case .text: Data(CalculationText(calculator, answer, language: language).text.utf8)
            case .json: try CaseReport(id: calculator.name, .success(answer)).json()
            }
        FileHandle.standardOutput.write(data)
    }

    /// The line for people, and for machines the same object that a file of cases would get.
    private func refuse(_ error: RuleError) -> Never {
        if command.format == .json, let data = try? CaseReport(id: program, .failure(error)).json() {
            FileHandle.standardOutput.write(data)
        }
        fail(error.message[language], code: error.code.isAboutTheLaw ? 1 : 2)
    }

    /// `--key value`, `--key=value`; a question of yes or no may stand alone.
    private func keys(_ calculator: Calculator) throws(RuleError) -> [(key: String, text: String)] {
        var found: [(key: String, text: String)] = []
        var words = command.rest.dropFirst()
        while let word = words.popFirst() {
            guard word.hasPrefix("--"), word.count > 2 else { throw .stray(word) }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = String(parts[0])
            if parts.count == 2 {
                found.append((key, String(parts[1])))
            } else if let next = words.first, !next.hasPrefix("--") {
                found.append((key, words.removeFirst()))
            } else if case .flag = try calculator.field(key).kind {
                found.append((key, "true"))
            } else {
                throw .noValue(key)
            }
        }
        return found
    }

    /// The date given; else that of the case's own field; else this month, and the reader is told.
    private func when(_ calculator: Calculator, _ inputs: [String: InputValue]) throws(RuleError) -> When {
        if let date = command.date {
            guard let when = When(date), when != .none else { throw .badDate }
            return when
        }
        guard calculator.needsDate, !calculator.isDated(by: inputs) else { return .none }
        let month = Day.todayInJakarta().bulan
        printError(
            language.say(
                "Tanpa --date: dihitung untuk \(month.id).", "Without --date: computed for \(month.en)."))
        return .bulan(month)
    }
}

extension RuleError.Code {
    /// The question is sound and the law has no answer, or none that can be computed.
    fileprivate var isAboutTheLaw: Bool {
        switch self {
        case .beforeFirst, .afterChecked, .notKnownYet, .twoRules, .overflow: true
        default: false
        }
    }
}

extension RuleError {
    fileprivate static func stray(_ word: String) -> RuleError {
        RuleError(
            .unknownKey, field: word,
            reason: Phrase(id: "ini bukan --KUNCI.", en: "this is not a --KEY."),
            nextAct: Phrase(id: "Tulis --KUNCI NILAI.", en: "Write --KEY VALUE."))
    }

    fileprivate static func noValue(_ key: String) -> RuleError {
        RuleError(
            .missing, field: key, reason: Phrase(id: "nilainya belum ditulis.", en: "its value is missing."),
            nextAct: Phrase(id: "Tulis --\(key) NILAI.", en: "Write --\(key) VALUE."))
    }

    fileprivate static let badDate = RuleError(
        .wrongKind, field: "--date",
        reason: Phrase(id: "tanggal ini tidak terbaca.", en: "this date cannot be read."),
        nextAct: Phrase(id: "Tulis 2026, 2026-05, atau 2026-05-17.", en: "Write 2026, 2026-05, or 2026-05-17."))
}
