import Coverage
import Kernel

extension Disclosure {
    /// The sign in place of a count, with its meaning for readers who hear it; nil for one that is open.
    func mark(_ language: Language) -> HTML? {
        switch self {
        case .open: nil
        case .few: span(sign, .class("none"))
        case .withheld:
            .group([
                span(sign, .class("none"), .ariaHidden),
                span(language.say("disembunyikan", "hidden"), .class("hidden-visually")),
            ])
        }
    }
}

extension RegionCoverage {
    func hiddenCount(_ language: Language) -> HTML? { disclosure.mark(language) }

    /// Whether something on a page of this region is hidden.
    var hidesSomething: Bool { disclosure != .open || children.contains { $0.disclosure != .open } }
}

/// What the signs for hidden counts mean, under the table that has them.
struct HiddenNote {
    let language: Language

    var html: HTML {
        p(.class("note")) {
            language.say(
                "<5: satu sampai empat orang, tidak ditampilkan agar tidak ada yang dikenali. x: angka lain yang ikut "
                    + "disembunyikan agar angka kecil tidak dapat dihitung dari jumlahnya.",
                "<5: one to four people, not shown so that nobody can be recognised. x: another figure hidden so that "
                    + "the small one cannot be computed from the total.")
        }
    }
}
