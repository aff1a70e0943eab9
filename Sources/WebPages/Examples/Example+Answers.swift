import Kernel

extension Answer {
    static let examples = [
        Example("answer/amount", "Jawaban besar", "A large answer") { language in
            Answer(
                label: language.say("Iuran sebulan", "Iuran each month"), value: language.say("Rp16.800", "Rp16,800"),
                sentence: language.say(
                    "Contoh: untuk dua program, dibayar paling lambat tanggal 15.",
                    "Example: for two programmes, to be paid by the 15th."), meaning: .covered
            ).html
        },
        Example("answer/refusal", "Jawaban yang tidak diharapkan", "An unwelcome answer") { language in
            Answer(
                label: language.say("Hak atas manfaat", "Right to the benefit"),
                value: language.say("Belum ada", "Not yet"),
                sentence: language.say(
                    "Contoh: masa iuran kurang 4 bulan. Teruskan membayar sampai Desember.",
                    "Example: 4 months short. Go on paying until December."), meaning: .gap
            ).html
        },
    ]
}

extension Statement {
    static let examples = [
        Example("statement/total", "Jumlah yang dirinci", "Amounts that add up") { language in
            Statement(
                caption: language.say("Contoh rincian, dalam rupiah.", "An example of amounts, in rupiah."),
                nameHead: "Program", amountHead: language.say("Sebulan", "Monthly"),
                lines: [
                    .init(
                        name: "JKK", amount: language.number(10_000), note: language.say("tarif contoh", "example rate")
                    ),
                    .init(name: "JKM", amount: language.number(6_800)),
                ], total: .init(name: language.say("Jumlah", "Total"), amount: language.number(16_800))
            ).html
        }
    ]
}

extension GivenList {
    static let examples = [
        Example("given-list/change", "Yang diisi, untuk layar dan kertas", "What was given, for screen and paper") {
            language in
            GivenList(
                heading: language.say("Yang Anda isi", "What you gave"),
                entries: [
                    (language.say("Upah sebulan", "Monthly wage"), "Rp" + language.number(2_500_000)),
                    (language.say("Tanggal lahir", "Date of birth"), language.date(ExampleCoverage.day)),
                ], change: .onPage("isi"), language: language
            ).html
        }
    ]
}

extension StepsList {
    static let examples = [
        Example("steps-list/sources", "Langkah dengan dasar hukumnya", "Steps with their rules") { language in
            StepsList(
                steps: [
                    .init(
                        sentence: language.say("Upah dibatasi oleh batas atas.", "The wage is limited."),
                        sum: language.say(
                            "yang lebih kecil dari Rp2.500.000 dan Rp3.000.000",
                            "the smaller of Rp2,500,000 and Rp3,000,000"), result: "Rp" + language.number(2_500_000),
                        sources: [
                            .init(
                                text: language.say("Peraturan contoh, Pasal 2", "Example regulation, article 2"),
                                href: PageLink.aboutData.href(language))
                        ]),
                    .init(
                        sentence: language.say("Iuran dihitung dari upah itu.", "Iuran is a part of that wage."),
                        sum: language.say("2 % × Rp2.500.000", "2% × Rp2,500,000"),
                        result: "Rp" + language.number(50_000),
                        sources: [
                            .init(text: language.say("Peraturan contoh, Pasal 3", "Example regulation, article 3"))
                        ]),
                    .init(sentence: language.say("Dibulatkan ke rupiah penuh.", "Rounded to whole rupiah.")),
                ], language: language
            ).html
        }
    ]
}
