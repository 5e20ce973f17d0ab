#!/usr/bin/env bash
# Exits with 0 where a C compiler links what a native program needs: https://learn.microsoft.com/dotnet/core/deploying/native-aot/#prerequisites
program=$(mktemp)
trap 'rm -f "$program"' EXIT
for compiler in clang gcc; do
  if command -v "$compiler" >/dev/null && echo 'int main(void) { return 0; }' | "$compiler" -x c - -lz -o "$program" 2>/dev/null; then
    exit 0
  fi
done
exit 1
