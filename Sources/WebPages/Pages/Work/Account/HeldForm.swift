import Kernel

/// A form that was sent when the session had ended, carried through signing in as it was typed.
public struct HeldForm: Hashable, Sendable {
    public static let addressName = FieldName("_alamat")
    public static let bodyName = FieldName("_isi")

    /// Where it was to go.
    public let address: Href
    /// Its fields as the browser sent them (`application/x-www-form-urlencoded`), without seal and passwords.
    public let body: String

    public init(address: Href, body: String) {
        self.address = address
        self.body = body
    }

    var html: HTML {
        .group([hidden(HeldForm.addressName, address.text), hidden(HeldForm.bodyName, body)])
    }
}
