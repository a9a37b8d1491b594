#!/usr/bin/env python3
"""The JSON Schemas of scenarios and quiz banks: shipped files hold them, malformed ones do not, and
`skylens validate` refuses what a schema refuses, in one line that says what and where.
"""
import copy
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from malformed import MEANING, SCHEMA, TEXT

try:
    import jsonschema
except ImportError:
    if sys.executable != "/usr/bin/python3" and Path("/usr/bin/python3").exists():
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])  # Has Debian's packages.
    print("skipped: python3-jsonschema is missing; tools/setup --test installs it")
    sys.exit(0)

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCHEMAS = {"scenario.json": ROOT / "scenarios/scenario.schema.json",
           "quiz.json": ROOT / "assets/quiz/quiz.schema.json"}
ABSENT = object()


def validator(base):
    schema = json.loads(SCHEMAS[base].read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def changed(document, pointer, value=ABSENT):
    """A copy with the member set, or without it."""
    if not pointer:
        return value
    document = copy.deepcopy(document)
    *path, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/")]
    at = document
    for part in path:
        at = at[int(part)] if isinstance(at, list) else at[part]
    last = int(last) if isinstance(at, list) else last
    if value is ABSENT:
        del at[last]
    else:
        at[last] = value
    return document


def refusals(texts):
    """What `skylens validate` says of each text: a list of lines, without the file's name."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            paths.append(Path(folder) / f"{number}.json")
            paths[-1].write_text(text, encoding="utf-8")
        done = subprocess.run([os.environ["SKYLENS"], "validate", *map(str, paths)], cwd=ROOT,
                              text=True, capture_output=True, check=False)
        said = {str(path): [] for path in paths}
        for line in done.stderr.splitlines():
            path, _, rest = line.partition(": ")
            said.setdefault(path, []).append(rest)
        wanted = 1 if any(said.values()) else 0
        if done.returncode != wanted or len(said) != len(paths):
            sys.exit(f"skylens validate: status {done.returncode}, not {wanted}:\n{done.stderr}")
        return list(said.values())


def mutations(document, pointer=""):
    """Small mistakes at every place of a document, outside what authors write freely."""
    free = ("params", "matches", "event", "save", "$schema")
    if isinstance(document, dict):
        yield f"{pointer}/unknwon", 1
        members = [(name, value) for name, value in document.items() if name not in free]
    elif isinstance(document, list):
        members = list(enumerate(document))
    else:
        members = []
    for name, value in members:
        place = f"{pointer}/{name}"
        yield place, None
        yield place, [] if not isinstance(value, list) else {}
        yield place, 1.5
        if isinstance(document, dict):
            yield (place,)
        yield from mutations(value, place)


def check_shipped(failures):
    count = 0
    for base, schema in SCHEMAS.items():
        files = [HERE / base, *(path for path in schema.parent.glob("*.json") if path != schema)]
        check = validator(base)
        for path in sorted(files):
            count += 1
            for error in check.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
                place = "/" + "/".join(map(str, error.absolute_path))
                failures.append(f"{path.relative_to(ROOT)}: {place}: {error.message[:200]}")
    return count


def check_one(name, said, begin, failures):
    if len(said) != 1:
        failures.append(f"{name}: {len(said)} lines, not one: {said}")
    elif not said[0].startswith(begin):
        failures.append(f"{name}: says {said[0]!r}, not {begin!r}")


def check_malformed(failures):
    count = 0
    for seen, table in ((True, SCHEMA), (False, MEANING)):
        for base, cases in table.items():
            good = json.loads((HERE / base).read_text(encoding="utf-8"))
            check = validator(base)
            bad = [changed(good, *change) for _, change, _ in cases]
            answers = refusals([json.dumps(document) for document in bad])
            for (name, _, begin), document, said in zip(cases, bad, answers):
                count += 1
                name = f"{base}: {name}"
                if check.is_valid(document) == seen:
                    failures.append(f"{name}: the schema {'takes' if seen else 'refuses'} it")
                check_one(name, said, begin, failures)
    answers = refusals([text for _, text, _ in TEXT])
    for (name, _, begin), said in zip(TEXT, answers):
        count += 1
        check_one(name, said, begin, failures)
    return count


def check_agreement(failures):
    """What the schema refuses, the program refuses; both bases themselves pass."""
    count = 0
    for base in SCHEMAS:
        good = json.loads((HERE / base).read_text(encoding="utf-8"))
        check = validator(base)
        cases = [(change, document) for change in mutations(good)
                 for document in [changed(good, *change)]
                 if not check.is_valid(document)]
        answers = refusals([json.dumps(good), *(json.dumps(document) for _, document in cases)])
        if answers[0]:
            failures.append(f"{base}: {answers[0]}")
        for (change, _), said in zip(cases, answers[1:]):
            if not said:
                failures.append(f"{base}: skylens validate takes what the schema refuses: {change}")
            elif not said[0].startswith("/"):
                failures.append(f"{base}: {change}: no place in {said[0]!r}")
        count += len(cases) + 1
    return count


def main():
    failures = []
    count = check_shipped(failures) + check_malformed(failures) + check_agreement(failures)
    for line in failures:
        print(line)
    failed = min(len(failures), count)
    print(f"{count - failed} passed, {failed} failed")
    return 1 if failures else 0


sys.exit(main())
