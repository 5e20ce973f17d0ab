#!/usr/bin/env bash
# Kills `build --commit --push` at random moments, with everything that it started, and asks of what is left: `git fsck` finds nothing, each branch is at a
# commit of a whole rendering, a lock is one that the next build names, and the next build goes on from there.
#   tests/kills.sh [KILLS] [SEED]     200 kills take a few minutes; the tests run a small sample
# REGIONRENDER_PROGRAM names the program; default: the one that was built last.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
kills=${1:-200}
RANDOM=${2:-20261128}
program=${REGIONRENDER_PROGRAM:-$(find "$PWD/src/RegionRender.Cli/bin" -name regionrender -type f -printf '%T@ %p\n' | sort -rn | head -n 1 | cut -d ' ' -f 2)}
[ -x "$program" ] || { echo "build the program first, or name it with REGIONRENDER_PROGRAM" >&2; exit 3; }
estate="$PWD/examples/estates/minimal/estate.yaml"

root=$(mktemp -d "$([ -d /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")/regionrender-kills-XXXXXX")
trap 'rm -rf "$root"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
git init --quiet --bare --initial-branch=main "$root/remote.git"
git clone --quiet "$root/remote.git" "$root/clone" 2>/dev/null
cd "$root/clone"
git symbolic-ref HEAD refs/heads/main
git config user.name Ada
git config user.email ada@example.com
fail() { echo "kill $kill: $*" >&2; exit 1; }

# Each kill has another estate before it, so that there is something to commit.
change() {
  cp "$estate" estate.yaml
  printf '\n  - name: cluster-%s\n    region: eu-west\n    credential: aws\n    template: aws-standalone-cp\n    config: {region: eu-west-1, controlPlane: {instanceType: t3.large}, worker: {instanceType: t3.large}, workersNumber: %s}\n' one "$1" >> estate.yaml
}

# A killed git leaves its locks. The next build says which; a person who knows that no git runs deletes it.
build_again() {
  local output attempts=0 started
  started=$(date +%s%N)
  until output=$("$program" build --commit --push 2>&1); do
    attempts=$((attempts + 1))
    lock=$(sed -n "s/.*RR6033: .* is locked by '\(.*\)'$/\1/p" <<< "$output")
    if [ -z "$lock" ] || [ "$attempts" -gt 4 ]; then fail "the next build ended with: $output"; fi
    find "$root" -name "$lock" -delete
    locks=$((locks + 1))
    started=$(date +%s%N)
  done
  duration=$(( ($(date +%s%N) - started) / 1000000 ))
}

# Old or new: a commit that lists exactly what it holds.
check_tip() {
  git --git-dir="$1" rev-parse --quiet --verify refs/heads/main > /dev/null || return 0
  local tip
  tip=$(git --git-dir="$1" rev-parse refs/heads/main)
  [ "$tip" = "$2" ] || [ "$(git --git-dir="$1" log -1 --format=%P "$tip")" = "$2" ] || fail "the branch in $(basename "$1") is at neither the old nor the new commit"
  git --git-dir="$1" fsck --strict --no-dangling --no-progress > "$root/fsck" 2>&1 || fail "git fsck of $(basename "$1"): $(cat "$root/fsck")"
}

kill=0 locks=0 late=0 committed=0 pushed=0 duration=0
change 0
git add estate.yaml
git commit --quiet --message='the estate'
git push --quiet origin main
build_again

for kill in $(seq "$kills"); do
  change "$kill"
  before=$(git rev-parse main)
  remote_before=$(git --git-dir="$root/remote.git" rev-parse main)
  # A session of its own, so that the kill reaches every git too.
  setsid "$program" build --commit --push > /dev/null 2>&1 &
  build=$!
  # Most of a build compiles, which leaves nothing behind: the later part of the one before is where it is interesting.
  sleep "$(awk -v ms=$((duration * (30 + RANDOM % 90) / 100)) 'BEGIN { printf "%.3f", ms / 1000 }')"
  kill -KILL -- "-$build" 2>/dev/null || late=$((late + 1))
  wait "$build" 2>/dev/null || true
  check_tip "$root/clone/.git" "$before"
  check_tip "$root/remote.git" "$remote_before"
  [ "$(git rev-parse main)" = "$before" ] || committed=$((committed + 1))
  [ "$(git --git-dir="$root/remote.git" rev-parse main)" = "$remote_before" ] || pushed=$((pushed + 1))
  build_again
  [ -z "$(git status --porcelain -- rendered)" ] || fail "the work tree is not in step: $(git status --porcelain -- rendered | head -n 3)"
  [ "$(git rev-parse main)" = "$(git --git-dir="$root/remote.git" rev-parse main)" ] || fail "the remote is behind"
  "$program" build --check > /dev/null 2>&1 || fail "the rendering is not up to date"
done
echo "$kills kills: $late came too late, $committed hit after the commit, $pushed after the push, $locks locks were left and named"
