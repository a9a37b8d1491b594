#!/usr/bin/env python3
"""Generates assets/api/<service>.json, the API catalog, from the AWS service models in botocore.

    tools/make_catalog.py                 fetch botocore with apt into build/models, write the catalog
    tools/make_catalog.py --models DIR    the same from an existing botocore/data folder
    tools/make_catalog.py --check         write nothing; compare with the committed files

tools/catalog_operations.json lists what is catalogued ("later" names operations that are only
planned and not emitted); tools/catalog_cli.json holds what the AWS CLI v2 changes on its command
line, which the models do not say. Python's standard library only.

Format `skylens.catalog/1`, one file per service, one operation, error, waiter or shape per line:

operations.<Name>
  input, output     shape names; absent when the model has none
  cli               command name (`run-instances`)
  readOnly          CloudTrail's readOnly, by the name's first word or READ_ONLY below
  errors            modelled errors, keys of the map "errors"
  http              method, uri and status code; REST protocols only
  page              in, out: token member(s); a list when there are several. limit: page size member.
                    result: list(s) that are paged, as JMESPath. more: the "truncated" flag.
                    keep: members repeated from the first page
  idempotencyToken  input member the AWS CLI fills with a random UUID when it is not given
  cliArguments      from tools/catalog_cli.json
errors.<Shape>      code: what the CLI prints and CloudTrail records; status: the HTTP status
waiters.<Name>      cli name, operation, delay (seconds), maxAttempts, acceptors
shapes.<Name>       members in the model's order, which is the order the AWS CLI prints them in
  member            shape; wire: name in ec2 requests as CloudTrail shows it (ec2 only, always);
                    name: name on the wire where it differs (other protocols); in: uri, header,
                    headers, querystring or statusCode (REST); idempotencyToken; deprecated;
                    cli: argument name where it is not the member name cut at capital letters
  payload           the member that is the whole body (REST)
  timestamp         format: iso8601, unixTimestamp or rfc822

The argument name of a top-level member is its name in small letters with '-' before a capital that
follows a small letter or digit, or that follows anything and precedes a small letter.
"""

import argparse
import glob
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OUTPUT = os.path.join(ROOT, "assets", "api")
FETCHED = os.path.join(ROOT, "build", "models")
INSTALLED = "/usr/lib/python3/dist-packages/botocore/data"
SUITES = ("sid", "forky")  # newest first
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"

# What the models do not say. cli: command of the AWS CLI; iam: prefix of IAM actions; source:
# CloudTrail's eventSource; global: state that is not kept per Region.
SERVICES = {
    "ec2": {},
    "s3": {"cli": "s3api"},
    "s3control": {"iam": "s3", "source": "s3.amazonaws.com"},
    "iam": {"global": True},
    "sts": {},
    "cloudwatch": {"source": "monitoring.amazonaws.com"},
    "events": {},
    "cloudtrail": {},
    "config": {"cli": "configservice"},
    "sns": {},
    "sqs": {},
    "lambda": {},
    "logs": {},
}

# The order in which botocore, and so the AWS CLI, picks one of several protocols.
PROTOCOLS = ("json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor", "query", "ec2")
TIMESTAMPS = {"json": "unixTimestamp", "rest-json": "unixTimestamp"}

READ_WORDS = ("Get", "List", "Describe", "Lookup", "Head", "Select", "Test", "Filter", "BatchGet",
              "Simulate")
READ_ONLY = {
    ("sts", "AssumeRole"): (True, "CloudTrail records it as read-only: it changes no resource"),
    ("sqs", "ReceiveMessage"): (False, "it hides the messages and counts the receipt"),
}

# Codes SQS sends in x-amzn-query-error since it moved to JSON; the CLI prints these.
ERROR_CODES = {
    "sqs": {
        "BatchEntryIdsNotDistinct": "AWS.SimpleQueueService.BatchEntryIdsNotDistinct",
        "BatchRequestTooLong": "AWS.SimpleQueueService.BatchRequestTooLong",
        "EmptyBatchRequest": "AWS.SimpleQueueService.EmptyBatchRequest",
        "InvalidBatchEntryId": "AWS.SimpleQueueService.InvalidBatchEntryId",
        "MessageNotInflight": "AWS.SimpleQueueService.MessageNotInflight",
        "PurgeQueueInProgress": "AWS.SimpleQueueService.PurgeQueueInProgress",
        "QueueDeletedRecently": "AWS.SimpleQueueService.QueueDeletedRecently",
        "QueueDoesNotExist": "AWS.SimpleQueueService.NonExistentQueue",
        "QueueNameExists": "QueueAlreadyExists",
        "TooManyEntriesInBatchRequest": "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
        "UnsupportedOperation": "AWS.SimpleQueueService.UnsupportedOperation",
    },
}

