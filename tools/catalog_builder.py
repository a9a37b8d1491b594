"""Builds the catalog of one service from its botocore models (format: tools/CATALOG.md)."""

import re

from catalog_models import CatalogError, load

# What the models do not say. cli: command of the AWS CLI; iam: prefix of IAM actions; source:
# CloudTrail's eventSource; global: state that is not kept per Region.
SERVICES = {
    "autoscaling": {},
    "ec2": {},
    "s3": {"cli": "s3api"},
    "s3control": {"iam": "s3", "source": "s3.amazonaws.com"},
    "kms": {},
    "iam": {"global": True},
    "sts": {},
    "organizations": {"global": True},
    "cloudwatch": {"source": "monitoring.amazonaws.com"},
    "events": {},
    "cloudtrail": {},
    "config": {"cli": "configservice"},
    "sns": {},
    "sqs": {},
    "lambda": {},
    "logs": {},
    "elbv2": {"iam": "elasticloadbalancing", "source": "elasticloadbalancing.amazonaws.com"},
    "acm": {},
    "firehose": {},
}

# The order in which botocore, and so the AWS CLI, picks one of several protocols.
PROTOCOLS = ("json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor", "query", "ec2")
TIMESTAMPS = {"json": "unixTimestamp", "rest-json": "unixTimestamp"}

# CloudTrail's readOnly follows the first word of the name; READ_ONLY lists the others and why.
READ_WORDS = ("Get", "List", "Describe", "Lookup", "Head", "Select", "Test", "Filter")
READ_ONLY = {
    ("config", "BatchGetResourceConfig"): (True, "a Get of several resources at once"),
    ("iam", "SimulateCustomPolicy"): (True, "evaluates policies and changes nothing"),
    ("iam", "SimulatePrincipalPolicy"): (True, "evaluates policies and changes nothing"),
    ("kms", "Decrypt"): (True, "CloudTrail records the use of a key as read-only"),
    ("kms", "Encrypt"): (True, "CloudTrail records the use of a key as read-only"),
    ("kms", "GenerateDataKey"): (True, "CloudTrail records the use of a key as read-only"),
    ("kms", "GenerateDataKeyWithoutPlaintext"): (True, "as GenerateDataKey"),
    ("kms", "GenerateRandom"): (True, "changes nothing"),
    ("kms", "ReEncrypt"): (True, "CloudTrail records the use of a key as read-only"),
    ("sts", "AssumeRole"): (True, "CloudTrail records it as read-only: no resource changes"),
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


def cli_name(name):
    """The AWS CLI's name of an operation or parameter."""
    plural = re.search(r"[A-Z]{2,}s$", name)  # acronyms in the plural: RouteTableIDs
    if plural:
        name = name[:plural.start()] + "-" + plural.group().lower()
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1-\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1-\2", name).lower()


def plain_cli_name(name):
    """The rule of CATALOG.md, which readers of the catalog follow."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=.)(?=[A-Z][a-z])", "-", name).lower()


def lower_first(name):
    return name[0].lower() + name[1:]


class Builder:
    def __init__(self, models, service, wanted, cli):
        self.model = load(models, service, "service-2")
        self.paginators = load(models, service, "paginators-1").get("pagination", {})
        self.waiters = load(models, service, "waiters-2").get("waiters", {})
        self.service = service
        self.names = wanted["operations"]
        self.later = wanted.get("later", [])
        self.cli = cli.get(service, {})
        self.cli_shared = cli.get("shared", {})
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
        unknown = [name for name in [*self.names, *self.later, *self.cli]
                   if name not in self.model["operations"]]
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
                self.add_shape(source[side]["shape"])
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
        ours = self.cli.get(name, {})
        for key, title in (("arguments", "cliArguments"), ("request", "cliRequest")):
            if key in ours:
                operation[title] = self.shared(ours[key])
        return operation

    def shared(self, value):
        """The value with each string "@name" replaced by what catalog_cli.json shares."""
        if isinstance(value, dict):
            return {key: self.shared(entry) for key, entry in value.items()}
        if isinstance(value, str) and value.startswith("@"):
            return self.shared(self.cli_shared[value[1:]])
        return value

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

    def add_shape(self, name):
        if name in self.shapes:
            return
        source = self.model["shapes"][name]
        shape = self.shapes[name] = {"type": source["type"]}
        if source["type"] == "structure":
            self.fill_structure(shape, source)
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

    def fill_structure(self, shape, source):
        if source.get("required"):
            shape["required"] = source["required"]
        if "payload" in source:
            shape["payload"] = source["payload"]
        for flag in ("union", "eventstream"):
            if source.get(flag):
                shape[flag] = True
        shape["members"] = {name: self.member(name, value)
                            for name, value in source["members"].items()}
        for value in source["members"].values():
            self.add_shape(value["shape"])

    def member(self, name, source):
        member = {"shape": source["shape"]}
        wire = source.get("locationName", name)
        if self.protocol == "ec2":
            member["wire"] = lower_first(wire)
        elif wire != name:
            member["name"] = wire
        if "location" in source:
            member["location"] = source["location"]
        for flag in ("idempotencyToken", "deprecated", "streaming", "flattened"):
            if source.get(flag):
                member[flag] = True
        if cli_name(name) != plain_cli_name(name):
            member["cli"] = cli_name(name)
        return member
