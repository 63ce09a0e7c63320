#!/usr/bin/env python3
"""Makes a multilingual manual in Markdown out of Debian's translated manuals, to measure search on.

  src/bench/manuals.py FOLDER

fetches debian-reference, debian-faq and maint-guide in every language they exist in (apt-get download,
26 MB), and writes FOLDER/<language>/<book>/<chapter>/<section>.md: one page for each numbered section of a
chapter, its subsections as its sections.

  src/bench/manuals.py FOLDER help

does the same with the help of LibreOffice for those who program it and who calculate with it, in thirteen
languages (42 MB): a page for each function, the bodies of some translated and the titles not, as manuals are.
The manuals have licences of their own (GPL, DFSG-free, MPL); nothing of them is kept in this project.
"""

import glob
import html.parser
import os
import re
import subprocess
import sys

REFERENCE = ["en", "de", "es", "fr", "it", "ja", "pt", "zh-cn", "zh-tw"]
FAQ = ["de", "fr", "it", "ja", "ko", "pt", "ru", "zh-cn"]
MAINT = ["de", "es", "fr", "it", "ja", "ru", "vi", "zh-cn", "zh-tw"]
PACKAGES = (
    ["debian-reference-" + language for language in REFERENCE]
    + ["debian-faq"]
    + ["debian-faq-" + language for language in FAQ]
    + ["maint-guide"]
    + ["maint-guide-" + language for language in MAINT]
)
FOLDERS = {"zh-cn": "zh-Hans", "zh-tw": "zh-Hant", "en-us": "en", "pt-br": "pt"}
HELP = ["en-us", "de", "es", "fr", "it", "ja", "ko", "pt-br", "ru", "tr", "vi", "zh-cn", "zh-tw"]
HELP_PACKAGES = ["libreoffice-help-" + language for language in HELP]
HELP_BOOKS = {"sbasic/shared": "basic", "sbasic/guide": "basic-guide", "sbasic/python": "python", "scalc/guide": "calc"}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5}
SKIPPED_CLASSES = {"navheader", "navfooter", "toc", "footnotes"}


