import Coverage
import Kernel
import Registry

/// Where the figures come from, how they are worked out, and what the marks mean.
public struct AboutDataPage: Sendable {
    public struct Model: Sendable {
        public let published: PublishedFigures
        /// The names of the regions in `published`.
        public let names: [KodeWilayah: String]
        /// The registry holds invented people.
        public let illustration: Bool

        public init(published: PublishedFigures, names: [KodeWilayah: String], illustration: Bool) {
            self.published = published
            self.names = names
            self.illustration = illustration
        }
    }

    let model: Model
    let language: Language

    public init(_ model: Model, _ language: Language) {
        self.model = model
        self.language = language
    }

    public var html: HTML {
        let title = language.say("Tentang data", "About the data")
        return PageLayout(language, title: title, here: .aboutData).html {
            h1(title)
            p(
                language.say(
                    "Setiap angka di sini menyebut tanggal, penyebut, sumber, dan dasarnya.",
                    "Every figure here names its day, its denominator, its source and what it rests on."),
                .class("lead"))
            if model.illustration { Notice.illustration(language).html }
            marks
            indicators
            method
            publishedFigures
            privacy
        }
    }

    @HTMLBuilder private var marks: HTML {
        h2(language.say("Tiga tanda", "Three marks"))
        dl(.class("terms")) {
            for basis in Basis.allCases {
                div {
                    dt { basis.tag(language) }
                    dd(basis.meaning(language))
                }
            }
        }
    }

    @HTMLBuilder private var indicators: HTML {
        h2(language.say("Apa yang dihitung", "What is counted"))
        dl(.class("terms")) {
            for indicator in Indicator.catalogue {
                div {
                    dt { strong(language.say(indicator.name)) }
                    dd(language.say(indicator.definition))
                }
            }
        }
    }

    @HTMLBuilder private var method: HTML {
        h2(language.say("Cara menampilkan", "How it is shown"))
        ul {
            li(
                language.say(
                    "Halaman dibuka pada hari ini. Data peragaan dibuka pada tanggal terbaru yang peserta dan potensinya sama-sama terbit, karena angka itu dapat diperiksa. Tanggal lain dapat dipilih.",
                    "A page opens on today. Demonstration data open on the newest day for which both participants and potential were published, since that figure can be checked. Other days can be chosen."
                ))
            li(
                language.say(
                    "Persentase yang terbit tanpa jumlah tetap tanpa jumlah. Bila sumber bertentangan, semuanya ditampilkan.",
                    "A percentage published without counts stays without counts. Where sources disagree, all are shown."
                ))
            li(
                language.say(
                    "Proyeksi meneruskan rata-rata perubahan bulanan, paling banyak 12 bulan terakhir. Pitanya 1,28 simpangan baku perubahan bulanan, melebar dengan akar jumlah bulan.",
                    "The projection carries on the mean monthly change of at most the last 12 months. Its band is 1.28 standard deviations of that change, widening with the root of the months."
                ))
            li(
                language.say(
                    "Luas petak pada peta sebanding dengan jumlah pekerja yang belum terlindungi; petak yang terlalu kecil diperbesar dan disebut di bawah peta.",
                    "The area of a map tile is in proportion to the workers not protected; a tile too small to read is enlarged and named below the map."
                ))
        }
    }

    @HTMLBuilder private var publishedFigures: HTML {
        h2(language.say("Angka yang terbit", "Published figures"))
        PublishedTable(figures: model.published.coverage, language: language, names: model.names).html
        model.published.contradictions.map { Notice.contradiction($0, language).html }
    }

    @HTMLBuilder private var privacy: HTML {
        h2(language.say("Data pribadi", "Personal data"))
        p(
            language.say(
                "Halaman ini hanya memuat jumlah per wilayah. Tidak ada NIK, nama, atau alamat orang. Tidak ada cookie dan tidak ada pelacak.",
                "These pages hold counts by region only: no identity number, name or address of anybody, no cookies and no trackers."
            ))
    }
}
