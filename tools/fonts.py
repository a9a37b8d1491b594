#!/usr/bin/python3
"""Makes the page's fonts: fonts.py OUTPUT_DIR.

Cuts installed fonts (all under the SIL Open Font License, none with a reserved name) down to the
characters that the page can show, and puts their notices and the licence's text beside them.
Runs with the distribution's python3, where the package python3-fonttools lives.
"""
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONT_DIRS = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
LICENCE_SOURCES = ["fonts-noto-cjk", "fonts-inter"]  # Debian's copyright files carry the text.

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028)]
SIGNS = [ord(sign) for sign in
         "‰′″‹›€₩№™←↑→↓↔↕↗↘↻↺−∞≈≠≤≥∂∆∑√⌘⌥⎋⏎⌫⇧■□▪▫▲△▶▷▸▼▽▾◀◁◆◇○◎●◌★☆⚠✓✗✕⋮⋯"]
BOXES = [*range(0x2500, 0x25A0)]
HANGUL = ([ord(bytes((row, cell)).decode("euc_kr"))           # KS X 1001: 2,350 syllables
           for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF)]
          + [*range(0x3131, 0x3164)]                          # compatibility jamo
          + [ord(sign) for sign in "·「」『』《》〈〉【】、。ㆍ～！？：；（），．％＋－＝"])

# File to write, full font name, files that may hold it (newest packaging first), characters.
FONTS = [
    ("latin.otf", "Inter Regular", ["Inter-Regular.otf", "Inter-Regular.ttf", "Inter.ttc"],
     LATIN + SIGNS),
    ("latin-bold.otf", "Inter SemiBold", ["Inter-SemiBold.otf", "Inter-SemiBold.ttf", "Inter.ttc"],
     LATIN + SIGNS),
    ("mono.otf", "JetBrains Mono Regular",
     ["JetBrainsMono-Regular.otf", "JetBrainsMono-Regular.ttf"], LATIN + SIGNS + BOXES),
    ("korean.otf", "Noto Sans CJK KR", ["NotoSansCJK-Regular.ttc", "NotoSansCJKkr-Regular.otf"],
     HANGUL),
]


def normal(name):
    return (name or "").replace(" ", "").replace("Regular", "").lower()


def open_font(name, files):
    """The installed font of that full name."""
    for file in files:
        for folder in FONT_DIRS:
            for path in sorted(folder.rglob(file)):
                if path.suffix != ".ttc":
                    return TTFont(path)
                count = int.from_bytes(path.read_bytes()[8:12], "big")
                for number in range(count):
                    font = TTFont(path, fontNumber=number)
                    if normal(font["name"].getDebugName(4)) == normal(name):
                        return font
    sys.exit(f"fonts.py: no font {name} installed (looked for {', '.join(files)})")


def cut(font, characters, output):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "DSIG",
                            "meta"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.save(output)


def licence_text():
    """The Open Font License as its Debian copyright section has it, without the indentation."""
    for package in LICENCE_SOURCES:
        path = Path("/usr/share/doc", package, "copyright")
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        match = re.search(r"^License: OFL-1\.1[^\n]*\n((?: [^\n]*\n)*? ?PREAMBLE(?:\n [^\n]*)*)",
                          text, re.MULTILINE)
        if match:
            return re.sub(r"^ \.?", "", match.group(1), flags=re.MULTILINE).strip()
    sys.exit("fonts.py: found no text of the Open Font License in /usr/share/doc")


def main():
    output = Path(sys.argv[1])
    output.mkdir(parents=True, exist_ok=True)
    notices = []
    for file, name, sources, characters in FONTS:
        font = open_font(name, sources)
        names = font["name"]
        notices.append(f"{file}: part of {name}\n{names.getDebugName(0)}\n{names.getDebugName(13)}\n")
        cut(font, characters, output / file)
    title = "SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007"
    (output / "OFL.txt").write_text(
        "\n".join(notices) + f"\n{title}\n\n{licence_text()}\n", encoding="utf-8")


main()
