import Kernel

extension WorkLink {
    /// Collecting people without a signal.
    public static let field = WorkLink("/kerja/lapangan")
    /// Who is signed in and where they collect, for the script of that page.
    public static let fieldWho = WorkLink("/kerja/lapangan/siapa")
    public static let fieldSend = WorkLink("/kerja/lapangan/kirim")
    /// The page as a telephone keeps it: the same form, and nothing of anybody.
    public static let fieldShell = WorkLink("/lapangan")
}

/// Collecting or correcting people on a telephone, with or without a signal.
public struct FieldPage: Sendable {
    let frame: WorkFrame

    public init(frame: WorkFrame) { self.frame = frame }

    public var html: HTML {
        let parts = FieldParts(language: frame.language)
        return frame.page(parts.title, here: .field, scripts: [.workScript, .fieldScript]) { parts.html }
    }
}

/// What opens when there is no signal: the form and the list, which the script fills from the telephone itself.
public struct FieldShellPage: Sendable {
    let language: Language

    public init(_ language: Language) { self.language = language }

    public var html: HTML {
        let parts = FieldParts(language: language)
        return PageLayout(
            language, title: parts.title, here: .work(.fieldShell), kind: "work", scripts: [.workScript, .fieldScript]
        ).html { parts.html }
    }
}

/// The content of both.
struct FieldParts {
    let language: Language

    var title: String { language.say("Pendataan lapangan", "Collecting in the field") }

    @HTMLBuilder var html: HTML {
        h1(title)
        noscript {
            Notice(
                text: .group([
                    p(
                        language.say(
                            "Halaman ini menyimpan orang di telepon, dan untuk itu perlu JavaScript.",
                            "This page keeps people on the telephone and needs JavaScript for that.")),
                    p {
                        a(
                            language.say("Kembali ke meja kerja", "Back to the desk"),
                            .href(WorkLink.desk.href(language)))
                    },
                ])
            ).html
        }
        div(.id("lapangan"), Attribute("hidden", nil)) {
            p(.class("lead"), .id("lapangan-keadaan"), .role("status")) {}
            waiting
            entry
        }
    }

    private var waiting: HTML {
        section(.class("field-list"), .labelledBy("lapangan-daftar-judul")) {
            p(.id("lapangan-masuk"), Attribute("hidden", nil)) {
                a(
                    language.say("Masuk lagi untuk mengirim", "Sign in again to send"), .class("button"),
                    .href(WorkLink.signIn.href(language)))
            }
            div(.id("lapangan-terima"), Attribute("hidden", nil)) {
                h2(language.say("Baru diterima", "Just accepted"))
                ul(.class("people-rows")) {}
            }
            h2(language.say("Di perangkat ini", "On this device"), .id("lapangan-daftar-judul"))
            p(
                language.say(
                    "Belum ada orang yang menunggu. Isi formulir di bawah; setiap orang disimpan di sini dulu.",
                    "Nobody is waiting. Fill in the form below; each person is kept here first."),
                .id("lapangan-kosong"))
            ul(.id("lapangan-daftar"), .class("people-rows")) {}
            button(
                language.say("Kirim sekarang", "Send now"), .id("lapangan-kirim"), .type("button"),
                Attribute("hidden", nil), Attribute("data-key", "k"))
        }
    }

    private var entry: HTML {
        section(.labelledBy("lapangan-judul")) {
            h2(language.say("Orang baru", "New person"), .id("lapangan-judul"))
            p(
                language.say(
                    "Untuk membetulkan data orang yang sudah terdaftar, isi NIK yang sama dengan data yang benar.",
                    "To correct somebody who is registered, give the same NIK with the right data."), .class("note"))
            form(
                .id("lapangan-form"), .class("form"), Attribute("novalidate", nil), Attribute("autocomplete", "off"),
                Attribute("data-free", nil)
            ) {
                FieldFields(language: language).html
                div(.class("actions")) {
                    button(
                        language.say("Simpan di perangkat ini", "Keep on this device"), .type("submit"),
                        Attribute("disabled", nil))
                    button(
                        language.say("Batal mengubah", "Stop changing"), .type("button"), .class("quiet"),
                        .id("lapangan-batal"), Attribute("hidden", nil))
                }
            }
        }
    }
}

/// The fields of one person, in the order of the identity card.
struct FieldFields {
    let language: Language

    @HTMLBuilder var html: HTML {
        text("nik", "NIK", "NIK", kind: .digits(16), hint: ("16 angka di KTP.", "The 16 digits on the card."))
        text("nama", "Nama lengkap", "Full name")
        DateField(field: Field(FieldName("lahir"), language.say("Tanggal lahir", "Date of birth"))).html(
            .none, language)
        RadioGroup(
            field: Field(FieldName("jenis_kelamin"), language.say("Jenis kelamin", "Sex")),
            choices: [
                Choice("L", language.say("Laki-laki", "Male")), Choice("P", language.say("Perempuan", "Female")),
            ]
        ).html(.none, language)
        SelectField(field: Field(FieldName("kecamatan"), language.say("Kecamatan", "District")), choices: []).html(
            .none, language)
        SelectField(field: Field(FieldName("wilayah"), language.say("Desa atau kelurahan", "Village")), choices: [])
            .html(.none, language)
        text("alamat", "Alamat", "Address", isOptional: true)
        div(.class("side-by-side")) {
            text("rt", "RT", "RT", kind: .digits(3), isOptional: true)
            text("rw", "RW", "RW", kind: .digits(3), isOptional: true)
        }
        text("pekerjaan", "Pekerjaan", "Occupation", isOptional: true)
        text("telepon", "Telepon", "Telephone", kind: .digits(14), isOptional: true)
    }

    private func text(
        _ name: StaticString, _ id: String, _ en: String, kind: TextField.Kind = .text,
        hint: (id: String, en: String)? = nil, isOptional: Bool = false
    ) -> HTML {
        TextField(
            field: Field(
                FieldName(name), language.say(id, en), hint: hint.map { language.say($0.id, $0.en) },
                isOptional: isOptional), kind: kind
        ).html(.none, language)
    }
}
