import Access
import ArgumentParser
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import WebPages
import Workbench

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Akun: buat, lihat, beri peran, setel ulang, nonaktifkan.",
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserGrantCommand.self, UserResetCommand.self,
            UserDeactivateCommand.self,
        ])
}

struct UserAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Buat akun.",
        discussion: """
            Tanpa --password-file kata sandi ditanyakan di terminal; bukan di terminal, dicetak tautan sekali pakai.

            Contoh:
              lindungi user add admin --admin --name "Nama Anda" --database lindungi.sqlite
              lindungi user add siti --role operator_desa --wilayah 15.04.01.2001 --name "Siti"
            """)

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Nama pengguna: huruf kecil, angka, titik, tanda hubung.") var userName: String
    @Option(help: "Nama orangnya.") var name: String?
    @Flag(help: "Admin untuk semua wilayah.") var admin = false
    @Option(help: "Peran, misalnya verifikator atau operator_desa.") var role: [String] = []
    @Option(help: "Kode wilayah peran itu, atau semua.") var wilayah: [String] = []
    @Option(help: "Berkas yang baris pertamanya kata sandi.", completion: .file()) var passwordFile: String?

    func run() async throws {
        guard let userName = AccountDesk.userName(userName) else {
            fail("Nama pengguna: 3 sampai 40 huruf kecil, angka, titik atau tanda hubung.", code: 2)
        }
        let grants = try admin ? [Grant(.admin, .everywhere)] : UserGrants.read(role, wilayah)
        guard !grants.isEmpty else { fail("Beri --admin, atau --role dengan --wilayah.", code: 2) }
        try await reportingStoreErrors {
            let store = try database.open(.create)
            let name = name ?? userName
            let needsSecondStep = grants.contains { $0.role.needsSecondStep }
            let password = try typedPassword(userName, name, needsSecondStep)
            let hash: String? = if let password { await PasswordHash.make(password) } else { nil }
            let account = NewAccount(userName: userName, name: name, grants: grants, password: hash)
            let id = try store.accounts.make(account, .command("user add"))
            printError("Akun \(userName) dibuat.")
            if hash == nil { try UserResetCommand.printLink(store, id) }
        }
    }

    /// From the file or the terminal; nil for a link instead.
    private func typedPassword(_ userName: String, _ name: String, _ hasSecondStep: Bool) throws -> String? {
        let password: String
        if let passwordFile {
            guard let text = try? String(contentsOfFile: passwordFile, encoding: .utf8) else {
                fail("\(passwordFile): tidak dapat dibaca.", code: 2)
            }
            password = String(text.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" })
        } else if isatty(STDIN_FILENO) == 1 {
            password = askTwice()
        } else {
            return nil
        }
        if let fault = PasswordRules.fault(password, userName: userName, name: name, hasSecondStep: hasSecondStep) {
            fail(fault.id, code: 2)
        }
        return password
    }

    private func askTwice() -> String {
        let first = String(cString: getpass("Kata sandi: "))
        guard String(cString: getpass("Sekali lagi: ")) == first else {
            fail("Keduanya tidak sama. Ulangi perintahnya.", code: 2)
        }
        return first
    }
}

struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Daftar akun dengan perannya.",
        discussion: "Contoh:\n  lindungi user list --database lindungi.sqlite")

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            let page = try database.open(.read).accounts.search(
                AccountQuestion(scope: .everywhere, limit: Int(Int32.max)))
            for account in page.accounts {
                let state = account.isActive ? "aktif" : "nonaktif"
                print("\(account.userName)\t\(account.name)\t\(UserGrants.words(account.grants))\t\(state)")
            }
            printError("\(page.total) akun.")
        }
    }
}

