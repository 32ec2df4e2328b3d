internal import Core
internal import Web

/// What people write in a list of guests: in its header, for a sector, a role or a language. These words are only read;
/// those that pages show are understood as well, in every language.
enum GuestWords {
    static func column(_ text: String) -> GuestRow.Column? { columns[text.foldedForReading] }
    static func sector(_ text: String) -> Sector? { sectors[text.foldedForReading] }
    static func role(_ text: String) -> Role? { roles[text.foldedForReading] }

    /// By its name or its code: `Hindi`, `हिन्दी`, `hi`, `hi-IN`.
    static func language(_ text: String) -> Language? {
        let folded = text.foldedForReading
        return languages[folded] ?? folded.split(separator: " ").first.flatMap { Language(rawValue: String($0)) }
    }

    private static let columns = table([
        GuestRow.Column.organisation: """
        organisation, organization, org, partner, partner organisation, partner organization, institution,
        name of organisation, organisation name, organization name, organización, organización socia, institución,
        structure, संगठन, संस्था, संगठन का नाम, संस्था का नाम, ਸੰਸਥਾ, ਸੰਗਠਨ, ਸੰਸਥਾ ਦਾ ਨਾਮ
        """,
        .sector: "sector, part of society, parte de la sociedad, secteur, partie de la société, क्षेत्र, ਖੇਤਰ",
        .name: """
        name, full name, person, contact, contact person, contact name, nombre, nombre completo, persona, contacto,
        nom, nom complet, personne, prénom et nom, नाम, पूरा नाम, व्यक्ति, ਨਾਮ, ਨਾਂ, ਪੂਰਾ ਨਾਮ, ਵਿਅਕਤੀ
        """,
        .email: """
        email, e-mail, mail, email address, e-mail address, correo, correo electrónico, courriel, adresse e-mail,
        adresse électronique, ईमेल, ई-मेल, ईमेल पता, ਈਮੇਲ, ਈ-ਮੇਲ, ਈਮੇਲ ਪਤਾ
        """,
        .role: "role, seat, rol, papel, función, rôle, fonction, भूमिका, ਭੂਮਿਕਾ",
        .language: "language, lang, idioma, lengua, langue, भाषा, ਭਾਸ਼ਾ, ਬੋਲੀ",
    ])

    private static let sectors = table(
        [
            Sector.community: "communities, comunidad, comunitario, communauté, समुदाय, ਭਾਈਚਾਰਾ, ਸਮੁਦਾਇ",
            .government: """
            govt, state, public, public sector, gobierno, estado, sector público, gouvernement, état,
            secteur public, सरकार, सरकारी, शासन, ਸਰਕਾਰ, ਸਰਕਾਰੀ
            """,
            .civilSociety: """
            ngo, cso, nonprofit, non-profit, not-for-profit, charity, foundation, sociedad civil, ong, asociación,
            société civile, association, नागरिक समाज, गैर-सरकारी संगठन, एनजीओ, ਨਾਗਰਿਕ ਸਮਾਜ, ਸਿਵਲ ਸੁਸਾਇਟੀ, ਐਨਜੀਓ
            """,
            .market: """
            business, company, private, private sector, mercado, empresa, sector privado, marché, entreprise,
            secteur privé, बाज़ार, बाजार, कंपनी, व्यवसाय, निजी क्षेत्र, ਬਾਜ਼ਾਰ, ਕੰਪਨੀ, ਨਿੱਜੀ ਖੇਤਰ
            """,
            .research: """
            university, academia, academic, investigación, universidad, recherche, université, शोध, अनुसंधान,
            विश्वविद्यालय, ਖੋਜ, ਯੂਨੀਵਰਸਿਟੀ
            """,
        ], shown: Sector.allCases.map { ($0, $0.rawValue, $0.title) })

    private static let roles = table(
        [
            Role.steward: """
            backbone, coordinator, coordinador, coordinadora, coordinateur, coordinatrice, समन्वयक, ਕੋਆਰਡੀਨੇਟਰ
            """,
            .partnerLead: """
            lead, lead partner, organisation lead, líder, responsable, référent, référente, प्रमुख, साझेदार प्रमुख,
            ਮੁਖੀ, ਭਾਈਵਾਲ ਮੁਖੀ
            """,
            .contributor: """
            staff, colaborador, colaboradora, contributeur, contributrice, सहयोगी, योगदानकर्ता, ਸਹਿਯੋਗੀ
            """,
            .communityMember: """
            miembro de la comunidad, membre de la communauté, समुदाय सदस्य, समुदाय के सदस्य, ਭਾਈਚਾਰੇ ਦਾ ਮੈਂਬਰ,
            ਸਮੁਦਾਇ ਮੈਂਬਰ
            """,
            .facilitator: """
            facilitador, facilitadora, facilitateur, facilitatrice, animateur, animatrice, सुगमकर्ता, सहजकर्ता,
            ਸੁਵਿਧਾਕਾਰ
            """,
            .safeguardingOfficer: """
            safeguarding, responsable de protección, responsable de la protection, सुरक्षा अधिकारी,
            संरक्षण अधिकारी, ਸੁਰੱਖਿਆ ਅਧਿਕਾਰੀ
            """,
            .funder: "donor, financiador, financiadora, donante, bailleur, bailleur de fonds, दाता, ਦਾਨੀ",
            .observer: "observador, observadora, observateur, observatrice, पर्यवेक्षक, ਨਿਰੀਖਕ",
        ], shown: Role.offered.map { ($0, $0.rawValue, $0.title) })

    private static let languages = table([
        Language.en: "english, inglés, anglais, अंग्रेज़ी, अंग्रेजी, ਅੰਗਰੇਜ਼ੀ",
        .es: "spanish, español, castellano, espagnol, स्पेनिश, ਸਪੈਨਿਸ਼",
        .fr: "french, francés, français, फ़्रेंच, फ्रेंच, ਫਰਾਂਸੀਸੀ",
        .hi: "hindi, हिन्दी, हिंदी, ਹਿੰਦੀ",
        .pa: "punjabi, panjabi, pendjabi, punyabí, पंजाबी, ਪੰਜਾਬੀ",
    ])

    /// - Parameter shown: each meaning with its stable name and what pages call it.
    private static func table<Meaning: Hashable>(
        _ words: [Meaning: String], shown: [(Meaning, String, Phrase)] = []
    ) -> [String: Meaning] {
        let readers = Language.allCases.map { Reader(language: $0, path: "/", isLanguageChosen: false) }
        let listed = words.flatMap { meaning, list in list.split(separator: ",").map { (String($0), meaning) } }
        let named = shown.flatMap { meaning, name, title in
            ([name] + readers.map { $0(title) }).map { ($0, meaning) }
        }
        return Dictionary(
            (listed + named).map { ($0.0.foldedForReading, $0.1) }, uniquingKeysWith: { first, _ in first })
    }
}
