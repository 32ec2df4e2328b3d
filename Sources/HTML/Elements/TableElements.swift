// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are types called what HTML calls them; the tag decides which attributes they accept.

extension HTMLTag {
    public enum table: HTMLTrait.Paired { public static var name: String { "table" } }
    public enum caption: HTMLTrait.Paired { public static var name: String { "caption" } }
    public enum colgroup: HTMLTrait.Paired { public static var name: String { "colgroup" } }
    public enum thead: HTMLTrait.Paired { public static var name: String { "thead" } }
    public enum tbody: HTMLTrait.Paired { public static var name: String { "tbody" } }
    public enum tfoot: HTMLTrait.Paired { public static var name: String { "tfoot" } }
    public enum tr: HTMLTrait.Paired { public static var name: String { "tr" } }
    public enum th: HTMLTrait.Paired { public static var name: String { "th" } }
    public enum td: HTMLTrait.Paired { public static var name: String { "td" } }
    public enum col: HTMLTrait.Unpaired { public static var name: String { "col" } }
}

public typealias table<Content: HTML> = HTMLElement<HTMLTag.table, Content>
public typealias caption<Content: HTML> = HTMLElement<HTMLTag.caption, Content>
public typealias colgroup<Content: HTML> = HTMLElement<HTMLTag.colgroup, Content>
public typealias thead<Content: HTML> = HTMLElement<HTMLTag.thead, Content>
public typealias tbody<Content: HTML> = HTMLElement<HTMLTag.tbody, Content>
public typealias tfoot<Content: HTML> = HTMLElement<HTMLTag.tfoot, Content>
public typealias tr<Content: HTML> = HTMLElement<HTMLTag.tr, Content>
public typealias th<Content: HTML> = HTMLElement<HTMLTag.th, Content>
public typealias td<Content: HTML> = HTMLElement<HTMLTag.td, Content>
public typealias col = HTMLVoidElement<HTMLTag.col>
