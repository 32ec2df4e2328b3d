"""Which language the texts of a page are in, as it says itself; and what was left in English all the same."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# What has no end tag.
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# What nobody speaks: data, code, and what somebody typed. A page's title holds names, and a choice in a list may hold
# what somebody wrote; parts of these cannot be marked.
UNSPOKEN = {"head", "style", "script", "code", "kbd", "samp", "pre", "time", "textarea", "option"}
LABELS = ("aria-label", "alt", "title", "placeholder")

SCRIPTS = {"hi": ("\u0900", "\u097f"), "pa": ("\u0a00", "\u0a7f")}
# Words that English cannot do without, and that are no words in Spanish or French.
ENGLISH = frozenset(
    "the and of with who what which this that these they you your is are was has have been not from for by it its to "
    "how where when there here yet their them would does were will should could than then only people".split())
# What is called the same in every language; Punjabi's own locale writes AM.
ORGANISATION = "Mothers’ Circle of the Four Villages"
NAMES = frozenset("Throughline Riverbend CSV JSON SHA RFC WhatsApp AM PM English Español Français हिन्दी ਪੰਜਾਬੀ".split())


class Spoken(HTMLParser):
    """Each text of a page with the language it is marked as."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[tuple[str, str]] = []
        self.language = ""
        self._open: list[tuple[str, str, bool]] = [("", "", True)]
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attributes}
        _, language, is_spoken = self._open[-1]
        language = known.get("lang") or language
        is_spoken = is_spoken and tag not in UNSPOKEN
        if tag == "html":
            self.language = language
        for name in LABELS:
            if name in known and is_spoken:
                self.texts.append((language, known[name]))
        if tag not in VOID:
            self._open.append((tag, language, is_spoken))

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1:
            if self._open.pop()[0] == tag:
                return

    # SVG's parts are closed where they are opened.
    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        _, language, is_spoken = self._open[-1]
        if is_spoken and data.strip():
            self.texts.append((language, data.strip()))

    def own(self) -> list[str]:
        """What the product itself says: not what is marked as somebody's words in another language."""
        return [text for language, text in self.texts if language == self.language]


def left_in_english(html: str) -> list[str]:
    """Texts that say to be in the page's language, and have English words in them."""
    page = Spoken(html)
    if page.language == "en":
        return []
    texts = (text.replace(ORGANISATION, "") for text in page.own())
    return [text for text in texts if len(ENGLISH & set(re.findall(r"[a-z]+", text.lower()))) > 1]


def latin_share(html: str) -> tuple[float, list[str]]:
    """How much of a page in an Indian script stands in Latin letters, and the words."""
    page = Spoken(html)
    first, last = SCRIPTS[page.language]
    texts = page.own()
    native = sum(first <= letter <= last for text in texts for letter in text)
    words = [word for text in texts for word in re.findall(r"[A-Za-zÀ-ɏ]{2,}", text) if word not in NAMES]
    return sum(map(len, words)) / max(native, 1), words


def mislabelled(html: str) -> list[str]:
    """Texts that cannot be in the language they are marked as: their letters are of another script."""
    wrong = []
    for language, text in Spoken(html).texts:
        if text in NAMES:
            continue
        letters = [letter for letter in text if letter.isalpha()]
        for script, (first, last) in SCRIPTS.items():
            if language != script and letters and all(first <= letter <= last for letter in letters):
                wrong.append(f"{language}: {text[:80]}")
    return wrong
