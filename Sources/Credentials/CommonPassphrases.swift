extension Passphrase {
    /// Whether it is one of those that are guessed first, however it is spaced and capitalised.
    static func isCommon(_ text: String) -> Bool {
        common.contains(text.lowercased().filter { $0.isLetter || $0.isNumber || $0.isSymbol })
    }

    /// The long ones among the passwords most often seen in breaches, and what comes to mind where twelve characters
    /// are asked for.
    private static let common = Set(
        """
        010203040506 012345678910 102030405060 1029384756qp 111222333444 112233445566 121212121212 123123123123
        123123qweqwe 123321qweewq 1234567890123 123456789012 12345678901234 1234567890123456 12345678900987654321
        1234567890qw 1234567890qwe 1234567890qwertyuiop 12345678910 123456789101 1234567891011 12345678910111213
        123456789123 123456789123456789 12345678987654321 123456789987654321 123456789abc 123456789asd 123456789qaz
        123456789qwe 123456789qwerty 123456789zxc 123456654321 123456abcdef 123456password 123456qwerty 1234abcd1234
        1234qwerasdf 1234qwerasdfzxcv 123qweasdzxc 123qwe456rty 12qw34er56ty 159753456852 1a2b3c4d5e6f 1a2s3d4f5g6h
        1qa2ws3ed4rf 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc
        987654321098 9876543210987 abc123456789 abcabcabcabc abcd12345678 abcdefghijkl abcdefghijklm
        abcdefghijklmnop abcdefghijklmnopqrstuvwxyz admin1234567 adminadminadmin administrator administrator1
        adminpassword asdfasdfasdf asdfghjkl123 asdfghjkl1234 asdfghjklasdfghjkl bismillah123 changemechangeme
        changemenow1 christopher1 computer1234 correcthorsebatterystaple counterstrike defaultpassword demodemodemo
        finalfantasy football1234 hellohellohello helloworld12 helloworld123 iloveyou1234 iloveyou12345
        iloveyouforever iloveyouiloveyou incorrecthorse indiaindiaindia jaishreeram1 justinbieber leavemealone
        letmein12345 letmeinletmein letmeinplease liverpoolfc1 lovelovelove manchester123 minecraft123
        mypassphrase mypassword12 mypassword123 mypassword1234 nevergonnagiveyouup newpassword1 newpassword123
        onetwothreefour p@ssw0rd1234 passphrase12 passphrase123 passphrasepassphrase password1234 password12345
        password123456 password1234567 password12345678 password123456789 passwordpassword passwort1234 peanutbutter
        playstation2 playstation3 princess1234 punjab123456 q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 qawsedrftgyh qazwsxedc123
        qazwsxedcrfv qazwsxedcrfvtgb qazxswedcvfr qweasdzxc123 qweasdzxcqwe qweqweqweqwe qwerasdfzxcv qwerty123456
        qwerty12345678 qwerty123456789 qwertyasdfgh qwertyasdfzxcv qwertyqwerty qwertyuiop12 qwertyuiop123
        qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm sanfrancisco secretsecret startrek1234 sunshine1234
        temppassword testpassword testtesttest thisisapassphrase thisisapassword thisismypassword throughline1
        throughline12 throughline123 throughlinethroughline trustno1trustno1 waheguruwaheguru welcome12345
        welcome123456 welcomewelcome whateverwhatever zaq12wsxcde3 zaqwsxcderfv zxcasdqwe123 zxcvbnm12345
        zxcvbnm123456 zxcvbnmasdfghjkl
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
