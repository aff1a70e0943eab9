import Kernel

/// The answer that a person came for, large, with what it means in a sentence.
struct Answer {
    enum Meaning: String { case covered, gap, plain }

    /// What the figure is: `Iuran tiap bulan`.
    let label: String
    /// `Rp16.800`, or a word such as `Berhak`.
    let value: String
    /// One or two sentences: from when, for what, until when.
    let sentence: String
    var meaning = Meaning.plain

    var html: HTML {
        section(.class("answer \(meaning.rawValue)"), .label(label)) {
            p(label, .class("what"))
            p(value, .class("value"))
            p(sentence)
        }
    }
}

/// Amounts that add up, as a bank statement sets them: words on the left, figures on the right.
struct Statement {
    struct Line {
        let name: String
        /// `Rp10.000`.
        let amount: String
        /// How it came about: `1 % dari upah`.
        var note: String?
    }

    let caption: String
    let nameHead: String
    let amountHead: String
    let lines: [Line]
    var total: Line?

    var html: HTML {
        table(.class("statement")) {
            WebPages.caption(caption)
            thead {
                tr {
                    th(nameHead, .scope("col"))
                    th(amountHead, .scope("col"), .class("n"))
                }
            }
            tbody { lines.map(row) }
            if let total { tfoot { row(total) } }
        }
    }

    private func row(_ line: Line) -> HTML {
        tr {
            th(.scope("row")) {
                line.name
                if let note = line.note { small(note, .class("unit")) }
            }
            td(line.amount, .class("n"))
        }
    }
}

/// What was given to a calculation, for the page and for print, with the way back to change it.
struct GivenList {
    let heading: String
    let entries: [(name: String, value: String)]
    /// Where it can be changed.
    let change: Href
    let language: Language

    var html: HTML {
        section(.class("given"), .label(heading)) {
            div(.class("table-head")) {
                h2(heading)
                a(language.say("Ubah isian", "Change the answers"), .href(change), .class("no-print"))
            }
            dl(.class("terms")) {
                entries.map { entry in
                    div {
                        dt(entry.name)
                        dd(entry.value, .class("number"))
                    }
                }
            }
        }
    }
}
