#!/usr/bin/env python3
"""The committed API catalog: each file against itself and the list of operations, and, where the
models of its version are installed, against what is generated from them anew."""
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

sys.exit(subprocess.run([sys.executable, ROOT / "tools/make_catalog.py", "--check"], cwd=ROOT,
                        check=False).returncode)
