"""skylens run and skylens grade: whole runs of a scenario, and learners' session files."""
import csv
import io
import json
import re

from program import FOLDER, ROOT, run, shell, write

SCENARIO = "scenarios/open-ssh.json"
BANK = json.loads((ROOT / "assets/quiz/open-ssh.json").read_text(encoding="utf-8"))
COLUMNS = ["file", "scenario", "points", "points_max", "hints", "questions_right",
           "simulated_duration", "replayed_exactly", "error"]


def saved_session(name, options=("--scenario", "open-ssh"), lines=()):
    path = FOLDER / name
    path.unlink(missing_ok=True)
    shell(*lines, f"sim save {path}", options=[*options, "-e"])
    return json.loads(path.read_text(encoding="utf-8"))


def rows_of(answer):
    return list(csv.DictReader(io.StringIO(answer.bytes.decode("utf-8"), newline="")))


def note(session, kind, data):
    session["journal"].append({"time": session["now"], "kind": kind, "data": data})


def answers_to(question):
    """The numbers of its right options, and others."""
    right = [number for number, option in enumerate(question["options"]) if option.get("right")]
    return right, [number for number in range(len(question["options"])) if number not in right][:1]


def check_run(checks):
    for path in sorted(ROOT.glob("scenarios/**/*.json")):
        if path.name.endswith(".schema.json"):
            continue
        done = run("run", str(path), "--solution")
        points = re.search(r"^(\S+): (\S+) of (\d+) points at \S+$", done.text, re.M)
        checks.that(done.status == 0 and points and points[1] == path.stem
                    and points[2] == points[3], f"the solution of {path.stem}", done)
    session = saved_session("nothing.json", lines=["sim advance 5m"])
    nothing = run("run", SCENARIO, "--journal", write("nothing.json", session))
    checks.that(nothing.status == 1 and nothing.error == "" and "open-ssh: 0 of" in nothing.text,
                "the journal of a learner who did nothing", nothing)


def check_own_scenario(checks):
    """A scenario that is not built in plays, is saved, is loaded and is graded as the built-in one."""
    own = json.loads((ROOT / SCENARIO).read_text(encoding="utf-8"))
    own["id"] = "my-own"
    path = write("my-own.json", own)
    saved = str(FOLDER / "own-session.json")
    played = shell("sim advance 5m", f"sim save {saved}", "sim hash", "sim advance 1h",
                   f"sim load {saved}", "sim hash", options=["--scenario", path, "-e"])
    hashes = [line for line in played.lines if re.fullmatch(r"[0-9a-f]{16}", line)]
    checks.that(played.status == 0 and len(hashes) == 2 and hashes[0] == hashes[1],
                "sim save and sim load", played)
    journal = run("run", path, "--journal", saved)
    checks.that(journal.status == 1 and "my-own: 0 of" in journal.text, "run --journal", journal)
    graded = run("grade", "--scenario", path, saved)
    checks.equal([row["scenario"] for row in rows_of(graded)], ["my-own"], "grade --scenario")
    checks.that(graded.status == 0, "grade --scenario", graded)
    unknown = run("grade", saved)
    checks.that(unknown.status == 1 and "my-own" in rows_of(unknown)[0]["error"],
                "a scenario that nobody named", unknown)
    checks.refused(run("run", SCENARIO, "--journal", saved), 2, "a session of another scenario",
                   "own-session.json", "my-own")


def check_grade(checks):
    """Points, hints, first answers, time and replay of a session."""
    session = saved_session("learner.json", lines=["sim advance 21m"])
    single = [one for one in BANK["questions"] if one["kind"] == "single"][:2]
    (right, _), (also_right, wrong) = answers_to(single[0]), answers_to(single[1])
    note(session, "hint", {"task": "find"})
    note(session, "hint", {"task": "find"})
    note(session, "quiz", {"question": single[0]["id"], "chosen": right})
    note(session, "quiz", {"question": single[1]["id"], "chosen": wrong})
    note(session, "quiz", {"question": single[1]["id"], "chosen": also_right})
    note(session, "quiz", {"question": "no-such-question", "chosen": [0]})
    answer = run("grade", write('a "learner", one.json', session))
    rows = rows_of(answer)
    checks.that(answer.status == 0 and answer.error == "" and len(rows) == 1, "grade", answer)
    checks.equal(answer.bytes.count(b"\r\n"), 2, "rows end in CR LF")
    checks.equal(list(rows[0]), COLUMNS, "the columns")
    tasks = json.loads((ROOT / SCENARIO).read_text(encoding="utf-8"))["tasks"]
    points_max = sum(task["points"] for task in tasks)
    checks.equal(list(rows[0].values())[1:],
                 ["open-ssh", "0", str(points_max), "2", "1", "21m", "true", ""], "the row")
    checks.that(rows[0]["file"].endswith('a "learner", one.json'), "a file name with quotes")


