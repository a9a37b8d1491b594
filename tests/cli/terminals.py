"""skylens shell and skylens batch, as DESIGN describes them."""
import json
import re

from program import batch, run, shell, write

REQUEST = {
    "request": {"principal": "arn:aws:iam::111111111111:user/dana", "action": "s3:GetObject",
                "resource": "arn:aws:s3:::shop/list.txt"},
    "identity_policies": [{"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::shop/*"}]}],
}
MONDAYS = "cron(0 8 ? * MON *)"

# Lines that fail before they reach the account, and a word that the answer says.
BAD_LINES = [
    ("fly", "fly"), ("aws", "usage"), ("| cat", "'|'"), ("echo )", "')'"),
    ("echo one & sim now", "background"),
    ("aws bogus describe", "bogus"), ("aws ec2 fly", "fly"),
    ("aws ec2 run-instances --image-id", "--image-id"), ("aws ec2 stop-instances", "instance-ids"),
    ("aws ec2 describe-instances --bogus 1", "--bogus"),
    ("aws ec2 describe-instances --filters '{\"Name\":'", ""),
    ("aws ec2 describe-instances --filters 'Name=x,Values=[a'", ""),
    ("aws ec2 describe-instances --query 'Reservations['", ""),
    ("aws ec2 describe-instances --output fancy", "fancy"),
    ("aws ec2 describe-instances --region moon-1", "moon-1"),
    ("aws iam create-role --role-name r --assume-role-policy-document file:///no/such/file", "/no/"),
    ("aws ec2 describe-instances --filters '" + "[" * 5000 + "'", ""),
    ("aws sqs send-message --queue-url " + "x" * 1_100_000, "too long"),
    (b"aws s3api get-bucket-policy --bucket \xff", "UTF-8"),
    ("sim", "usage"), ("sim fly", "fly"), ("sim advance", "usage"), ("sim advance x", "'x'"),
    ("sim advance -5m", "-5m"), ("sim until tea", "usage"), ("sim now x", "usage"),
    ("sim rewind 5h", "start"), ("sim as user/nobody", "nobody"), ("sim region moon-1", "moon-1"),
    ("sim account 1", "'1'"), ("sim why 99", "99"), ("sim hash x", "usage"),
    ("sim check", "scenario"), ("sim inject fire i-0", ""), ("sim workload i-0", "usage"),
    ("sim schedule", "usage"), ("sim schedule 'rate(0 hours)'", ""),
    ("sim schedule 'cron(0 8 * * MON *)'", ""), ("sim schedule 'rate(1 hour)' --count 0", "count"),
    ("sim authorize", "usage"), ("sim authorize /no/such/file", "/no/such/file"),
    ("sim load /no/such/file", "/no/such/file"), ("sim save", "usage"),
    ("sim switch nowhere", "branch"), ("sim diff nowhere", "branch"),
]

# The same for batch: a line, and the code of the answer (None: any).
BAD_BATCH = [
    ("{", "InvalidJson"), ("[]", "InvalidRequest"), ('"x"', "InvalidRequest"), ("{}", "InvalidRequest"),
    ({"service": "ec2"}, "InvalidRequest"), ({"service": 1, "operation": "X"}, "InvalidRequest"),
    ({"service": "ec2", "operation": "DescribeInstances", "params": []}, "InvalidRequest"),
    ({"service": "ec2", "operation": "DescribeInstances", "bogus": 1}, "InvalidRequest"),
    ({"service": "ec2", "operation": "DescribeInstances", "region": "moon-1"}, "InvalidRegion"),
    ({"service": "ec2", "operation": "DescribeInstances", "account": "1"}, "InvalidAccount"),
    ({"service": "ec2", "operation": "DescribeInstances", "as": "user/nobody"}, None),
    ({"service": "ec2", "operation": "DescribeInstances", "params": {"Bogus": 1}},
     "ParamValidation"),
    ({"service": "ec2", "operation": "StopInstances"}, "ParamValidation"),
    ({"service": "bogus", "operation": "X"}, "NotSimulated"),
    ({"service": "ec2", "operation": "Fly"}, "NotSimulated"),
    ('{"service": "ec2", "operation": "DescribeInstances", "params": {"Filters": ' + "[" * 5000
     + "]" * 5000 + "}}", "InvalidJson"),
    ('{"service": "ec2", "operation": "X", "params": {"a": "' + "x" * 5_000_000 + '"}}',
     "InvalidJson"),
    ({"sim": "fly"}, "Usage"), ({"sim": 5}, "InvalidRequest"), ({"sim": "now", "x": 1},
                                                                "InvalidRequest"),
    ({"sim": "advance x"}, None), ({"sim": "schedule", "expression": 5}, "InvalidRequest"),
    ({"sim": "schedule", "expression": "rate(0 hours)"}, None),
    ({"sim": "schedule", "expression": "rate(1 hour)", "after": 5}, None),
    ({"sim": "schedule", "expression": "rate(1 hour)", "bogus": 5}, "InvalidRequest"),
    ({"sim": "authorize", "request": {"principal": "x"}}, None),
    ({"sim": "authorize", **REQUEST, "identity_policies": [{"Statement": [{"Effect": "Maybe"}]}]},
     None),
    ({"sim": "authorize", **REQUEST, "bogus": 1}, None),
]


