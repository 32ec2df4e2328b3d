// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are types, and are called what SVG calls them.

/// The elements of SVG, apart from the outermost, which is plain `svg`.
///
/// They have a namespace since some are called like elements of HTML: `SVG.title`, `SVG.a`.
public enum SVG {
    public typealias g<Content: HTML> = SVGElement<SVGTag.g, Content>
    public typealias path<Content: HTML> = SVGElement<SVGTag.path, Content>
    public typealias line<Content: HTML> = SVGElement<SVGTag.line, Content>
    public typealias polyline<Content: HTML> = SVGElement<SVGTag.polyline, Content>
    public typealias polygon<Content: HTML> = SVGElement<SVGTag.polygon, Content>
    public typealias rect<Content: HTML> = SVGElement<SVGTag.rect, Content>
    public typealias circle<Content: HTML> = SVGElement<SVGTag.circle, Content>
    public typealias ellipse<Content: HTML> = SVGElement<SVGTag.ellipse, Content>
    public typealias text<Content: HTML> = SVGElement<SVGTag.text, Content>
    public typealias tspan<Content: HTML> = SVGElement<SVGTag.tspan, Content>
    public typealias title<Content: HTML> = SVGElement<SVGTag.title, Content>
    public typealias desc<Content: HTML> = SVGElement<SVGTag.desc, Content>
    public typealias defs<Content: HTML> = SVGElement<SVGTag.defs, Content>
    public typealias symbol<Content: HTML> = SVGElement<SVGTag.symbol, Content>
    public typealias use<Content: HTML> = SVGElement<SVGTag.use, Content>
    public typealias a<Content: HTML> = SVGElement<SVGTag.a, Content>
    public typealias image<Content: HTML> = SVGElement<SVGTag.image, Content>
    public typealias linearGradient<Content: HTML> = SVGElement<SVGTag.linearGradient, Content>
    public typealias radialGradient<Content: HTML> = SVGElement<SVGTag.radialGradient, Content>
    public typealias stop<Content: HTML> = SVGElement<SVGTag.stop, Content>
    public typealias marker<Content: HTML> = SVGElement<SVGTag.marker, Content>
    public typealias clipPath<Content: HTML> = SVGElement<SVGTag.clipPath, Content>
    public typealias mask<Content: HTML> = SVGElement<SVGTag.mask, Content>
    public typealias pattern<Content: HTML> = SVGElement<SVGTag.pattern, Content>
}

/// A drawing inside a page.
public typealias svg<Content: HTML> = SVGElement<SVGTag.svg, Content>

/// The tag of an element of SVG.
public protocol SVGTagDefinition: HTMLTagDefinition, HTMLTrait.Attributes.Global {}

/// A namespace for the tags of SVG.
public enum SVGTag {
    public enum svg: SVGTagDefinition { public static var name: String { "svg" } }
    public enum g: SVGTagDefinition { public static var name: String { "g" } }
    public enum path: SVGTagDefinition { public static var name: String { "path" } }
    public enum line: SVGTagDefinition { public static var name: String { "line" } }
    public enum polyline: SVGTagDefinition { public static var name: String { "polyline" } }
    public enum polygon: SVGTagDefinition { public static var name: String { "polygon" } }
    public enum rect: SVGTagDefinition { public static var name: String { "rect" } }
    public enum circle: SVGTagDefinition { public static var name: String { "circle" } }
    public enum ellipse: SVGTagDefinition { public static var name: String { "ellipse" } }
    public enum text: SVGTagDefinition { public static var name: String { "text" } }
    public enum tspan: SVGTagDefinition { public static var name: String { "tspan" } }
    public enum title: SVGTagDefinition { public static var name: String { "title" } }
    public enum desc: SVGTagDefinition { public static var name: String { "desc" } }
    public enum defs: SVGTagDefinition { public static var name: String { "defs" } }
    public enum symbol: SVGTagDefinition { public static var name: String { "symbol" } }
    public enum use: SVGTagDefinition { public static var name: String { "use" } }
    public enum a: SVGTagDefinition { public static var name: String { "a" } }
    public enum image: SVGTagDefinition { public static var name: String { "image" } }
    public enum linearGradient: SVGTagDefinition { public static var name: String { "linearGradient" } }
    public enum radialGradient: SVGTagDefinition { public static var name: String { "radialGradient" } }
    public enum stop: SVGTagDefinition { public static var name: String { "stop" } }
    public enum marker: SVGTagDefinition { public static var name: String { "marker" } }
    public enum clipPath: SVGTagDefinition { public static var name: String { "clipPath" } }
    public enum mask: SVGTagDefinition { public static var name: String { "mask" } }
    public enum pattern: SVGTagDefinition { public static var name: String { "pattern" } }
}
