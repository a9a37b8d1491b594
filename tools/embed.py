#!/usr/bin/env python3
"""Writes a table of src/base/assets.h: embed.py OUTPUT.cpp FINDER ROOT FILE.json...

FINDER is the function that looks a file up there: find_asset, which comes with the list of all, or
find_author_asset.

Every file must be JSON; blanks between tokens are dropped, nothing else is changed.
"""
import json
import re
import sys
from pathlib import Path

TOKEN_OR_BLANK = re.compile(r'("(?:[^"\\]|\\.)*")|\s+')
LITERAL_BYTES_MAX = 8000  # Per literal; neighbours are joined by the compiler.


def compact(text):
    """JSON text without blanks between its tokens."""
    return TOKEN_OR_BLANK.sub(lambda match: match.group(1) or "", text)


def literal(data):
    """C++ string literals that hold the bytes."""
    parts = []
    for start in range(0, len(data), LITERAL_BYTES_MAX):
        escaped = []
        for byte in data[start:start + LITERAL_BYTES_MAX]:
            if byte in (0x22, 0x5C):
                escaped.append("\\" + chr(byte))
            elif 0x20 <= byte < 0x7F and byte != 0x3F:  # "?" could start a trigraph.
                escaped.append(chr(byte))
            else:
                escaped.append("\\%03o" % byte)
        parts.append('"' + "".join(escaped) + '"')
    return "\n    ".join(parts) or '""'


def main():
    output, finder, root = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    entries = []
    for path in map(Path, sys.argv[4:]):
        try:
            text = path.read_text(encoding="utf-8")
            json.loads(text)
        except ValueError as error:
            sys.exit(f"{path.relative_to(root)}: {error}")
        entries.append((path.relative_to(root).as_posix(), compact(text).encode("utf-8")))
    entries.sort(key=lambda entry: entry[0].encode("utf-8"))

    lines = ["// Written by tools/embed.py.",
             '#include "base/assets.h"', "",
             "#include <algorithm>", "#include <array>", "",
             "namespace skylens {", "namespace {", ""]
    for number, (name, data) in enumerate(entries):
        lines += [f"// {name}", f"constexpr char kFile{number}[] =", f"    {literal(data)};", ""]
    lines.append(f"constexpr std::array<Asset, {len(entries)}> kAssets{{{{")
    for number, (name, data) in enumerate(entries):
        lines.append(f'    {{{literal(name.encode("utf-8"))}, {{kFile{number}, {len(data)}}}}},')
    lines += ["}};", "", "}  // namespace", ""]
    if finder == "find_asset":
        lines += ["std::span<const Asset> all_assets() { return kAssets; }", ""]
    lines += [f"const Asset* {finder}(std::string_view name) {{",
              "    const auto found = std::lower_bound(",
              "        kAssets.begin(), kAssets.end(), name,",
              "        [](const Asset& asset, std::string_view key) { return asset.name < key; });",
              "    return found != kAssets.end() && found->name == name ? &*found : nullptr;",
              "}", "", "}  // namespace skylens", ""]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("\n".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
