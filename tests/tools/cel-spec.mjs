// Writes the official conformance suite of CEL as one list of cases to tests/tools/bin/cel-conformance.json.
// setup.mjs runs it after `npm ci`; by hand: node tests/tools/cel-spec.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tests } from "@bufbuild/cel-spec/testdata/conformance.js";

const bin = join(import.meta.dirname, "bin");

// A suite is a file of sections of cases. `original` is the case of the specification; the parse trees beside it are another implementation's.
const cases = tests.suites.flatMap((file) =>
  (file.suites ?? []).flatMap((section) => (section.tests ?? []).map((test) => ({ file: file.name, section: section.name, ...test.original }))),
);

mkdirSync(bin, { recursive: true });
writeFileSync(join(bin, "cel-conformance.json"), JSON.stringify(cases, null, 1) + "\n");
