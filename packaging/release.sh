#!/usr/bin/env bash
# Builds what is handed out, into the folder dist: the tree as an archive that `bash packaging/run.sh` starts from, a
# wheel with all its plain files, the bill of materials, the licences, and the sums of all.
# usage: bash packaging/release.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

need_system
need_python
fill_environment dev
cd "$HOUSE"
version=$("$VENV/bin/python" -c 'from interviewer import __version__; print(__version__)')
rm -rf dist
mkdir dist
git archive --format=zip --prefix="interviewer-$version/" -o "dist/interviewer-$version.zip" HEAD
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
# A clean environment with nothing but the program in it: what is listed is what a person gets.
"$PYTHON" -m venv "$room/venv"
mkdir "$room/tree"
git archive HEAD | tar -x -C "$room/tree"
"$room/venv/bin/python" -m pip wheel -q --no-deps -w dist "$room/tree"
"$room/venv/bin/python" -m pip install -q -c packaging/constraints.txt "$(echo "$HOUSE"/dist/*.whl)[keychain]"
(cd "$room" && venv/bin/interviewer demo demo >told)  # what was installed finds all its files, far from the tree
"$room/venv/bin/python" packaging/licences.py bom > "dist/interviewer-$version.cdx.json"
"$room/venv/bin/python" packaging/licences.py list > "dist/interviewer-$version-licences.txt"
(cd dist && sha256sum interviewer-* > SHA256SUMS)
ls -l dist >&2
