#!/usr/bin/env python3
"""Style checks that no compiler makes, as a test (see README.md, "House rules").

Prints `path:line: what is wrong` for each finding; the last line is `N passed, N failed`, where
each file and each check over the whole tree counts once.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Each layer may include itself and those before it.
LAYERS = ["base", "sim", "aws", "services", "traffic", "learn", "shell", "view", "ui", "app",
          "platform", "cli"]
CORE = set(LAYERS[:LAYERS.index("ui")])
SCREEN = {"ui", "app", "platform"}
PLATFORM_INTERFACE = "platform/platform.h"  # Standard library only, so the screen may use it.

LINES_MAX = 500
COLUMNS_MAX = 100
CPP = {".cpp", ".h", ".inc"}
SCRIPTS = {".py", ".js", ".cjs", ".mjs", ".sh", ".cmake", ".html", ".css", ""}
TEXT = CPP | SCRIPTS | {".json", ".md", ".yml", ".yaml", ".txt", ".sim"}
NOT_OURS = {".git", "build", "third_party", "node_modules"}
EXPECTED_OUTPUT = ("tests/transcripts/", "tests/golden/", "tests/hashes/", "tests/conformance/")

# The place of a call, not of a member, a qualified name or a declaration.
CALL = r"(?:\breturn |(?<![\w.>:])(?<![\w>&*] ))"
OWN_MATH = (CALL + r"(sin|cos|tan|exp|pow|log10|log2)f?\(",
            "libm differs between machines: use the functions of src/base")
BANNED_IN_CORE = [
    (r"\bstd::unordered_\w+", "unordered containers: their order could reach an output"),
    (r"#include <(random|iostream|regex|thread|mutex|fstream|filesystem|ctime|future)>",
     "the core has no randomness, streams, std::regex, threads, files or wall clock of its own"),
    (r"\b(system_clock|steady_clock|high_resolution_clock|getenv|setlocale|random_device)\b",
     "the core knows neither wall clock nor environment"),
    (CALL + r"(?:std::)?(time|rand|srand|clock|localtime|gmtime|mktime)\(",
     "simulated time and world.rng only"),
    (r"\b(?:std::|(?<!\w)::)(sin|cos|tan|asin|acos|atan|atan2|exp|exp2|expm1|log|log2|log10|log1p"
     r"|pow|cbrt|hypot|sinh|cosh|tanh|tgamma|lgamma|erf)\(",
     "libm differs between machines: use the functions of src/base"),
    OWN_MATH,
    (r"\bstatic (?!const\b|constexpr\b|inline constexpr\b)[\w:<>,&* ]+?\w+\s*(?:=|;|\{)",
     "static mutable state: two worlds must live side by side"),
    (r"\bthread_local\b", "static mutable state: two worlds must live side by side"),
]
BANNED_IN_STATE = [
    (r"\bstd::function\b", "state is plain data"),
    (r"\bstd::(shared_ptr|unique_ptr|weak_ptr)\b", "state refers by id"),
    (r"^\s*(?:unsigned |signed )?(?:long|(?:std::)?size_t|std::ptrdiff_t)\b[^()]*;",
     "long and size_t differ between native and WebAssembly: fixed-width types in state"),
    (r"^\s*(?:const )?[\w:<>]+\s*\*\s*\w+\s*(?:=[^()]*)?;", "state refers by id, not by pointer"),
]
BANNED_ANYWHERE = [
    (r"\bstd::(ranges|views)::", "missing in Emscripten 3.1.6: std algorithms with begin and end"),
    (r"\bstd::(format|bit_cast|source_location|jthread|expected|move_only_function)\b",
     "missing in Emscripten 3.1.6"),
]
BANNED_ON_SCREEN = [
    (r"\bconst_cast\b", "the screen only reads the world"),
]
DESTRUCTURING = re.compile(r"\b(?:const|let|var)\s*[\[{]")
MARK = re.compile(r"\b(" + "|".join(("TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK")) + r")\b(?!\(#\d+\))")
HOSTS = re.compile("|".join(re.escape(host) for host in (
    "deb." "debian.org", "snapshot." "debian.org", "security." "debian.org", "archive." "ubuntu.com",
    "registry." "npmjs", "registry." "yarnpkg", "pypi." "org", "pythonhosted." "org",
    "static.crates." "io", "index.crates." "io", "proxy." "golang.org", "rubygems." "org")))


class Findings:
    """What is wrong, by file or by check."""

    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.lines = []

    def add(self, path, line, message):
        self.lines.append(f"{path}:{line}: {message}" if line else f"{path}: {message}")

    def close(self, before):
        """Counts a file or check: failed if it added lines since `before`."""
        if len(self.lines) > before:
            self.failed += 1
        else:
            self.passed += 1


def our_files():
    """Every file that is or could be committed; without git, all but what builds make."""
    try:
        done = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, text=True,
                              capture_output=True, check=True)
        names = set(done.stdout.splitlines())
    except (OSError, subprocess.CalledProcessError):
        names = {path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*")}
        names = {name for name in names if name.split("/")[0] not in NOT_OURS}
    return sorted(name for name in names if (ROOT / name).is_file())


STRIPPED = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9A-Fa-f])\'(?:[^\'\\\n]|\\.)+\'',
    re.DOTALL)


def code_of(text):
    """C++ without comments and without the insides of literals, line by line as before."""
    def blank(match):
        found = match.group(0)
        left = '""' if found[0] in "\"R" else ""
        return left + "\n" * found.count("\n")
    kept_includes = re.sub(r'(#\s*include\s*)"([^"\n]+)"', r"\1<<\2>>", text)
    return re.sub(r"<<([^<>\n]+\.(?:h|inc|hpp))>>", r'"\1"', STRIPPED.sub(blank, kept_includes))


def layer_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "src" and len(parts) > 2 and parts[1] in LAYERS else None


def check_include(path, included):
    """Why this file must not include that one; None if it may."""
    own, other = layer_of(path), included.split("/")[0]
    if re.match(r"nlohmann/", included) and own != "base" and path.startswith("src/"):
        return "nlohmann_json stays behind src/base (skylens::Value)"
    if re.match(r"jsoncons", included) and path != "src/shell/jmespath/query.cpp":
        return "jsoncons stays behind src/shell/jmespath (skylens::shell::Query)"
    if re.match(r"(imgui|imstb|backends/)", included) and own is not None and own not in SCREEN:
        return "Dear ImGui only in src/ui, src/app and src/platform"
    if re.match(r"emscripten", included) and not path.startswith("src/platform/web/"):
        return "emscripten only in src/platform/web"
    if own is None or other not in LAYERS:
        return None
    if included == PLATFORM_INTERFACE and own in SCREEN:
        return None
    if path == "src/aws/world.h" and re.fullmatch(r"services/\w+/state(_\w+)?\.h", included):
        return None
    if LAYERS.index(other) > LAYERS.index(own) or (own == "cli" and other in SCREEN):
        return f"src/{own} must not know src/{other}"
    if other == "services":
        return check_service_include(path, own, included)
    return None


def check_service_include(path, own, included):
    parts = included.split("/")
    service = parts[1] if len(parts) > 2 else None
    inside = path.split("/")[2:] if own == "services" else []
    if service is None or len(inside) == 1 or inside[:1] == [service]:
        return None  # A file of src/services itself (the registry) knows them all.
    if parts[2] in ("ops", "rules"):
        return f"operations belong to their service: use services/{service}/{service}.h"
    # The facade of the service, or of a folder in it (services/iam/policy/policy.h).
    facade = parts[-1] == f"{parts[-2]}.h" or re.fullmatch(r"state(_\w+)?\.h", parts[-1])
    if own == "services" and not facade:
        return f"another service only through services/{service}/{service}.h or its state.h"
    return None


def check_cpp(path, text, findings):
    layer = layer_of(path)
    lines = text.split("\n")
    if len(lines) - 1 > LINES_MAX:
        findings.add(path, 0, f"{len(lines) - 1} lines, at most {LINES_MAX}")
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS_MAX:
            findings.add(path, number, f"{len(line)} columns, at most {COLUMNS_MAX}")
    rules = list(BANNED_ANYWHERE)
    if layer in CORE:
        rules += BANNED_IN_CORE
        if layer == "base":  # Holds our own versions of these functions.
            rules.remove(OWN_MATH)
    if layer in ("view", "ui", "app"):
        rules += BANNED_ON_SCREEN
    if re.match(r"src/.*/state(_\w+)?\.h$", path):
        rules += BANNED_IN_STATE
    for number, line in enumerate(code_of(text).split("\n"), 1):
        match = re.match(r'\s*#\s*include\s*[<"]([^">]+)[">]', line)
        problem = check_include(path, match.group(1)) if match else None
        if problem:
            findings.add(path, number, f"includes {match.group(1)}: {problem}")
        for pattern, why in rules:
            found = re.search(pattern, line)
            if found and "NOLINT" not in lines[number - 1]:
                findings.add(path, number, f"{found.group(0).strip()}: {why}")
    if path.endswith(".h") and "#pragma once" not in text:
        findings.add(path, 0, "a header starts with #pragma once")
    if re.search(r"/(ops|rules)/\w+\.cpp$", path) and "Deviations from AWS" not in text:
        findings.add(path, 0, 'has no "Deviations from AWS" block (it may say "none")')


def check_text(path, text, findings):
    for match in HOSTS.finditer(text):
        findings.add(path, text.count("\n", 0, match.start()) + 1,
                     f"names a package registry's host ({match.group(0)})")
    if Path(path).suffix not in TEXT:
        return
    if text and not text.endswith("\n"):
        findings.add(path, 0, "ends without a newline")
    if path.startswith(EXPECTED_OUTPUT):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line or line != line.rstrip():
            findings.add(path, number, "tab or trailing blank")
        if path.startswith("src/platform/web/js/") and DESTRUCTURING.search(line):
            findings.add(path, number, "Emscripten 3.1.6 drops declarations that destructure")
        if Path(path).suffix not in (".json", ".md") and MARK.search(line):
            findings.add(path, number, "a mark of unfinished work without an issue, as in (#12)")


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        raise ValueError(f"key {twice[0]} stands twice in one object")
    return dict(pairs)


def load_json(path, findings):
    try:
        return json.loads((ROOT / path).read_text(encoding="utf-8"),
                          object_pairs_hook=no_duplicates)
    except ValueError as error:
        findings.add(path, 0, str(error))
        return None


def snake_case(name):
    """RunInstances -> run_instances, ListObjectsV2 -> list_objects_v2, REQUIRED_TAGS -> required_tags."""
    if name.isupper():
        return name.lower()
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()


def check_list(path, findings):
    """A list file (ops.inc, rules.inc, panels.inc) agrees with the folder beside it."""
    folder = (ROOT / path).with_suffix("")
    names = []
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").split("\n"), 1):
        line = line.split("//")[0].strip()
        if not line or line.startswith("#"):
            continue
        match = re.match(r'\w+\(\s*"?(\w+)', line)
        if not match:
            findings.add(path, number, "is not one entry")
            continue
        names.append(match.group(1))
    for earlier, later in zip(names, names[1:]):
        if not earlier < later:
            findings.add(path, 0, f"{later} must stand before {earlier}" if earlier != later
                         else f"{later} stands twice")
    listed = {snake_case(name) for name in names}
    present = {file.stem for file in folder.glob("*.cpp")}
    for name in sorted(listed - present):
        findings.add(path, 0, f"lists {name}, but {folder.name}/{name}.cpp does not exist")
    for name in sorted(present - listed):
        findings.add(path, 0, f"does not list {folder.name}/{name}.cpp")


def check_unlisted(files, findings):
    """A folder of operations, rules or panels has its list."""
    for path in files:
        match = re.match(r"(src/.*/(?:ops|rules)|src/ui/panels)/\w+\.cpp$", path)
        if match and not (ROOT / f"{match.group(1)}.inc").is_file():
            findings.add(path, 0, f"{match.group(1)}.inc, which should list it, does not exist")


def flat(value, prefix=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{prefix}/{key}")
    else:
        yield prefix, value


def check_catalogues(findings):
    """Both languages have the same texts with the same {placeholders}."""
    paths = ["assets/text/en.json", "assets/text/ko.json"]
    if not any((ROOT / path).is_file() for path in paths):
        return
    texts = []
    for path in paths:
        if not (ROOT / path).is_file():
            findings.add(path, 0, "is missing")
            return
        texts.append(dict(flat(load_json(path, findings) or {})))
    english, korean = texts
    for key in sorted(english.keys() - korean.keys()):
        findings.add(paths[1], 0, f"lacks {key}")
    for key in sorted(korean.keys() - english.keys()):
        findings.add(paths[0], 0, f"lacks {key}")
    for key in sorted(english.keys() & korean.keys()):
        holes = [sorted(re.findall(r"\{\w*\}", str(text[key]))) for text in texts]
        if holes[0] != holes[1]:
            findings.add(paths[1], 0, f"{key} has the places {holes[1]}, English has {holes[0]}")
        if not str(korean[key]).strip() or not str(english[key]).strip():
            findings.add(paths[1], 0, f"{key} is empty")


def check_translations(path, value, findings, place=""):
    """Every object with an English text has a Korean one."""
    if isinstance(value, list):
        for number, inner in enumerate(value):
            check_translations(path, inner, findings, f"{place}/{number}")
    elif isinstance(value, dict):
        if isinstance(value.get("en"), str) and not str(value.get("ko", "")).strip():
            findings.add(path, 0, f"{place or '/'} has English text but no Korean")
        for key, inner in value.items():
            check_translations(path, inner, findings, f"{place}/{key}")


def check_scenarios(files, findings):
    """Scenario ids are unique and are their files' names."""
    seen = {}
    for path in files:
        if not re.match(r"scenarios/.*\.json$", path) or path.endswith(".schema.json"):
            continue
        identity = (load_json(path, Findings()) or {}).get("id")
        if identity != Path(path).stem:
            findings.add(path, 0, f"has the id {identity!r}, not its file's name")
        if identity in seen:
            findings.add(path, 0, f"has the same id as {seen[identity]}")
        seen[identity] = path


def check_file(path, findings):
    if path == "tests/tidy/tidy.py" or path.endswith((".png", ".otf")):
        return
    text = (ROOT / path).read_text(encoding="utf-8", errors="replace")
    check_text(path, text, findings)
    if Path(path).suffix in CPP and path.startswith(("src/", "tests/")):
        check_cpp(path, text, findings)
    if path.endswith(("/ops.inc", "/rules.inc", "/panels.inc")):
        check_list(path, findings)
    if path.endswith(".json"):
        value = load_json(path, findings)
        if path.startswith(("scenarios/", "assets/quiz/")) and not path.endswith(".schema.json"):
            check_translations(path, value, findings)


def main():
    findings = Findings()
    files = our_files()
    for path in files:
        before = len(findings.lines)
        check_file(path, findings)
        findings.close(before)
    for check in (lambda: check_unlisted(files, findings), lambda: check_catalogues(findings),
                  lambda: check_scenarios(files, findings)):
        before = len(findings.lines)
        check()
        findings.close(before)
    for line in findings.lines:
        print(line)
    print(f"{findings.passed} passed, {findings.failed} failed")
    return 1 if findings.failed else 0


sys.exit(main())