struct UserGrantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Ganti semua peran sebuah akun.",
        discussion: "Contoh:\n  lindungi user grant siti --role verifikator --wilayah 15")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Nama pengguna.") var userName: String
    @Option(help: "Peran.") var role: [String] = []
    @Option(help: "Kode wilayah peran itu, atau semua.") var wilayah: [String] = []

    func run() async throws {
        let grants = try UserGrants.read(role, wilayah)
        guard !grants.isEmpty else { fail("Beri --role dengan --wilayah.", code: 2) }
        try await reportingStoreErrors {
            let store = try database.open(.write)
            let account = try UserGrants.find(store, userName)
            let change = AccountChange(name: account.name, grants: grants, isActive: account.isActive)
            try store.accounts.change(account.id, change, account.version, .command("user grant"))
            printError("\(account.userName): \(UserGrants.words(grants)).")
        }
    }
}

struct UserResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Buat tautan sekali pakai untuk kata sandi baru.",
        discussion: "Contoh:\n  lindungi user reset siti --second-step")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Nama pengguna.") var userName: String
    @Flag(help: "Hapus juga langkah kedua, misalnya karena telepon hilang.") var secondStep = false

    func run() async throws {
        try await reportingStoreErrors {
            let store = try database.open(.write)
            let account = try UserGrants.find(store, userName)
            if secondStep { try store.secondStep.set(account.id, nil, [], .command("user reset")) }
            try UserResetCommand.printLink(store, account.id)
        }
    }

    static func printLink(_ store: RegistryStore, _ id: Id<Account>) throws {
        let act = Act.command("user reset")
        let key = try AccountDesk(store: store, now: Moment.now).newLink(id, by: act)
        printError("Buka alamat ini di situs Anda dalam 24 jam; hanya berlaku sekali:")
        print("\(WorkLink.newPassword.href(.indonesian).text)?\(SignInField.key.text)=\(key)")
    }
}

struct UserDeactivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deactivate", abstract: "Nonaktifkan akun dan akhiri sesinya.",
        discussion: "Contoh:\n  lindungi user deactivate siti")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Nama pengguna.") var userName: String

    func run() async throws {
        try await reportingStoreErrors {
            let store = try database.open(.write)
            let account = try UserGrants.find(store, userName)
            let change = AccountChange(name: account.name, grants: account.grants, isActive: false)
            try store.accounts.change(account.id, change, account.version, .command("user deactivate"))
            printError("\(account.userName): nonaktif.")
        }
    }
}

/// Roles with their regions as the command line gives them.
enum UserGrants {
    /// The n-th role holds in the n-th region; one region alone is for all.
    static func read(_ roles: [String], _ regions: [String]) throws -> [Grant] {
        guard regions.count == roles.count || regions.count == 1 || roles.isEmpty else {
            throw ValidationError("--wilayah: beri satu untuk semua peran, atau satu untuk setiap --role.")
        }
        return try roles.enumerated().map { index, code in
            guard let role = Role(code: code) else {
                let known = Role.allCases.map(\.code).joined(separator: ", ")
                throw ValidationError("--role \(code): tidak dikenal. Yang ada: \(known).")
            }
            let text = regions.count == 1 ? regions[0] : regions[index]
            if text == "semua" { return Grant(role, .everywhere) }
            guard let kode = KodeWilayah(text) else {
                throw ValidationError("--wilayah \(text): tulis kode, misalnya 15.04, atau semua.")
            }
            return Grant(role, Scope([kode]))
        }
    }

    static func words(_ grants: [Grant]) -> String {
        grants.map { grant in
            let regions = grant.scope.regions.map { $0.map { "\($0)" }.joined(separator: "+") } ?? "semua"
            return "\(grant.role.code)=\(regions)"
        }.joined(separator: " ")
    }

    static func find(_ store: RegistryStore, _ userName: String) throws -> StoredAccount {
        guard let account = try store.accounts.secret(userName.lowercased())?.account else {
            throw StoreError.noSuchAccount
        }
        return account
    }
}

/// Says how to begin in a database in which nobody can sign in.
func tellHowToBegin(_ store: RegistryStore, _ path: String) throws {
    guard try store.accounts.count() == 0 else { return }
    printError("Belum ada akun. Buat admin pertama: lindungi user add admin --admin --database \(path)")
}