MAPS = ("operations", "errors", "waiters", "shapes")


class CatalogError(Exception):
    pass


# ---- finding the models ----------------------------------------------------------------------


def debian_mirror():
    """The Debian mirror this machine already uses, from its own apt sources."""
    for path in sorted(glob.glob("/etc/apt/sources.list.d/*.sources")):
        with open(path, encoding="utf-8") as handle:
            for stanza in re.split(r"\n\s*\n", handle.read()):
                uri = re.search(r"^URIs:\s*(\S+)", stanza, re.M)
                suites = re.search(r"^Suites:(.*)$", stanza, re.M)
                if uri and suites and "debian" in stanza and "security" not in suites.group(1):
                    return uri.group(1)
    if os.path.exists("/etc/apt/sources.list"):
        with open("/etc/apt/sources.list", encoding="utf-8") as handle:
            for line in handle:
                found = re.match(r"deb\s+(?:\[.*?\]\s*)?(\S*debian\S*)\s+(\S+)", line)
                if found and "security" not in line:
                    return found.group(1)
    raise CatalogError("no Debian mirror found in the apt sources")


def fetch_models():
    """Downloads python3-botocore of the newest suite; gives its data folder. apt's own lists and
    sources are left alone: everything it reads and writes lies in a temporary folder."""
    with tempfile.TemporaryDirectory() as root:
        for folder in ("lists/partial", "cache/archives/partial"):
            os.makedirs(os.path.join(root, folder))
        mirror = debian_mirror()
        options = [f"-oDir::Etc::SourceList={root}/s.sources", "-oDir::Etc::SourceParts=/dev/null",
                   f"-oDir::State::Lists={root}/lists", "-oDir::State::status=/dev/null",
                   f"-oDir::Cache={root}/cache", "-oAPT::Sandbox::User=root",
                   "-oAcquire::Check-Valid-Until=false", "-oAcquire::Languages=none", "-qq"]
        for suite in SUITES:
            with open(f"{root}/s.sources", "w", encoding="utf-8") as handle:
                handle.write(f"Types: deb\nURIs: {mirror}\nSuites: {suite}\nComponents: main\n"
                             f"Signed-By: {KEYRING}\n")
            if subprocess.run(["apt-get", *options, "update"], cwd=root).returncode == 0 and \
               subprocess.run(["apt-get", *options, "download", "python3-botocore"],
                              cwd=root).returncode == 0:
                break
        else:
            raise CatalogError(f"python3-botocore could not be had from any of {SUITES}")
        package = glob.glob(f"{root}/python3-botocore_*.deb")[0]
        os.makedirs(FETCHED, exist_ok=True)
        subprocess.run(["dpkg-deb", "-x", package, FETCHED], check=True)
    return FETCHED + INSTALLED


def find_models(args):
    """The folder of models to read, or None when there is none and fetching is not wanted."""
    if args.models:
        if not os.path.isdir(os.path.join(args.models, "ec2")):
            raise CatalogError(f"{args.models} is not a botocore/data folder")
        return args.models
    for folder in (FETCHED + INSTALLED, INSTALLED):
        if os.path.isdir(os.path.join(folder, "ec2")) and args.check:
            return folder
    return None if args.check else fetch_models()


def botocore_version(models):
    with open(os.path.join(models, "..", "__init__.py"), encoding="utf-8") as handle:
        return re.search(r"^__version__ = '([^']+)'", handle.read(), re.M).group(1)


def read_json(path):
    """A JSON file that may be stored compressed; None when there is none."""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as handle:
            return json.load(handle)
    if os.path.exists(path + ".gz"):
        with gzip.open(path + ".gz", "rt", encoding="utf-8") as handle:
            return json.load(handle)
    return None


def merge(into, more):
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            merge(into[key], value)
        else:
            into[key] = value


def load(models, service, kind):
    """One model file of the newest API version, with botocore's own additions merged in."""
    folder = os.path.join(models, service, max(os.listdir(os.path.join(models, service))))
    model = read_json(os.path.join(folder, kind + ".json")) or {}
    extras = read_json(os.path.join(folder, kind + ".sdk-extras.json"))
    if extras:
        merge(model, extras["merge"])
    return model


# ---- names -----------------------------------------------------------------------------------


def cli_name(name):
    """The AWS CLI's name of an operation or parameter."""
    plural = re.search(r"[A-Z]{2,}s$", name)  # acronyms in the plural: RouteTableIDs
    if plural:
        name = name[:plural.start()] + "-" + plural.group().lower()
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1-\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1-\2", name).lower()


