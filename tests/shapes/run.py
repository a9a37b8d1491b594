#!/usr/bin/env python3
"""Every answer in the transcripts against the output shape that botocore's models give its
operation: no member that AWS does not have, every required one, the right types, known enum
values. An answer that some command of a transcript got is looked at as the service gave it, before
paging, --query and printing.

    tests/shapes/run.py [--program FILE] [--models DIR] [TRANSCRIPT|FOLDER]...
"""
import argparse
import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import catalog_models  # noqa: E402

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$")
DECODED = "policyDocumentType"  # botocore gives these of IAM as JSON, not as text
SHOWN_MAX = 40

# What AWS itself answers against its own models: where, what, and how we know.
AGAINST_THE_MODEL = [
    # The enum says Windows; the API has always answered windows (EC2 API reference, Instance:
    # "The platform. This value is windows for Windows instances; otherwise, it is empty.").
    (r"Instances\[\d+\]\.Platform|Images\[\d+\]\.Platform", "windows"),
    # IAM User Guide and CLI examples (get-role, get-user): "PermissionsBoundaryType": "Policy".
    (r"PermissionsBoundary\.PermissionsBoundaryType", "Policy"),
    # IAM User Guide, testing policies with the simulator's API: "SourcePolicyType": "IAM Policy".
    (r"MatchedStatements\[\d+\]\.SourcePolicyType", "IAM Policy"),
    # AWS Config CLI examples: "lastStatus": "SUCCESS", "NOT_APPLICABLE".
    (r"lastStatus", "SUCCESS|FAILURE|PENDING|NOT_APPLICABLE"),
    # S3 API reference, GetBucketLocation: us-east-1 has a LocationConstraint of null.
    (r"GetBucketLocation\.LocationConstraint", "null"),
    # IAM: the root user has neither a name nor a path (CLI reference, get-user).
    (r"GetUser\.User", "lacks (Path|UserName)"),
    # ACM CLI examples, describe-certificate and list-certificates: "KeyAlgorithm": "RSA-2048".
    (r"KeyAlgorithm", r"RSA-\d+"),
    # EC2 CLI examples: create-vpc-endpoint "State": "available"; create-network-interface
    # "Status": "pending"; describe-internet-gateways, attachments "available"; the filter
    # interface-type has "nat_gateway", as the answer.
    (r"VpcEndpoints?(\[\d+\])?\.State", "available"),
    (r"NetworkInterface\.Status", "pending"),
    (r"InternetGateways?(\[\d+\])?\.Attachments\[\d+\]\.State", "available"),
    (r"NetworkInterfaces\[\d+\]\.InterfaceType", "nat_gateway"),
]


def default_program():
    program = os.environ.get("SKYLENS")
    folder = Path(program).parent if program else ROOT / "build/native"
    return folder / "skylens_transcripts"


class Checker:
    """Compares values with the shapes of one service."""

    def __init__(self, model):
        self.model = model
        self.problems = []

    def check(self, operation, answer):
        """What is wrong with that answer, each with its path."""
        self.problems = []
        shape = self.model["operations"][operation].get("output")
        if shape is None:
            if answer:
                self.problems.append("an answer where the model has none")
        else:
            self.value(shape["shape"], answer or {}, operation)
        return self.problems

    def wrong(self, path, what, value=None):
        said = what if value is None else str(value)
        for where, allowed in AGAINST_THE_MODEL:
            if re.search(f"({where})$", path) and re.fullmatch(allowed, said):
                return
        self.problems.append(f"{path}: {what}")

    def value(self, name, value, path):
        shape = self.model["shapes"][name]
        kind = shape["type"]
        if kind == "structure":
            self.structure(shape, value, path)
        elif kind == "list":
            self.elements(shape, value, path)
        elif kind == "map":
            self.entries(shape, value, path)
        else:
            self.scalar(name, shape, kind, value, path)

    def structure(self, shape, value, path):
        if shape.get("document"):
            return
        if not isinstance(value, dict):
            self.wrong(path, f"{short(value)} is not a structure")
            return
        for member in shape.get("required", []):
            if member not in value:
                self.wrong(path, f"lacks {member}")
        for member, part in value.items():
            if member in shape["members"]:
                self.value(shape["members"][member]["shape"], part, f"{path}.{member}")
            else:
                self.wrong(path, f"has {member}, which the shape does not have")

    def elements(self, shape, value, path):
        if not isinstance(value, list):
            self.wrong(path, f"{short(value)} is not a list")
            return
        for number, part in enumerate(value):
            self.value(shape["member"]["shape"], part, f"{path}[{number}]")

    def entries(self, shape, value, path):
        if not isinstance(value, dict):
            self.wrong(path, f"{short(value)} is not a map")
            return
        for key, part in value.items():
            self.value(shape["key"]["shape"], key, f"{path} key")
            self.value(shape["value"]["shape"], part, f"{path}.{key}")

    def scalar(self, name, shape, kind, value, path):
        if name == DECODED and isinstance(value, dict):
            return
        fits = {"string": is_text, "character": is_text, "blob": is_text, "integer": is_integer,
                "long": is_long, "float": is_number, "double": is_number, "boolean": is_boolean,
                "timestamp": is_time}[kind]
        if not fits(value):
            self.wrong(path, f"{short(value)} is not a {kind}", json.dumps(value))
        elif kind == "string" and shape.get("enum") and value not in shape["enum"]:
            self.wrong(path, f"{short(value)} is none of {', '.join(shape['enum'][:12])}",
                       value)


def short(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 60 else text[:57] + "..."


def is_text(value):
    return isinstance(value, str)


def is_boolean(value):
    return isinstance(value, bool)


def is_integer(value):
    return type(value) is int and -2**31 <= value < 2**31


def is_long(value):
    return type(value) is int and -2**63 <= value < 2**63


def is_number(value):
    return type(value) in (int, float) and math.isfinite(value)


def is_time(value):
    return isinstance(value, str) and TIME.match(value) is not None


def answers(program, places):
    """The answers that the services gave, one JSON object each, from the transcripts' program."""
    done = subprocess.run([str(program), "--answers", *places], cwd=ROOT, text=True,
                          stdout=subprocess.PIPE, check=False)
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def model_folders(models):
    """Service name of ours -> botocore's folder; they are the same, tools/make_catalog.py says."""
    return {path.stem: path.stem for path in (ROOT / "assets/api").glob("*.json")
            if os.path.isdir(os.path.join(models, path.stem))}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=default_program())
    parser.add_argument("--models", default=None)
    parser.add_argument("places", nargs="*")
    arguments = parser.parse_args()
    models = catalog_models.find_models(arguments.models, False)
    if models is None:
        print("skipped: no botocore models installed (tools/make_catalog.py fetches them)")
        return 0
    if not os.path.exists(arguments.program):
        print(f"skipped: {arguments.program} is not built")
        return 0
    checkers = {name: Checker(catalog_models.load(models, folder, "service-2"))
                for name, folder in model_folders(models).items()}
    passed = failed = 0
    for answer in answers(arguments.program, arguments.places):
        checker = checkers.get(answer["service"])
        if checker is None or answer["operation"] not in checker.model["operations"]:
            problems = [f"the models do not have {answer['service']} {answer['operation']}"]
        else:
            problems = checker.check(answer["operation"], answer["answer"])
        passed += not problems
        failed += bool(problems)
        if problems and failed <= SHOWN_MAX:
            print(f"{answer['file']}:{answer['line']}: " + "\n    ".join(problems[:5]))
    if passed + failed == 0:
        print("no transcript gave an answer")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
