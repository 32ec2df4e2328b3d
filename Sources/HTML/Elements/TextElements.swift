// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are types called what HTML calls them; the tag decides which attributes they accept.

extension HTMLTag {
    public enum a: HTMLTrait.Paired { public static var name: String { "a" } }
    public enum span: HTMLTrait.Paired { public static var name: String { "span" } }
    public enum strong: HTMLTrait.Paired { public static var name: String { "strong" } }
    public enum em: HTMLTrait.Paired { public static var name: String { "em" } }
    public enum small: HTMLTrait.Paired { public static var name: String { "small" } }
    public enum b: HTMLTrait.Paired { public static var name: String { "b" } }
    public enum i: HTMLTrait.Paired { public static var name: String { "i" } }
    public enum u: HTMLTrait.Paired { public static var name: String { "u" } }
    public enum s: HTMLTrait.Paired { public static var name: String { "s" } }
    public enum q: HTMLTrait.Paired { public static var name: String { "q" } }
    public enum cite: HTMLTrait.Paired { public static var name: String { "cite" } }
    public enum code: HTMLTrait.Paired { public static var name: String { "code" } }
    public enum kbd: HTMLTrait.Paired { public static var name: String { "kbd" } }
    public enum samp: HTMLTrait.Paired { public static var name: String { "samp" } }
    public enum mark: HTMLTrait.Paired { public static var name: String { "mark" } }
    public enum sub: HTMLTrait.Paired { public static var name: String { "sub" } }
    public enum sup: HTMLTrait.Paired { public static var name: String { "sup" } }
    public enum abbr: HTMLTrait.Paired { public static var name: String { "abbr" } }
    public enum dfn: HTMLTrait.Paired { public static var name: String { "dfn" } }
    public enum bdi: HTMLTrait.Paired { public static var name: String { "bdi" } }
    public enum bdo: HTMLTrait.Paired { public static var name: String { "bdo" } }
    public enum time: HTMLTrait.Paired { public static var name: String { "time" } }
    public enum data: HTMLTrait.Paired { public static var name: String { "data" } }
    public enum del: HTMLTrait.Paired { public static var name: String { "del" } }
    public enum ins: HTMLTrait.Paired { public static var name: String { "ins" } }
    public enum br: HTMLTrait.Unpaired { public static var name: String { "br" } }
    public enum wbr: HTMLTrait.Unpaired { public static var name: String { "wbr" } }
    public enum img: HTMLTrait.Unpaired { public static var name: String { "img" } }
}

public typealias a<Content: HTML> = HTMLElement<HTMLTag.a, Content>
public typealias span<Content: HTML> = HTMLElement<HTMLTag.span, Content>
public typealias strong<Content: HTML> = HTMLElement<HTMLTag.strong, Content>
public typealias em<Content: HTML> = HTMLElement<HTMLTag.em, Content>
public typealias small<Content: HTML> = HTMLElement<HTMLTag.small, Content>
public typealias b<Content: HTML> = HTMLElement<HTMLTag.b, Content>
public typealias i<Content: HTML> = HTMLElement<HTMLTag.i, Content>
public typealias u<Content: HTML> = HTMLElement<HTMLTag.u, Content>
public typealias s<Content: HTML> = HTMLElement<HTMLTag.s, Content>
public typealias q<Content: HTML> = HTMLElement<HTMLTag.q, Content>
public typealias cite<Content: HTML> = HTMLElement<HTMLTag.cite, Content>
public typealias code<Content: HTML> = HTMLElement<HTMLTag.code, Content>
public typealias kbd<Content: HTML> = HTMLElement<HTMLTag.kbd, Content>
public typealias samp<Content: HTML> = HTMLElement<HTMLTag.samp, Content>
public typealias mark<Content: HTML> = HTMLElement<HTMLTag.mark, Content>
public typealias sub<Content: HTML> = HTMLElement<HTMLTag.sub, Content>
public typealias sup<Content: HTML> = HTMLElement<HTMLTag.sup, Content>
public typealias abbr<Content: HTML> = HTMLElement<HTMLTag.abbr, Content>
public typealias dfn<Content: HTML> = HTMLElement<HTMLTag.dfn, Content>
public typealias bdi<Content: HTML> = HTMLElement<HTMLTag.bdi, Content>
public typealias bdo<Content: HTML> = HTMLElement<HTMLTag.bdo, Content>
public typealias time<Content: HTML> = HTMLElement<HTMLTag.time, Content>
public typealias data<Content: HTML> = HTMLElement<HTMLTag.data, Content>
public typealias del<Content: HTML> = HTMLElement<HTMLTag.del, Content>
public typealias ins<Content: HTML> = HTMLElement<HTMLTag.ins, Content>
public typealias br = HTMLVoidElement<HTMLTag.br>
public typealias wbr = HTMLVoidElement<HTMLTag.wbr>
public typealias img = HTMLVoidElement<HTMLTag.img>
