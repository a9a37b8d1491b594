#!/usr/bin/env python3
"""Generates assets/api/<service>.json, the API catalog, from the AWS service models in botocore.

    tools/make_catalog.py                 fetch botocore with apt into build/models and write
    tools/make_catalog.py --models DIR    the same from an existing botocore/data folder
    tools/make_catalog.py --check         write nothing; compare with the committed files

tools/catalog_operations.json lists what is catalogued, tools/catalog_cli.json what the AWS CLI does
that the models do not say. CATALOG.md describes the format. Python's standard library only.
"""

import argparse
import json
import os
import subprocess
import sys

import catalog_models
from catalog_builder import Builder, SERVICES
from catalog_check import problems
from catalog_models import CatalogError, ROOT

OUTPUT = os.path.join(ROOT, "assets", "api")
MAPS = ("operations", "errors", "waiters", "shapes")


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def to_text(catalog):
    """The file's text: head members, operations, errors, waiters and shapes each on one line."""
    parts = []
    for key, value in catalog.items():
        if key in MAPS and value:
            rows = ",\n".join(f"{line(name)}:{line(entry)}" for name, entry in value.items())
            parts.append(f"{line(key)}:{{\n{rows}\n}}")
        else:
            parts.append(f"{line(key)}:{line(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def build_all(models, lists, cli):
    version = catalog_models.botocore_version(models)
    return {service: to_text(Builder(models, service, lists[service], cli).build(version))
            for service in SERVICES}


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def add(self, passed, text):
        self.passed += passed
        self.failed += not passed
        if not passed:
            print("FAILED", text)


def check(models, lists, cli):
    """The committed files against themselves, the list and, when there are any, the models."""
    report = Report()
    committed = {}
    for service in SERVICES:
        path = os.path.join(OUTPUT, service + ".json")
        if not os.path.exists(path):
            report.add(False, f"{service}.json is missing")
            continue
        with open(path, encoding="utf-8") as handle:
            committed[service] = handle.read()
        wrong = list(problems(json.loads(committed[service]), lists[service]["operations"]))
        report.add(not wrong, f"{service}.json: " + "; ".join(wrong[:5]))
    strangers = {name[:-5] for name in os.listdir(OUTPUT) if name.endswith(".json")} - set(SERVICES)
    report.add(not strangers, f"not generated here: {sorted(strangers)}")
    versions = {json.loads(text)["botocore"] for text in committed.values()}
    version = models and catalog_models.botocore_version(models)
    if models is None:
        print("skipped: regeneration (no botocore models installed)")
    elif versions != {version}:
        print(f"skipped: regeneration (the models are botocore {version}, "
              f"the catalog was made from {', '.join(sorted(versions))})")
    else:
        for service, text in build_all(models, lists, cli).items():
            report.add(text == committed.get(service), f"{service}.json is not what is generated")
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--models", metavar="DIR", help="a botocore/data folder to read")
    parser.add_argument("--check", action="store_true", help="compare with the committed files")
    args = parser.parse_args()
    lists = catalog_models.read_json(os.path.join(ROOT, "tools", "catalog_operations.json"))
    cli = catalog_models.read_json(os.path.join(ROOT, "tools", "catalog_cli.json")) or {}
    try:
        models = catalog_models.find_models(args.models, not args.check)
        if args.check:
            return check(models, lists, cli)
        os.makedirs(OUTPUT, exist_ok=True)
        for service, text in build_all(models, lists, cli).items():
            with open(os.path.join(OUTPUT, service + ".json"), "w", encoding="utf-8") as handle:
                handle.write(text)
            print(f"{service}.json {len(text.encode())} bytes")
    except (CatalogError, OSError, subprocess.CalledProcessError) as error:
        print(f"make_catalog: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