def plain_cli_name(name):
    """The rule in this file's head, which readers of the catalog follow."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=.)(?=[A-Z][a-z])", "-", name).lower()


def lower_first(name):
    return name[0].lower() + name[1:]


# ---- building one service --------------------------------------------------------------------


class Builder:
    def __init__(self, models, service, names, cli_arguments):
        self.model = load(models, service, "service-2")
        self.paginators = load(models, service, "paginators-1").get("pagination", {})
        self.waiters = load(models, service, "waiters-2").get("waiters", {})
        self.service = service
        self.names = names
        self.cli_arguments = cli_arguments
        self.shapes = {}
        self.errors = {}
        metadata = self.model["metadata"]
        offered = metadata.get("protocols", [metadata["protocol"]])
        self.protocol = next(p for p in PROTOCOLS if p in offered)

    def build(self, version):
        metadata = self.model["metadata"]
        ours = SERVICES[self.service]
        catalog = {
            "format": "skylens.catalog/1",
            "service": self.service,
            "cli": ours.get("cli", self.service),
            "serviceId": metadata["serviceId"],
            "protocol": self.protocol,
            "apiVersion": metadata["apiVersion"],
            "iamPrefix": ours.get("iam", self.service),
            "eventSource": ours.get("source", self.service + ".amazonaws.com"),
            "global": ours.get("global", False),
        }
        if self.protocol == "json":
            catalog["jsonVersion"] = metadata["jsonVersion"]
            catalog["targetPrefix"] = metadata["targetPrefix"]
        catalog["botocore"] = version
        unknown = [n for n in self.names if n not in self.model["operations"]]
        if unknown:
            raise CatalogError(f"{self.service}: the model has no operation {', '.join(unknown)}")
        catalog["operations"] = {name: self.operation(name) for name in sorted(self.names)}
        catalog["errors"] = {name: self.errors[name] for name in sorted(self.errors)}
        catalog["waiters"] = {name: self.waiter(name) for name in sorted(self.waiters)
                              if self.waiters[name]["operation"] in self.names}
        catalog["shapes"] = {name: self.shapes[name] for name in sorted(self.shapes)}
        return catalog

    def operation(self, name):
        source = self.model["operations"][name]
        operation = {"cli": cli_name(name)}
        for side in ("input", "output"):
            if side in source:
                operation[side] = source[side]["shape"]
                self.add_shape(source[side]["shape"], side == "input")
        operation["readOnly"] = self.read_only(name)
        operation["errors"] = [error["shape"] for error in source.get("errors", [])]
        for error in operation["errors"]:
            self.add_error(error)
        if self.protocol.startswith("rest"):
            http = source["http"]
            operation["http"] = {"method": http["method"], "uri": http["requestUri"]}
            if http.get("responseCode", 200) != 200:
                operation["http"]["status"] = http["responseCode"]
        if name in self.paginators:
            operation["page"] = self.page(self.paginators[name])
        members = self.model["shapes"].get(operation.get("input"), {}).get("members", {})
        tokens = [m for m, value in members.items() if value.get("idempotencyToken")]
        if tokens:
            operation["idempotencyToken"] = tokens[0]
        if source.get("deprecated"):
            operation["deprecated"] = True
        if name in self.cli_arguments:
            operation["cliArguments"] = self.cli_arguments[name]
        return operation

    def read_only(self, name):
        if (self.service, name) in READ_ONLY:
            return READ_ONLY[self.service, name][0]
        return any(re.match(word + "([A-Z]|$)", name) for word in READ_WORDS)

    def page(self, source):
        page = {"in": source["input_token"], "out": source["output_token"]}
        if "limit_key" in source:
            page["limit"] = source["limit_key"]
        result = source["result_key"]
        page["result"] = result if isinstance(result, list) else [result]
        if "more_results" in source:
            page["more"] = source["more_results"]
        if source.get("non_aggregate_keys"):
            page["keep"] = source["non_aggregate_keys"]
        return page

    def waiter(self, name):
        source = self.waiters[name]
        return {"cli": cli_name(name), "operation": source["operation"], "delay": source["delay"],
                "maxAttempts": source["maxAttempts"], "acceptors": source["acceptors"]}

    def add_error(self, name):
        shape = self.model["shapes"][name]
        trait = shape.get("error", {})
        code = ERROR_CODES.get(self.service, {}).get(name, trait.get("code", name))
        status = trait.get("httpStatusCode", 500 if shape.get("fault") else 400)
        self.errors[name] = {"code": code, "status": status}

    def add_shape(self, name, top_level_input=False):
        if name in self.shapes:
            return
        source = self.model["shapes"][name]
        shape = self.shapes[name] = {"type": source["type"]}
        if source["type"] == "structure":
            self.fill_structure(shape, source, top_level_input)
        elif source["type"] == "list":
            shape["member"] = source["member"]["shape"]
            if source["member"].get("locationName"):
                shape["memberName"] = source["member"]["locationName"]
        elif source["type"] == "map":
            shape["key"] = source["key"]["shape"]
            shape["value"] = source["value"]["shape"]
        elif source["type"] == "timestamp":
            shape["format"] = source.get("timestampFormat",
                                         TIMESTAMPS.get(self.protocol, "iso8601"))
        for trait in ("enum", "min", "max", "pattern", "flattened", "sensitive", "streaming"):
            if trait in source and source[trait] is not False:
                shape[trait] = source[trait]
        for key in ("member", "key", "value"):
            if key in shape:
                self.add_shape(shape[key])

    def fill_structure(self, shape, source, top_level_input):
        if source.get("required"):
            shape["required"] = source["required"]
        if "payload" in source:
            shape["payload"] = source["payload"]
        for flag in ("union", "eventstream"):
            if source.get(flag):
                shape[flag] = True
        shape["members"] = {name: self.member(name, value, top_level_input)
                            for name, value in source["members"].items()}
        for value in source["members"].values():
            self.add_shape(value["shape"])

    def member(self, name, source, top_level_input):
        member = {"shape": source["shape"]}
        wire = source.get("locationName", name)
        if self.protocol == "ec2":
            member["wire"] = lower_first(wire)
        elif wire != name:
            member["name"] = wire
        if "location" in source:
            member["in"] = {"header": "header", "headers": "headers", "uri": "uri",
                            "querystring": "querystring",
                            "statusCode": "statusCode"}[source["location"]]
        for flag in ("idempotencyToken", "deprecated", "streaming", "flattened"):
            if source.get(flag):
                member[flag] = True
        if top_level_input and cli_name(name) != plain_cli_name(name):
            member["cli"] = cli_name(name)
        return member


# ---- writing and checking --------------------------------------------------------------------


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


def problems(catalog, wanted):
    """What is wrong inside one committed catalog, without looking at the models."""
    shapes = catalog["shapes"]
    for name in sorted(set(wanted) ^ set(catalog["operations"])):
        yield f"operation {name} is in only one of the catalog and the list"
    for name, shape in shapes.items():
        used = [shape[key] for key in ("member", "key", "value") if key in shape]
        used += [member["shape"] for member in shape.get("members", {}).values()]
        for other in used:
            if other not in shapes:
                yield f"shape {name} names the missing shape {other}"
        for member in shape.get("required", []):
            if member not in shape["members"]:
                yield f"shape {name} requires the missing member {member}"
    for name, operation in catalog["operations"].items():
        for side in ("input", "output"):
            if side in operation and operation[side] not in shapes:
                yield f"operation {name} names the missing shape {operation[side]}"
        for error in operation["errors"]:
            if error not in catalog["errors"]:
                yield f"operation {name} names the missing error {error}"


def build_all(models, lists, cli):
    version = botocore_version(models)
    return {service: to_text(Builder(models, service, lists[service]["operations"],
                                     cli.get(service, {})).build(version))
            for service in SERVICES}


def check(models, lists, cli):
    passed = failed = 0

    def report(ok, text):
        nonlocal passed, failed
        passed, failed = passed + ok, failed + (not ok)
        if not ok:
            print("FAILED", text)

    committed = {}
    for service in SERVICES:
        path = os.path.join(OUTPUT, service + ".json")
        with open(path, encoding="utf-8") as handle:
            committed[service] = handle.read()
        catalog = json.loads(committed[service])
        wrong = list(problems(catalog, lists[service]["operations"]))
        report(not wrong, f"{service}.json: " + "; ".join(wrong[:5]))
    made_from = json.loads(committed["ec2"])["botocore"]
    if models is None:
        print("skipped: regeneration (no botocore models installed)")
    elif botocore_version(models) != made_from:
        print(f"skipped: regeneration (models are botocore {botocore_version(models)}, "
              f"the catalog was made from {made_from})")
    else:
        for service, text in build_all(models, lists, cli).items():
            report(text == committed[service], f"{service}.json differs from what is generated")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--models", metavar="DIR", help="a botocore/data folder to read")
    parser.add_argument("--check", action="store_true", help="compare with the committed files")
    args = parser.parse_args()
    lists = read_json(os.path.join(ROOT, "tools", "catalog_operations.json"))
    cli = read_json(os.path.join(ROOT, "tools", "catalog_cli.json")) or {}
    try:
        models = find_models(args)
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