def check_bad_lines(checks):
    """Each says why, ends the session with -e, and leaves the world as it was."""
    for line, said in BAD_LINES:
        text = line if isinstance(line, bytes) else line.encode("utf-8")
        answer = run("shell", stdin=b"sim hash\n" + text + b"\nsim hash\n")
        hashes = [one for one in answer.lines if re.fullmatch(r"[0-9a-f]{16}", one)]
        what = f"shell: {line[:60]!r}"
        checks.that(len(hashes) == 2 and hashes[0] == hashes[1] and answer.status == 0
                    and answer.error.strip() != "" and said in answer.error, what, answer)
        stopped = run("shell", "-e", stdin=text + b"\nsim now\n")
        checks.that(stopped.status == 1 and stopped.text == "", what + " with -e", stopped)


def check_bad_batch(checks):
    for line, code in BAD_BATCH:
        answer, answers = batch({"sim": "hash"}, line, {"sim": "hash"})
        what = f"batch: {str(line)[:70]}"
        checks.that(answer.status == 0 and answer.error == "" and len(answers) == 3, what, answer)
        if len(answers) != 3:
            continue
        bad = answers[1]
        checks.that(bad.get("ok") is False and set(bad) == {"ok", "error"}
                    and set(bad["error"]) == {"code", "message"} and bad["error"]["message"] != ""
                    and code in (None, bad["error"]["code"]), what + " answers", answer)
        checks.equal(answers[2], answers[0], what + " leaves the world as it was")


def check_shell(checks):
    plain = shell("aws sts get-caller-identity", "", "# a comment", "fly", "sim now")
    checks.that(plain.status == 0 and plain.text.endswith("2026-01-05T09:00:00Z\n")
                and json.loads(plain.text.rsplit("}", 1)[0] + "}")["Account"] == "111111111111",
                "shell goes on after an error", plain)
    good = shell("sim now", "aws sts get-caller-identity", options=["-e"])
    checks.that(good.status == 0 and good.error == "", "shell -e without an error", good)
    quoted = run("shell", stdin=b'echo "never closed\nsim now\n')
    checks.that(quoted.text == "" and "quote" in quoted.error, "a quote takes the rest", quoted)
    joined = shell("aws sts \\", "  get-caller-identity", options=["-e"])
    checks.that(joined.status == 0 and '"Account"' in joined.text, "a line that goes on", joined)
    ended = run("shell", "-e", stdin=b"sim now\r\nsim now")
    checks.equal(ended.lines, ["2026-01-05T09:00:00Z"] * 2, "CR LF, and no end at the last line")
    for profile in ("realistic", "instant"):
        for options in (["--profile", profile], [f"--profile={profile}"],
                        ["--scenario", "open-ssh", "--profile", profile]):
            answer = shell("sim profile", options=options)
            checks.equal(answer.text, profile + "\n", " ".join(options))
    seeds = [shell("sim hash", options=["--scenario", "open-ssh", "--seed", seed]).text
             for seed in ("7", "8", "7")]
    checks.that(seeds[0] == seeds[2] != seeds[1], "a scenario takes the seed that is given")
    checks.equal(shell("sim hash", options=["--scenario", "open-ssh"]).text, seeds[0],
                 "and has its own otherwise")
    by_file = shell("sim hash", options=["--scenario", "scenarios/open-ssh.json"])
    checks.equal(by_file.text, seeds[0], "a scenario by its file is the one by its id")
    early = shell("sim now", "sim rewind 1s", "sim now", options=["--scenario", "open-ssh"])
    checks.that(len(early.lines) == 2 and early.lines[0] == early.lines[1]
                and f"the start, {early.lines[0]}" in early.error,
                "nobody goes back behind the stage", early)
    graded = shell("sim check", options=["--scenario", "open-ssh"])
    checks.that(re.search(r"^open-ssh: 0 of \d+ points$", graded.text, re.M) is not None,
                "sim check", graded)