def check_replay(checks):
    """A session that does not replay to the world that was saved is shown as such."""
    session = saved_session("exact.json", lines=["aws ec2 create-security-group --group-name g "
                                                 "--description g", "sim advance 1m"])
    for changed, wanted in (({}, "true"), ({"hash": "0" * 16}, "false"), ({"seed": 8}, "false")):
        answer = run("grade", write("changed.json", dict(session, **changed)))
        checks.equal([row["replayed_exactly"] for row in rows_of(answer)], [wanted],
                     f"replayed with {changed}")
    for options in (["--scenario", "open-ssh", "--seed", "9", "--profile", "instant"],
                    ["--seed", "9", "--profile", "instant"]):
        other = write("other-seed.json", saved_session("s.json", options, ["sim advance 2h"]))
        answer = run("grade", other)
        checks.equal([(row["replayed_exactly"], row["simulated_duration"], row["error"])
                      for row in rows_of(answer)], [("true", "2h", "")], " ".join(options))


def bad_sessions(good):
    call = {"time": good["now"], "kind": "call", "data": {"service": "ec2"}}
    return {
        write("bad-json.json", "{"): "line 1",
        write("bad-deep.json", '{"journal": ' + "[" * 5000 + "]" * 5000 + "}"): "",
        write("bad-list.json", []): "format",
        write("bad-format.json", dict(good, format="skylens.scenario/1")): "format",
        write("bad-seed.json", dict(good, seed=-1)): "seed",
        write("bad-profile.json", dict(good, profile="fast")): "fast",
        write("bad-start.json", dict(good, start="today")): "start",
        write("bad-now.json", dict(good, now="later")): "now",
        write("bad-past.json", dict(good, now="2020-01-01T00:00:00Z")): "now",
        write("bad-future.json", dict(good, now="2099-01-01T00:00:00Z")): "now",
        write("bad-scenario.json", dict(good, scenario="no-such")): "no-such",
        write("bad-journal.json", dict(good, journal={})): "journal",
        write("bad-kind.json", dict(good, journal=[dict(call, kind="magic")])): "entry 0",
        write("bad-call.json", dict(good, journal=[call])): "entry 0",
        write("bad-order.json", dict(good, journal=[dict(call, time="2099-01-01T00:00:00Z")])):
            "entry 0",
        write("bad-long.json", dict(good, journal=[dict(call, kind="hint")] * 20_001)): "20000",
        write("bad-size.json", dict(good, padding="x" * 17_000_000)): "16 MiB",
        str(FOLDER / "missing.json"): "No such file",
    }


def check_bad_sessions(checks):
    """Each gives its own row with the error and a line on stderr; the others are graded."""
    good = saved_session("good.json", lines=["sim advance 1m"])
    good_path = write("good.json", good)
    bad = bad_sessions(good)
    answer = run("grade", *bad, good_path)
    rows = rows_of(answer)
    checks.that(answer.status == 1 and len(rows) == len(bad) + 1
                and len(answer.error.splitlines()) == len(bad), "grade of bad sessions", answer)
    for (path, said), row, line in zip(bad.items(), rows, answer.error.splitlines()):
        checks.that(row["file"] == path and said in row["error"] and row["error"] != ""
                    and row["points"] == "" and line == f"skylens: grade: {row['error']}"
                    and path in line,
                    f"{path}: {row} {line}")
    checks.equal((rows[-1]["file"], rows[-1]["error"]), (good_path, ""), "the good one among them")
    for path, said in list(bad.items())[:5]:
        checks.refused(run("run", SCENARIO, "--journal", path), 2, f"run --journal {path}", path, said)


def check_all(checks):
    check_run(checks)
    check_own_scenario(checks)
    check_grade(checks)
    check_replay(checks)
    check_bad_sessions(checks)
