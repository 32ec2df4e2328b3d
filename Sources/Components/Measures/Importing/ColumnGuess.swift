internal import Core
internal import Initiatives
internal import Web

/// Reads off their names what columns may mean.
struct ColumnGuess {
    let categories: [Category]
    let measures: FigureRules
    private var taken: Set<ColumnChoice> = []

    init(categories: [Category], measures: FigureRules) {
        self.categories = categories
        self.measures = measures
    }

    mutating func choices(for columns: [ImportFile.Column]) -> [Int: ColumnChoice] {
        var choices: [Int: ColumnChoice] = [:]
        for column in columns {
            guard let choice = named(column.header), taken.insert(choice).inserted else { continue }
            choices[column.position] = choice
        }
        let said = Set(choices.values.map(\.meaning))
        if said.isDisjoint(with: [.value, .period]) {
            for column in columns where choices[column.position] == nil && column.period != nil {
                choices[column.position] = ColumnChoice(.value)
            }
        }
        // A single column of numbers needs no name that we know.
        if !choices.values.contains(where: { $0.meaning == .value }),
            let column = columns.first(where: { named($0.header) == nil && $0.looksNumeric })
        {
            choices[column.position] = ColumnChoice(.value)
        }
        return choices
    }

    private func named(_ header: String) -> ColumnChoice? {
        let folded = header.foldedForReading
        if let meaning = ColumnWords.meaning[folded] { return ColumnChoice(meaning) }
        let group = categories.first { category in
            [category.name, "\(category.dimension) \(category.name)"].contains { $0.foldedForReading == folded }
        }
        if let group { return ColumnChoice(.value, group.number) }
        return measures.measure(header) == nil ? nil : ColumnChoice(.value)
    }
}

extension ImportFile.Column {
    /// That it is called after; nil where it is called after anything else.
    var period: Period? { Period(header: header) }

    /// Most of them: somebody may have written a word where a number belongs.
    fileprivate var looksNumeric: Bool {
        let numbers = samples.filter { sample in
            sample.contains(where: \.isNumber) && sample.allSatisfy { $0.isNumber || ".,-".contains($0) }
        }
        return !numbers.isEmpty && numbers.count * 2 > samples.count
    }
}

extension MappedColumn.Meaning {
    /// As the form asks for it, in every language.
    fileprivate var titles: [String] {
        Language.allCases.map { Reader(language: $0, path: "/", isLanguageChosen: false)(title) }
    }
}

/// What columns are called, in the languages of the house and in those of spreadsheets. These words are only read.
private enum ColumnWords {
    static let meaning: [String: MappedColumn.Meaning] = Dictionary(
        (lists.flatMap { meaning, list in list.split(separator: ",").map { (String($0), meaning) } }
            + MappedColumn.Meaning.allCases.flatMap { meaning in
                ([meaning.rawValue, meaning.columnName] + meaning.titles).map { ($0, meaning) }
            })
            .map { ($0.0.foldedForReading, $0.1) }, uniquingKeysWith: { first, _ in first })

    private static let lists: [MappedColumn.Meaning: String] = [
        .place: """
        place, places, location, site, village, town, district, block, state, school, area, region, place name, lugar,
        sitio, pueblo, distrito, municipio, localidad, lieu, village, commune, district, site, जगह, स्थान, गाँव, गांव, ज़िला,
        जिला, ਥਾਂ, ਸਥਾਨ, ਪਿੰਡ, ਜ਼ਿਲ੍ਹਾ
        """,
        .period: """
        period, date, day, week, month, quarter, year, time, when, periodo, período, fecha, mes, trimestre, año, période,
        date, mois, année, trimestre, अवधि, समय, तारीख, महीना, माह, साल, वर्ष, ਸਮਾਂ, ਅਰਸਾ, ਤਾਰੀਖ਼, ਮਹੀਨਾ, ਸਾਲ
        """,
        .measure: "measure, indicator, what is counted, medida, indicador, mesure, indicateur, माप, सूचक, ਮਾਪ, ਸੂਚਕ",
        .value: """
        value, values, figure, number, count, total, all, everybody, everyone, valor, cifra, número, total, todos, valeur,
        chiffre, nombre, tous, ensemble, मान, आँकड़ा, आंकड़ा, संख्या, कुल, सभी, सब, ਮੁੱਲ, ਅੰਕੜਾ, ਗਿਣਤੀ, ਕੁੱਲ, ਸਾਰੇ
        """,
        .dimension: "dimension, kind of group, breakdown, dimensión, desglose, ventilation, आयाम, ਪਹਿਲੂ",
        .category: "category, group, categoría, grupo, catégorie, groupe, वर्ग, समूह, ਵਰਗ, ਸਮੂਹ",
        .cases: "cases, n, sample, sample size, casos, muestra, cas, effectif, échantillon, मामले, ਕੇਸ",
        .error: "standard error, se, std error, error estándar, erreur type, मानक त्रुटि, ਮਿਆਰੀ ਗਲਤੀ",
        .source: "source, who states it, fuente, स्रोत, ਸਰੋਤ",
        .note:
            "note, notes, comment, comments, remark, remarks, nota, notas, comentario, remarque, commentaire, टिप्पणी, ਟਿੱਪਣੀ",
        .rank: "rank, rango, puesto, rang, क्रम, ਦਰਜਾ",
        .preferred: "preferred, preferida, préférée, पसंदीदा, ਪਸੰਦੀਦਾ",
    ]
}
