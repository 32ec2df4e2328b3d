import Testing

@testable import Server

/// What of an address is counted.
@Suite struct ClientNetworkTests {
    @Test(arguments: [
        "2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", "[2001:db8:0:1::9]:51000", "[2001:DB8:0:1::9]",
        "2001:db8:0:1::7%eth0",
    ])
    func oneNetworkIsOneClient(address: String) {
        #expect(ClientNetwork(address).text == ClientNetwork("2001:db8:0:1::").text)
        #expect(ClientNetwork(address).text != ClientNetwork("2001:db8:0:2::").text)
    }

    @Test(arguments: ["192.0.2.7", "192.0.2.7:5100", "::ffff:192.0.2.7", "[::ffff:192.0.2.7]:80"])
    func portsDoNotCount(address: String) { #expect(ClientNetwork(address).text == "192.0.2.7") }

    @Test func neighboursInTheOldNetworkAreTwo() {
        #expect(ClientNetwork("192.0.2.7").text != ClientNetwork("192.0.2.8").text)
    }

    @Test(arguments: [("", ""), ("unknown", "unknown"), ("[", "["), ("]:1", "]"), ("::1:", "::1:")])
    func whatIsNoAddressIsTakenAsItIs(address: String, text: String) {
        #expect(ClientNetwork(address).text == text)
    }
}
