"""Finds the AWS service models that botocore publishes, and reads them."""

import glob
import gzip
import json
import os
import re
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FETCHED = os.path.join(ROOT, "build", "models")
INSTALLED = "/usr/lib/python3/dist-packages/botocore/data"
SUITES = ("sid", "forky")  # newest first
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


class CatalogError(Exception):
    pass


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
            raise CatalogError(f"python3-botocore could not be had from {SUITES}")
        package = glob.glob(f"{root}/python3-botocore_*.deb")[0]
        os.makedirs(FETCHED, exist_ok=True)
        subprocess.run(["dpkg-deb", "-x", package, FETCHED], check=True)
    return FETCHED + INSTALLED


def find_models(folder, may_fetch):
    """The folder of models to read: the one given, else freshly fetched ones when that is allowed,
    else those fetched earlier or installed, else None."""
    if folder:
        if not os.path.isdir(os.path.join(folder, "ec2")):
            raise CatalogError(f"{folder} is not a botocore/data folder")
        return folder
    if may_fetch:
        return fetch_models()
    for known in (FETCHED + INSTALLED, INSTALLED):
        if os.path.isdir(os.path.join(known, "ec2")):
            return known
    return None


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
