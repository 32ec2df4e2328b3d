internal import Core
internal import Initiatives
internal import Web

/// Reads off their names what the columns of a sheet may mean.
enum SheetColumnGuess {
    static func choices(for columns: [ImportFile.Column]) -> [Int: DirectoryRecipe.Field] {
        var taken: Set<DirectoryRecipe.Field> = []
        return columns.reduce(into: [:]) { choices, column in
            guard let field = words[column.header.foldedForReading], field.canRepeat || !taken.contains(field)
            else { return }
            taken.insert(field)
            choices[column.position] = field
        }
    }

    /// In the languages of the house, and as spreadsheets have it. These words are only read.
    private static let words: [String: DirectoryRecipe.Field] = {
        let asked = DirectoryRecipe.Field.chosen.flatMap { field in
            [(field.rawValue, field)]
                + Language.allCases.compactMap { language in
                    field.title.map { (Reader(language: language, path: "/", isLanguageChosen: false)($0), field) }
                }
        }
        let usual = lists.flatMap { field, list in list.split(separator: ",").map { (String($0), field) } }
        return Dictionary(
            (usual + asked).map { ($0.0.foldedForReading, $0.1) }, uniquingKeysWith: { first, _ in first })
    }()

    private static let lists: [DirectoryRecipe.Field: String] = [
        .name: "service,service name,title,program,programme,servicio,nombre,nom,सेवा,नाम,ਸੇਵਾ,ਨਾਂ",
        .organisation: """
        organization,organisation,provider,agency,organization name,organización,proveedor,organisme,संस्था,संगठन,ਸੰਸਥਾ
        """,
        .description: "description,about,details,service description,descripción,विवरण,ਵੇਰਵਾ",
        .topic: "topics,topic,category,categories,type,helps with,temas,categoría,thèmes,catégorie,विषय,ਵਿਸ਼ਾ",
        .area: "area,areas,service area,serves,area served,zona,zone,क्षेत्र,ਇਲਾਕਾ",
        .address: "address,street,city,zip,postal code,dirección,calle,adresse,rue,ville,पता,ਪਤਾ",
        .place: "place,location,town,village,lugar,lieu,स्थान,ਥਾਂ",
        .phone: "phone,telephone,phone number,phones,teléfono,téléphone,फ़ोन,ਫ਼ੋਨ",
        .email: "mail,e-mail,email address,correo,courriel,ईमेल,ਈਮੇਲ",
        .url: "website,web,web site,link,sitio web,site,वेबसाइट,ਵੈੱਬਸਾਈਟ",
        .hours: "hours,opening hours,hours of operation,horario,horaires,समय,ਸਮਾਂ",
        .language: "language,languages,idiomas,langues,भाषाएँ,ਭਾਸ਼ਾਵਾਂ",
        .minimumAge: "minimum age,min age,from age,edad mínima,âge minimum",
        .maximumAge: "maximum age,max age,to age,edad máxima,âge maximum",
        .eligibility: "eligibility,who can use it,requisitos,éligibilité,पात्रता,ਯੋਗਤਾ",
        .fees: "fees,cost,price,costo,coût,tarif,शुल्क,ਫ਼ੀਸ",
        .application: "application,how to apply,intake,process,solicitud,inscription,आवेदन,ਅਰਜ਼ੀ",
        .assured: "last checked,assured date,last verified,verificado,vérifié",
        .latitude: "lat", .longitude: "lon,lng,long",
    ]
}
