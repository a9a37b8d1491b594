"""What can be wrong inside one catalog file, found without looking at the models."""

import re

from catalog_builder import plain_cli_name

# kind: the entries an argument of tools/catalog_cli.json must have.
KINDS = {
    "set": {"parse", "path"},
    "flag": {"path", "value"},
    "valueFlag": {"path", "value"},
    "without": {"path"},
    "outfile": {"path"},
    "file": {"path"},
    "removed": set(),
    "hidden": set(),
    "optional": set(),
}
PARSERS = {"string", "integer", "number", "shape", "countRange", "portRange", "protocol",
           "groupIdOrName", "addressList", "dimensionPairs", "numberPairs", "zip"}
OF_THE_MODEL = {"removed", "hidden", "optional", "without", "file"}


def problems(catalog, wanted):
    shapes = catalog["shapes"]
    for name in sorted(set(wanted) ^ set(catalog["operations"])):
        yield f"operation {name} is in only one of the catalog and the list"
    for name, shape in shapes.items():
        yield from shape_problems(shapes, name, shape)
    for name, operation in catalog["operations"].items():
        for side in ("input", "output"):
            if side in operation and operation[side] not in shapes:
                yield f"operation {name} names the missing shape {operation[side]}"
        for error in operation["errors"]:
            if error not in catalog["errors"]:
                yield f"operation {name} names the missing error {error}"
        for text in cli_problems(shapes, operation):
            yield f"command line of {name}: {text}"
    for name in set(shapes) - reachable(catalog):
        yield f"shape {name} is not used"


def shape_problems(shapes, name, shape):
    for other in used_by(shape):
        if other not in shapes:
            yield f"shape {name} names the missing shape {other}"
    for member in [*shape.get("required", []), *([shape["payload"]] if "payload" in shape else [])]:
        if member not in shape["members"]:
            yield f"shape {name} names the missing member {member}"


def used_by(shape):
    parts = [shape[key] for key in ("member", "key", "value") if key in shape]
    return parts + [member["shape"] for member in shape.get("members", {}).values()]


def reachable(catalog):
    todo = [operation[side] for operation in catalog["operations"].values()
            for side in ("input", "output") if side in operation]
    found = set()
    while todo:
        name = todo.pop()
        if name not in found and name in catalog["shapes"]:
            found.add(name)
            todo += used_by(catalog["shapes"][name])
    return found


def resolves(shapes, shape, path):
    """Whether a path such as `IpPermissions[0].FromPort` leads somewhere in the named shape."""
    for step in re.findall(r"\w+|\[0\]", path):
        if shape not in shapes:
            return False
        if step == "[0]":
            shape = shapes[shape].get("member")
        else:
            shape = shapes[shape].get("members", {}).get(step, {}).get("shape")
    return shape in shapes


def arguments_of(shapes, name):
    """The arguments the AWS CLI makes of an input shape by itself."""
    for member, value in shapes[name].get("members", {}).items():
        yield plain_cli_name(member)
        if shapes[value["shape"]]["type"] == "boolean":
            yield "no-" + plain_cli_name(member)


def cli_problems(shapes, operation):
    if "cliArguments" not in operation and "cliRequest" not in operation:
        return
    plain = set(arguments_of(shapes, operation["input"]))
    arguments = operation.get("cliArguments", {})
    for name, entry in arguments.items():
        kind = entry.get("kind")
        if kind not in KINDS or not KINDS[kind] <= set(entry):
            yield f"--{name} has an unknown or incomplete kind"
            continue
        if kind in OF_THE_MODEL and name not in plain:
            yield f"--{name} is not an argument of the model"
        if "parse" in entry and entry["parse"] not in PARSERS:
            yield f"--{name} has the unknown parser {entry['parse']}"
        paths = entry.get("path", [])
        paths = list(entry.get("with", {})) + ([paths] if isinstance(paths, str) else paths)
        root = operation["output" if kind == "outfile" else "input"]
        for path in paths:
            if not resolves(shapes, root, path):
                yield f"--{name} names the missing member {path}"
        for other in entry.get("excludes", []):
            if other not in plain and other not in arguments:
                yield f"--{name} excludes the missing argument {other}"
    for path in request_paths(operation.get("cliRequest", {})):
        if not resolves(shapes, operation["input"], path):
            yield f"the request rule names the missing member {path}"


def request_paths(rule):
    moves = rule.get("moves", {"when": [], "members": {}, "also": {}})
    yield from [*rule.get("defaults", {}), *rule.get("base64", []), *moves["when"]]
    yield from [*moves["members"], *moves["members"].values(), *moves["also"]]
    for entry in moves["also"].values():
        yield from entry
    yield from rule.get("pageSize", {"onlyWith": []})["onlyWith"]
