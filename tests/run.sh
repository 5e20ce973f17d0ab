#!/usr/bin/env bash
# Runs every test from a bare checkout: restores the locked packages, fetches the pinned test tools, builds, tests.
# Closes with one line, `N passed, N failed`, over all test projects. Needs the .NET SDK, git, node and npm; with a C linker, end-to-end
# tests run the native program, without one the portable program. The .NET tool is packed, and tests install it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results=artifacts/tests

node tests/tools/setup.mjs
dotnet restore RegionRender.sln --locked-mode --verbosity quiet
dotnet build RegionRender.sln --no-restore --configuration Release --verbosity quiet

untested=()
if tests/tools/has-linker.sh; then
  platform=$(dotnet --info | sed -n 's/^ *RID: *//p')
  dotnet publish src/RegionRender.Cli --configuration Release --runtime "$platform" --output artifacts/native --verbosity quiet
  export REGIONRENDER_PROGRAM="$PWD/artifacts/native/regionrender"
else
  untested+=("without a C linker (gcc or clang, with zlib), the native program was not built, and end-to-end tests ran the portable one")
fi

rm -rf artifacts/packages
dotnet pack src/RegionRender.Cli --configuration Release --no-restore --output artifacts/packages --verbosity quiet
export REGIONRENDER_PACKAGES="$PWD/artifacts/packages"

# One run over the built assemblies: one result file to count, and no project is evaluated again.
assemblies=()
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  assemblies+=("$(dirname "$project")/bin/Release/net10.0/$name.dll")
done
rm -rf "$results"
status=0
dotnet test "${assemblies[@]}" --results-directory "$results" --logger "trx;LogFileName=all.trx" --logger "console;verbosity=minimal" || status=$?

count() { sed -n "s/.*<Counters .* $1=\"\([0-9]*\)\".*/\1/p" "$results/all.trx" 2>/dev/null | grep . || echo 0; }
passed=$(count passed)
failed=$(count failed)
# A run that executed nothing has not passed.
if [ "$status" -eq 0 ] && [ "$passed" -eq 0 ]; then status=1; fi
[ -d ../shared/oracle ] || [ -n "${REGIONRENDER_ORACLE:-}" ] || untested+=("without ../shared/oracle, what compares with it did not run")
[ -n "$(command -v chromium)" ] || untested+=("without chromium, no page of a plan was opened in a browser")
command -v ssh-keygen >/dev/null || untested+=("without ssh-keygen, no commit was signed with an SSH key")
for reason in ${untested[@]+"${untested[@]}"}; do echo "NOT TESTED: $reason" >&2; done
echo "$passed passed, $failed failed"
exit "$status"
