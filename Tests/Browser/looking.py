"""Looking at a page as it is shown: in light and dark, on a phone and on a desk."""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCREENS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
VIEWS = ("phone-light", "phone-dark", "desk-light", "desk-dark")
AXE = Axe().axe_script

# Links within a sentence are as large as their words.
SMALL_TARGETS = """() => [...document.querySelectorAll('header a, a.button, button, summary')]
    .map(element => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 44 || box.height < 44))
    .map(([element, box]) => `${box.width.toFixed()}x${box.height.toFixed()}: ${element.outerHTML.slice(0, 120)}`)"""

# A theme changes nothing but colours, so in the second theme only the rules about colours are asked again. A screen
# changes what is shown and where, so on the second screen all others are asked again, and those about colours only of
# what is shown now and was not, or is painted otherwise. Most of axe's time goes into colours.
FAULTS = """async ([screen, theme]) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const colours = ['color-contrast', 'link-in-text-block'];
    const paint = element => {
        const style = getComputedStyle(element);
        return element.checkVisibility() && [style.color, style.backgroundColor, style.backgroundImage, style.opacity,
            style.fontSize, style.fontWeight, style.textDecorationLine].join();
    };
    const known = window.known ??= { screens: new Set(), paints: {} };
    const isNewScreen = !known.screens.has(screen), before = known.paints[theme];
    const now = new Map([...document.querySelectorAll('*')].map(element => [element, paint(element)]));
    known.screens.add(screen);
    known.paints[theme] = now;
    const ask = async (where, options) =>
        (await axe.run(where, { resultTypes: ['violations'], ...options })).violations;

    const asksAll = isNewScreen && !before, repainted = !before ? [document]
        : [...now].filter(([element, paint]) => paint && paint !== before.get(element)).map(([element]) => element);
    const violations = isNewScreen ? await ask(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(colours.map(rule => [rule, { enabled: asksAll }])),
    }) : [];
    if (!asksAll && repainted.length)
        violations.push(...await ask({ include: repainted }, { runOnly: colours }));

    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return (wider > 0 ? [`one has to scroll ${wider} px sideways`] : []).concat(violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`)));
}"""


def look(page: Page, views: tuple[str, ...] = VIEWS, picture: Path | None = None) -> list[str]:
    """What keeps somebody from using the page, in each of these views. Pictures are taken where a name is given."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = []
    for view in views:
        screen, theme = view.split("-")
        page.set_viewport_size(SCREENS[screen])
        page.emulate_media(color_scheme=theme)
        if picture:
            page.screenshot(path=picture.with_name(f"{picture.name}-{view}.png"), full_page=True)
        found += [f"{view}: {fault}" for fault in page.evaluate(FAULTS, [screen, theme])]
    return found
