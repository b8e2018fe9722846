#!/usr/bin/env bash
# Sets everything up and runs every check: style, types, imports, tests, benchmarks. Exit 0 when all of them hold.
# usage: bash packaging/test.sh
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

unset DISPLAY WAYLAND_DISPLAY
export QT_QPA_PLATFORM=offscreen
need_system qpdf=qpdf pdftotext=poppler-utils strace=strace
fill_environment dev
cd "$HOUSE"

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
failed=()

# check NAME COMMAND...: runs it, keeps what it printed, remembers a failure and goes on.
check() {
    local name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" 2>&1 | tee "$logs/$name" || failed+=("$name")
}

check ruff "$VENV/bin/ruff" check .
check mypy "$VENV/bin/mypy"
check imports "$VENV/bin/lint-imports"
check dependencies "$VENV/bin/deptry" .
# A test that hangs in a dialog can only be ended from another thread; its worker is replaced, the others go on.
# They do so under worksteal alone: xdist 3.8 waits for ever after a worker's end when it deals out whole files.
check tests timeout 2400 "$VENV/bin/python" -m pytest -n 2 --dist worksteal --timeout-method=thread
# Figures, not verdicts: a busy machine is no failure. By hand, leave the two sizes out to measure the large cases.
# The tests' own options skip benchmarks, so here they are given anew; these rounds are few on purpose.
printf '\n== benchmarks\n'
INTERVIEWER_BENCH_INTERVIEWS=2000 INTERVIEWER_BENCH_CONTACTS=5000 INTERVIEWER_BENCH_TALKS=60 \
    INTERVIEWER_BENCH_KEYS=3 INTERVIEWER_BENCH_PLAYED=2 timeout 240 \
    "$VENV/bin/python" -m pytest -o addopts="--import-mode=importlib --strict-markers" -p no:xdist \
    tests/benchmarks --benchmark-only --benchmark-min-rounds=3 --benchmark-max-time=0.5 --benchmark-warmup=off \
    --benchmark-columns=min,median,max,rounds -k "not 100000" 2>&1 || printf 'A benchmark was over its bound here.\n'

printf '\n'
if [ ${#failed[@]} -eq 0 ]; then
    printf 'All checks hold.\n'
else
    printf 'Failed: %s\n' "${failed[*]}"
fi
tail -n 1 "$logs/tests"
[ ${#failed[@]} -eq 0 ]
