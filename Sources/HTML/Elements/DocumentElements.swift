// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are types called what HTML calls them; the tag decides which attributes they accept.

extension HTMLTag {
    public enum html: HTMLTrait.Paired { public static var name: String { "html" } }
    public enum head: HTMLTrait.Paired { public static var name: String { "head" } }
    public enum title: HTMLTrait.Paired { public static var name: String { "title" } }
    public enum style: HTMLTrait.Paired { public static var name: String { "style" } }
    public enum script: HTMLTrait.Paired { public static var name: String { "script" } }
    public enum noscript: HTMLTrait.Paired { public static var name: String { "noscript" } }
    public enum template: HTMLTrait.Paired { public static var name: String { "template" } }
    public enum body: HTMLTrait.Paired { public static var name: String { "body" } }
    public enum base: HTMLTrait.Unpaired { public static var name: String { "base" } }
    public enum link: HTMLTrait.Unpaired { public static var name: String { "link" } }
    public enum meta: HTMLTrait.Unpaired { public static var name: String { "meta" } }
}

public typealias html<Content: HTML> = HTMLElement<HTMLTag.html, Content>
public typealias head<Content: HTML> = HTMLElement<HTMLTag.head, Content>
public typealias title<Content: HTML> = HTMLElement<HTMLTag.title, Content>
public typealias style<Content: HTML> = HTMLElement<HTMLTag.style, Content>
public typealias script<Content: HTML> = HTMLElement<HTMLTag.script, Content>
public typealias noscript<Content: HTML> = HTMLElement<HTMLTag.noscript, Content>
public typealias template<Content: HTML> = HTMLElement<HTMLTag.template, Content>
public typealias body<Content: HTML> = HTMLElement<HTMLTag.body, Content>
public typealias base = HTMLVoidElement<HTMLTag.base>
public typealias link = HTMLVoidElement<HTMLTag.link>
public typealias meta = HTMLVoidElement<HTMLTag.meta>
