#!/usr/bin/env python3
"""The page's size budget: everything that is downloaded, packed with Brotli."""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KOREAN = "fonts/korean.otf"
BYTES_MAX_WITHOUT_KOREAN = 1_500_000
BYTES_MAX = 2_000_000


def main():
    if subprocess.run([ROOT / "tools/build", "web", "skylens_packed"], check=False).returncode != 0:
        print("0 passed, 1 failed")
        return 1
    site = Path(os.environ["SKYLENS_SITE"])
    sizes = {path.relative_to(site).as_posix()[:-len(".br")]: path.stat().st_size
             for path in sorted(site.glob("**/*.br"))}
    for name, size in sizes.items():
        print(f"{size:9,} {name}")
    total = sum(sizes.values())
    checks = [("with the Korean font", total, BYTES_MAX),
              ("without it", total - sizes.get(KOREAN, 0), BYTES_MAX_WITHOUT_KOREAN)]
    failed = [check for check in checks if check[1] > check[2]]
    for what, size, most in checks:
        print(f"{size:9,} bytes {what}, at most {most:,}")
    print(f"{len(checks) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


sys.exit(main())
