// Says what the YAML language server, which stands behind most editors, finds in files.
// Run: node tests/tools/yaml-findings.mjs REQUEST.json, where the request is a list of { "file": PATH, "schema": PATH }.
// Prints a line for each finding, `FILE:LINE: MESSAGE`; what is wrong with a schema itself is a finding in line 1.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { getLanguageService } = require("yaml-language-server");
const { TextDocument } = require("vscode-languageserver-textdocument");

const requests = JSON.parse(readFileSync(process.argv[2], "utf8"));
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(new URL(uri), "utf8"),
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  telemetry: { send() {}, sendTrack() {}, sendError: (name, error) => console.log(`${name}: ${JSON.stringify(error)}`) },
});
service.configure({
  validate: true,
  schemas: requests.map(({ file, schema }) => ({ uri: pathToFileURL(schema).href, fileMatch: [pathToFileURL(file).href] })),
});
for (const { file } of requests) {
  const document = TextDocument.create(pathToFileURL(file).href, "yaml", 1, readFileSync(file, "utf8"));
  for (const finding of await service.doValidation(document, false)) console.log(`${file}:${finding.range.start.line + 1}: ${finding.message}`);
}