def check_profiles(checks):
    """Instant means that what AWS does later happens at once."""
    found = {}
    for profile in ("realistic", "instant"):
        _, answers = batch({"service": "iam", "operation": "CreateUser", "params": {"UserName": "d"}},
                           {"service": "cloudtrail", "operation": "LookupEvents"},
                           {"sim": "advance 1h"},
                           {"service": "cloudtrail", "operation": "LookupEvents"},
                           options=["--profile", profile])
        found[profile] = ["CreateUser" in json.dumps(answer) for answer in (answers[1], answers[3])]
    checks.equal(found, {"realistic": [False, True], "instant": [True, True]},
                 "the event history by profile")


def check_batch(checks):
    _, answers = batch(
        {"service": "s3", "operation": "CreateBucket", "params": {"Bucket": "shop"}, "id": 4},
        {"service": "s3", "operation": "CreateBucket", "params": {"Bucket": "shop"},
         "region": "eu-west-1"}, "", "  ",
        {"service": "ec2", "operation": "DescribeVpcs", "region": "eu-west-1"},
        {"sim": "advance 5m"}, {"sim": "now"})
    checks.equal([answer["ok"] for answer in answers], [True, False, True, True, True],
                 "batch answers every line that says something, and never stops")
    checks.that(answers[4]["result"]["now"] == "2026-01-05T09:05:00Z", "batch: sim now")
    checks.that(len(answers[2]["result"]["Vpcs"]) == 1, "batch: a call in another Region")
    _, acting = batch(
        {"service": "iam", "operation": "CreateUser", "params": {"UserName": "dana"}},
        {"service": "s3", "operation": "ListBuckets", "as": "user/dana"},
        {"service": "sts", "operation": "GetCallerIdentity", "as": "user/dana"},
        {"sim": "as user/dana"}, {"service": "sts", "operation": "GetCallerIdentity"})
    checks.equal(acting[1]["error"]["code"], "AccessDenied", "batch: a user without a policy")
    checks.that(acting[2]["result"]["Arn"].endswith(":user/dana")
                and acting[4]["result"]["Arn"] == acting[2]["result"]["Arn"], "batch: who acts")


def check_schedule(checks):
    """The next Mondays at eight, in both terminals."""
    after = "2026-01-05T09:00:00Z"  # A Monday.
    mondays = ["2026-01-12T08:00:00Z", "2026-01-19T08:00:00Z", "2026-01-26T08:00:00Z"]
    lines = shell(f"sim schedule '{MONDAYS}' --after {after} --count 3", options=["-e"])
    checks.that(lines.status == 0 and lines.lines == mondays, "sim schedule", lines)
    _, answers = batch({"sim": "schedule", "expression": MONDAYS, "after": after, "count": 3},
                       {"sim": f"schedule '{MONDAYS}' --after {after} --count 3"})
    for answer in answers:
        checks.equal(answer, {"ok": True, "result": {"next": mondays}}, "batch: sim schedule")


def check_authorize(checks):
    """One decision by file, by stdin and as a line of batch."""
    path = write("request.json", REQUEST)
    by_file = shell(f"sim authorize {path}", options=["-e"])
    by_stdin = run("shell", "-e", stdin="sim authorize -\n" + json.dumps(REQUEST))
    _, by_batch = batch({"sim": "authorize", **REQUEST}, {"sim": f"authorize {path}"})
    for answer in (by_file, by_stdin):
        checks.that(answer.status == 0 and json.loads(answer.text or "null") ==
                    by_batch[0].get("result"), "sim authorize is one in all places", answer)
    checks.that(by_batch[0]["result"]["decision"] == "allowed" and len(by_batch[0]["result"]["by"]) == 1
                and by_batch[1] == by_batch[0], "sim authorize allows")
    deny = dict(REQUEST, scps=[[{"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}]}]])
    _, denied = batch({"sim": "authorize", **deny},
                      {"sim": "authorize", **dict(REQUEST, identity_policies=[])})
    checks.equal([answer["result"]["decision"] for answer in denied],
                 ["explicitDeny", "implicitDeny"], "sim authorize denies")


def check_all(checks):
    check_bad_lines(checks)
    check_bad_batch(checks)
    check_shell(checks)
    check_profiles(checks)
    check_batch(checks)
    check_schedule(checks)
    check_authorize(checks)
