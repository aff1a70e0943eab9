import Kernel

/// The whole law as YAML, in the manner of OpenFisca's parameter files: `description`, `values` by date with their
/// `reference`, and `metadata`. A rate is a fraction of 1; amounts are whole rupiah.
public struct LawExportYAML: Sendable {
    private let chapters: [Chapter]

    public init(_ chapters: [Chapter]) { self.chapters = chapters }

    public var text: String {
        var out = YAMLWriter()
        out.comment("Lindungi: parameter hukum dengan riwayat dan sumbernya / parameters of the law with their sources")
        out.comment("rupiah: bilangan bulat; rate: pecahan dari 1 / rupiah: whole; rate: a fraction of 1")
        out.section("regulations") { for item in LawIndex(chapters).regulations { write(item, to: &$0) } }
        out.section("interpretations") { out in
            for item in chapters.flatMap(\.interpretations) { write(item, to: &out) }
        }
        out.section("parameters") { out in
            for chapter in chapters { for item in chapter.parameters { write(item, of: chapter, to: &out) } }
        }
        return out.text
    }

    private func write(_ regulation: Regulation, to out: inout YAMLWriter) {
        out.section(regulation.id) { out in
            out.text("short_name", regulation.shortName)
            out.phrase("title", regulation.title)
            out.plain("diundangkan", regulation.diundangkan?.description)
            out.plain("berlaku_sejak", regulation.berlakuSejak?.description)
            out.plain("confidence", regulation.confidence.rawValue)
        }
    }

    private func write(_ reading: Interpretation, to out: inout YAMLWriter) {
        out.section(reading.id) { out in
            out.phrase("text", reading.text)
            out.phrase("doubt", reading.doubt)
        }
    }

    private func write(_ parameter: AnyParameter, of chapter: Chapter, to out: inout YAMLWriter) {
        out.section(parameter.id) { out in
            out.phrase("description", parameter.label)
            out.section("values") { out in
                for row in parameter.rows { write(row, to: &out) }
            }
            out.section("metadata") { out in
                out.text("chapter", chapter.id)
                out.plain("unit", parameter.unit.rawValue)
                out.text("last_value_still_valid_on", "\(parameter.checkedThrough)")
                if let note = parameter.note { out.phrase("documentation", note) }
            }
        }
    }

    private func write(_ row: AnyParameter.Row, to out: inout YAMLWriter) {
        out.section("\(row.berlakuSejak)") { out in
            out.value("value", row.quantity)
            out.plain("confidence", row.confidence.rawValue)
            out.plain("known_since", "\(row.knownSince)")
            out.section("reference") { out in
                out.plain("regulation", row.citation.regulation.id)
                out.text("title", row.citation.text)
                out.text("source", row.citation.source)
            }
        }
    }
}