class Converter(html.parser.HTMLParser):
    """Turns one chapter into a list of (level, anchor, heading, paragraphs)."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sections = [(0, "", "", [])]
        self.text = []
        self.level = 0
        self.anchor = ""
        self.skipping = 0
        self.pre = False
        self.body = False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self.skipping:
            self.skipping += tag == "div"
            return
        if tag == "div" and set((attributes.get("class") or "").split()) & SKIPPED_CLASSES:
            self.skipping = 1
        elif tag == "body":
            self.body = True
        elif tag in HEADINGS:
            self.paragraph()
            self.level, self.anchor = HEADINGS[tag], ""
        elif tag == "a" and self.level and attributes.get("id"):
            self.anchor = attributes["id"]
        elif tag == "pre":
            self.paragraph()
            self.pre = True
        elif tag in ("p", "li", "tr", "dt", "dd", "table"):
            self.paragraph()
        elif tag in ("td", "th"):
            self.text.append(" ")
        elif tag in ("code", "tt") and not self.pre:
            self.text.append("`")
        elif tag == "br":
            self.text.append("\n")

    def handle_endtag(self, tag):
        if self.skipping:
            self.skipping -= tag == "div"
            return
        if tag in HEADINGS:
            heading = re.sub(r"\s+", " ", "".join(self.text)).strip()
            self.sections.append((HEADINGS[tag], self.anchor, heading, []))
            self.text, self.level = [], 0
        elif tag == "pre":
            code = "".join(self.text).strip("\n")
            if code.strip():
                self.sections[-1][3].append("```\n" + code + "\n```")
            self.text, self.pre = [], False
        elif tag in ("p", "li", "tr", "dt", "dd", "table"):
            self.paragraph()
        elif tag in ("code", "tt") and not self.pre:
            self.text.append("`")

    def handle_data(self, data):
        if self.body and not self.skipping:
            self.text.append(data)

    def paragraph(self):
        if self.level or self.pre:
            return
        text = re.sub(r"\s+", " ", "".join(self.text)).strip()
        self.text = []
        if text and text != "``":
            self.sections[-1][3].append(text)


def heading_text(heading):
    """The heading without its number."""
    return re.sub(r"^(?:[A-Z]|\d+)(?:\.\d+)*\.?\s+", "", heading.replace("\u00a0", " ")).strip()


def convert(source, folder, chapter):
    parser = Converter()
    with open(source, encoding="utf-8", errors="replace") as file:
        parser.feed(file.read())
    parser.paragraph()
    page, lines = None, []
    for level, anchor, heading, paragraphs in parser.sections:
        if level in (1, 2):
            write(folder, chapter, page, lines)
            page, lines = (anchor or None), []
        if page is None:
            continue
        base = 1 if level <= 2 else level - 1
        lines += ["#" * base + " " + heading_text(heading), ""]
        for paragraph in paragraphs:
            lines += [paragraph, ""]
    write(folder, chapter, page, lines)


def write(folder, chapter, page, lines):
    if page is None or len("".join(lines)) < 120:
        return
    name = re.sub(r"[^a-z0-9]+", "-", page.lower()).strip("-")
    os.makedirs(os.path.join(folder, chapter), exist_ok=True)
    with open(os.path.join(folder, chapter, name + ".md"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def convert_help(source, folder):
    """One file of the help is one page."""
    with open(source, encoding="utf-8", errors="replace") as file:
        text = file.read()
    start, end = text.find('<div id="DisplayArea"'), text.find('<div id="SearchFrame"')
    parser = Converter()
    parser.feed("<body>" + re.sub(r"<a [^>]*></a>", "", text[start:end]))
    parser.paragraph()
    lines = []
    for level, _, heading, paragraphs in parser.sections:
        if heading:
            lines += ["#" * level + " " + heading, ""]
        elif lines or level:
            continue
        for paragraph in paragraphs if lines else []:
            lines += [paragraph, ""]
    write(folder, "", os.path.basename(source)[: -len(".html")], lines)


def fetched(target, wanted):
    packages = os.path.join(target, ".packages")
    os.makedirs(packages, exist_ok=True)
    if not glob.glob(packages + "/*.deb"):
        subprocess.run(["apt-get", "download"] + wanted, cwd=packages, check=True)
    tree = os.path.join(packages, "tree")
    if not os.path.isdir(tree):
        for package in sorted(glob.glob(packages + "/*.deb")):
            subprocess.run(["dpkg-deb", "-x", package, tree], check=True)
    return tree


def help_of_libreoffice(target):
    tree = fetched(target, HELP_PACKAGES) + "/usr/share/libreoffice/help/"
    pages = 0
    for language in os.listdir(tree):
        folder = FOLDERS.get(language.lower(), language)
        for part, book in HELP_BOOKS.items() if language.lower() in HELP else []:
            for source in sorted(glob.glob(tree + language + "/text/" + part + "/*.html")):
                convert_help(source, os.path.join(target, folder, book))
                pages += 1
    print(f"{pages} pages converted into {target}")


def main(target):
    tree = fetched(target, PACKAGES)
    found = glob.glob(tree + "/**/*.html", recursive=True)
    pages = 0
    for source in sorted(found):
        name = os.path.basename(source).split(".")
        if len(name) != 3 or name[0] in ("index", "faqinfo"):
            continue
        book = next(
            (b for b in ("debian-reference", "FAQ", "maint-guide") if b in source), None
        )
        if book:
            folder = os.path.join(target, FOLDERS.get(name[1], name[1]), book.lower())
            convert(source, folder, name[0])
            pages += 1
    print(f"{pages} chapters converted into {target}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    (help_of_libreoffice if sys.argv[2:] == ["help"] else main)(os.path.abspath(sys.argv[1]))
