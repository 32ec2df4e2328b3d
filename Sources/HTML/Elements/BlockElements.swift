// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are types called what HTML calls them; the tag decides which attributes they accept.

extension HTMLTag {
    public enum div: HTMLTrait.Paired { public static var name: String { "div" } }
    public enum p: HTMLTrait.Paired { public static var name: String { "p" } }
    public enum pre: HTMLTrait.Paired {
        public static var name: String { "pre" }
        public static var dropsFirstNewline: Bool { true }
    }
    public enum blockquote: HTMLTrait.Paired { public static var name: String { "blockquote" } }
    public enum ul: HTMLTrait.Paired { public static var name: String { "ul" } }
    public enum ol: HTMLTrait.Paired { public static var name: String { "ol" } }
    public enum li: HTMLTrait.Paired { public static var name: String { "li" } }
    public enum dl: HTMLTrait.Paired { public static var name: String { "dl" } }
    public enum dt: HTMLTrait.Paired { public static var name: String { "dt" } }
    public enum dd: HTMLTrait.Paired { public static var name: String { "dd" } }
    public enum figure: HTMLTrait.Paired { public static var name: String { "figure" } }
    public enum figcaption: HTMLTrait.Paired { public static var name: String { "figcaption" } }
    public enum details: HTMLTrait.Paired { public static var name: String { "details" } }
    public enum summary: HTMLTrait.Paired { public static var name: String { "summary" } }
    public enum dialog: HTMLTrait.Paired { public static var name: String { "dialog" } }
    public enum hr: HTMLTrait.Unpaired { public static var name: String { "hr" } }
}

public typealias div<Content: HTML> = HTMLElement<HTMLTag.div, Content>
public typealias p<Content: HTML> = HTMLElement<HTMLTag.p, Content>
public typealias pre<Content: HTML> = HTMLElement<HTMLTag.pre, Content>
public typealias blockquote<Content: HTML> = HTMLElement<HTMLTag.blockquote, Content>
public typealias ul<Content: HTML> = HTMLElement<HTMLTag.ul, Content>
public typealias ol<Content: HTML> = HTMLElement<HTMLTag.ol, Content>
public typealias li<Content: HTML> = HTMLElement<HTMLTag.li, Content>
public typealias dl<Content: HTML> = HTMLElement<HTMLTag.dl, Content>
public typealias dt<Content: HTML> = HTMLElement<HTMLTag.dt, Content>
public typealias dd<Content: HTML> = HTMLElement<HTMLTag.dd, Content>
public typealias figure<Content: HTML> = HTMLElement<HTMLTag.figure, Content>
public typealias figcaption<Content: HTML> = HTMLElement<HTMLTag.figcaption, Content>
public typealias details<Content: HTML> = HTMLElement<HTMLTag.details, Content>
public typealias summary<Content: HTML> = HTMLElement<HTMLTag.summary, Content>
public typealias dialog<Content: HTML> = HTMLElement<HTMLTag.dialog, Content>
public typealias hr = HTMLVoidElement<HTMLTag.hr>
