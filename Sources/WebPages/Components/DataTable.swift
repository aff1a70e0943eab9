import Kernel

/// A table whose first column is the link and whose columns may be sorted by a
/// link, without a script. On a telephone each row becomes a card.
struct DataTable<Row> {
    struct Column {
        let code: String
        let title: String
        /// Printed small under the title.
        var unit: String?
        /// The title on a card, where it would take two lines.
        var short: String?
        /// Left out on a card.
        var extra = false
        /// Drawn as what is missing.
        var isGap = false
        var isSortable = true
        /// A mark of what the row rests on, set beside its name on a card.
        var isMark = false
        /// Words, set on the left; numbers are set on the right.
        var isWords = false
        /// Nil where the value is not known: a dash in the table, nothing on a card.
        let cell: (Row) -> HTML?
    }

    let caption: HTML
    let rowHead: Column
    let columns: [Column]
    let rows: [Row]
    var total: Row?
    /// The column sorted by, and its direction.
    var sorted: (code: String, descending: Bool)?
    var sortLink: ((_ code: String, _ descending: Bool) -> Href)?
    let language: Language

    // Explicit roles: a telephone's style sheet takes the table's own meaning away.
    var html: HTML {
        table(.class(columns.count < 4 ? "cards few" : "cards"), .role("table")) {
            WebPages.caption { caption }
            thead(.role("rowgroup")) {
                tr(.role("row"), sortLink == nil ? nil : Attribute("data-label", language.say("Urutkan:", "Sort by:")))
                {
                    head(rowHead, number: false)
                    columns.map { head($0, number: !$0.isWords) }
                }
            }
            tbody(.role("rowgroup")) { rows.map { line($0, in: rowHead) } }
            if let total {
                tfoot(.role("rowgroup")) { line(total, in: rowHead) }
            }
        }
    }

    private func line(_ row: Row, in head: Column) -> HTML {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) { head.cell(row) }
            columns.map { column in cell(column, column.cell(row)) }
        }
    }

    private func cell(_ column: Column, _ content: HTML?) -> HTML {
        td(
            .class(column.cssClass + (content == nil ? " unknown" : "")), .role("cell"),
            Attribute("data-label", column.short ?? column.title)
        ) {
            if let content { content } else { notKnown }
        }
    }

    @HTMLBuilder private var notKnown: HTML {
        span("–", .class("none"), .ariaHidden)
        span(language.say("tidak ada", "none"), .class("hidden-visually"))
    }

    private func head(_ column: Column, number: Bool) -> HTML {
        let isSorted = sorted?.code == column.code
        let descending = sorted?.descending ?? false
        return th(
            .scope("col"), .role("columnheader"), column.headClass(number: number),
            isSorted ? Attribute("aria-sort", descending ? "descending" : "ascending") : nil
        ) {
            if let sortLink, column.isSortable {
                // The first click on a number asks for the largest first; a second turns it round.
                a(.href(sortLink(column.code, isSorted ? !descending : number))) {
                    column.title
                    if isSorted { span(descending ? "\u{A0}▼" : "\u{A0}▲", .ariaHidden) }
                    span(sortWords(isSorted, descending), .class("hidden-visually"))
                }
            } else {
                column.title
            }
            if let unit = column.unit { span(unit, .class("unit")) }
        }
    }

    private func sortWords(_ isSorted: Bool, _ descending: Bool) -> String {
        guard isSorted else { return language.say(", urutkan", ", sort") }
        return descending
            ? language.say(", terurut turun", ", sorted descending")
            : language.say(", terurut naik", ", sorted ascending")
    }
}

extension DataTable.Column {
    fileprivate var cssClass: String {
        [isWords ? "w" : "n", isMark ? "mark" : "", extra ? "extra" : "", isGap ? "gap" : ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    fileprivate func headClass(number: Bool) -> Attribute? {
        let words = [number ? "n" : "", extra ? "extra" : ""].filter { !$0.isEmpty }
        return words.isEmpty ? nil : .class(words.joined(separator: " "))
    }
}
