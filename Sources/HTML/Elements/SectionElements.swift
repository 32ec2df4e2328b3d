// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are types called what HTML calls them; the tag decides which attributes they accept.

extension HTMLTag {
    public enum header: HTMLTrait.Paired { public static var name: String { "header" } }
    public enum nav: HTMLTrait.Paired { public static var name: String { "nav" } }
    public enum main: HTMLTrait.Paired { public static var name: String { "main" } }
    public enum section: HTMLTrait.Paired { public static var name: String { "section" } }
    public enum article: HTMLTrait.Paired { public static var name: String { "article" } }
    public enum aside: HTMLTrait.Paired { public static var name: String { "aside" } }
    public enum footer: HTMLTrait.Paired { public static var name: String { "footer" } }
    public enum search: HTMLTrait.Paired { public static var name: String { "search" } }
    public enum address: HTMLTrait.Paired { public static var name: String { "address" } }
    public enum hgroup: HTMLTrait.Paired { public static var name: String { "hgroup" } }
    public enum h1: HTMLTrait.Paired { public static var name: String { "h1" } }
    public enum h2: HTMLTrait.Paired { public static var name: String { "h2" } }
    public enum h3: HTMLTrait.Paired { public static var name: String { "h3" } }
    public enum h4: HTMLTrait.Paired { public static var name: String { "h4" } }
    public enum h5: HTMLTrait.Paired { public static var name: String { "h5" } }
    public enum h6: HTMLTrait.Paired { public static var name: String { "h6" } }
}

public typealias header<Content: HTML> = HTMLElement<HTMLTag.header, Content>
public typealias nav<Content: HTML> = HTMLElement<HTMLTag.nav, Content>
public typealias main<Content: HTML> = HTMLElement<HTMLTag.main, Content>
public typealias section<Content: HTML> = HTMLElement<HTMLTag.section, Content>
public typealias article<Content: HTML> = HTMLElement<HTMLTag.article, Content>
public typealias aside<Content: HTML> = HTMLElement<HTMLTag.aside, Content>
public typealias footer<Content: HTML> = HTMLElement<HTMLTag.footer, Content>
public typealias search<Content: HTML> = HTMLElement<HTMLTag.search, Content>
public typealias address<Content: HTML> = HTMLElement<HTMLTag.address, Content>
public typealias hgroup<Content: HTML> = HTMLElement<HTMLTag.hgroup, Content>
public typealias h1<Content: HTML> = HTMLElement<HTMLTag.h1, Content>
public typealias h2<Content: HTML> = HTMLElement<HTMLTag.h2, Content>
public typealias h3<Content: HTML> = HTMLElement<HTMLTag.h3, Content>
public typealias h4<Content: HTML> = HTMLElement<HTMLTag.h4, Content>
public typealias h5<Content: HTML> = HTMLElement<HTMLTag.h5, Content>
public typealias h6<Content: HTML> = HTMLElement<HTMLTag.h6, Content>
