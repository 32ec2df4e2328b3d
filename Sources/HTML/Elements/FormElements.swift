// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are types called what HTML calls them; the tag decides which attributes they accept.

extension HTMLTag {
    public enum form: HTMLTrait.Paired { public static var name: String { "form" } }
    public enum fieldset: HTMLTrait.Paired { public static var name: String { "fieldset" } }
    public enum legend: HTMLTrait.Paired { public static var name: String { "legend" } }
    public enum label: HTMLTrait.Paired { public static var name: String { "label" } }
    public enum button: HTMLTrait.Paired { public static var name: String { "button" } }
    public enum select: HTMLTrait.Paired { public static var name: String { "select" } }
    public enum optgroup: HTMLTrait.Paired { public static var name: String { "optgroup" } }
    public enum option: HTMLTrait.Paired { public static var name: String { "option" } }
    public enum datalist: HTMLTrait.Paired { public static var name: String { "datalist" } }
    public enum textarea: HTMLTrait.Paired {
        public static var name: String { "textarea" }
        public static var dropsFirstNewline: Bool { true }
    }
    public enum output: HTMLTrait.Paired { public static var name: String { "output" } }
    public enum progress: HTMLTrait.Paired { public static var name: String { "progress" } }
    public enum meter: HTMLTrait.Paired { public static var name: String { "meter" } }
    public enum input: HTMLTrait.Unpaired { public static var name: String { "input" } }
}

public typealias form<Content: HTML> = HTMLElement<HTMLTag.form, Content>
public typealias fieldset<Content: HTML> = HTMLElement<HTMLTag.fieldset, Content>
public typealias legend<Content: HTML> = HTMLElement<HTMLTag.legend, Content>
public typealias label<Content: HTML> = HTMLElement<HTMLTag.label, Content>
public typealias button<Content: HTML> = HTMLElement<HTMLTag.button, Content>
public typealias select<Content: HTML> = HTMLElement<HTMLTag.select, Content>
public typealias optgroup<Content: HTML> = HTMLElement<HTMLTag.optgroup, Content>
public typealias option<Content: HTML> = HTMLElement<HTMLTag.option, Content>
public typealias datalist<Content: HTML> = HTMLElement<HTMLTag.datalist, Content>
public typealias textarea<Content: HTML> = HTMLElement<HTMLTag.textarea, Content>
public typealias output<Content: HTML> = HTMLElement<HTMLTag.output, Content>
public typealias progress<Content: HTML> = HTMLElement<HTMLTag.progress, Content>
public typealias meter<Content: HTML> = HTMLElement<HTMLTag.meter, Content>
public typealias input = HTMLVoidElement<HTMLTag.input>
