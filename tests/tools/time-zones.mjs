// Prints the time zones of this machine's tz database as src/RegionRender.Cel/Time/zones.txt holds them: the same on every machine that runs us.
// Run by hand when a newer database is at hand: node tests/tools/time-zones.mjs > src/RegionRender.Cel/Time/zones.txt
// A line: names, the offset at the start of 1970 in seconds, then the changes since (time in base 36 : offset), then the rule for all years after.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const root = "/usr/share/zoneinfo";
const zones = new Map();

for (const file of walk(root).sort()) {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 0, 4) !== "TZif") continue;
  const line = describe(bytes);
  zones.set(line, [...(zones.get(line) ?? []), relative(root, file)]);
}
for (const [line, names] of zones) console.log(`${names.join(",")} ${line}`);

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (["posix", "right", "localtime", "posixrules"].includes(name)) return [];
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

// The second block of a file has times of 64 bits; the header tells the sizes of both.
function describe(bytes) {
  const header = (at) => [0, 1, 2, 3, 4, 5].map((i) => bytes.readUInt32BE(at + 20 + 4 * i));
  const [utc, std, leaps, times, types, chars] = header(0);
  const second = 44 + times * 5 + types * 6 + chars + leaps * 8 + std + utc;
  const [utc2, std2, leaps2, times2, types2, chars2] = header(second);
  const at = second + 44;
  const typesAt = at + times2 * 9;
  const offset = (type) => bytes.readInt32BE(typesAt + type * 6);
  const end = typesAt + types2 * 6 + chars2 + leaps2 * 12 + std2 + utc2;
  const rule = bytes.toString("latin1", end + 1).trim();
  if (!/^(?:<[^>]+>|[A-Za-z]+)-?[\d:]+(?:(?:<[^>]+>|[A-Za-z]+)(?:-?[\d:]+)?(?:,M\d+\.\d\.\d(?:\/-?[\d:]+)?){2})?$/.test(rule)) throw new Error(`no reader for the rule ${rule}`);

  let before = offset(0);
  const changes = [];
  for (let i = 0; i < times2; i++) {
    const time = Number(bytes.readBigInt64BE(at + i * 8));
    const next = offset(bytes[at + times2 * 8 + i]);
    if (time <= 0) before = next;
    else if (next !== (changes.at(-1)?.next ?? before)) changes.push({ time, next });
  }
  return [before, ...withoutRule(changes, rule).map(({ time, next }) => `${time.toString(36)}:${next}`), rule].join(" ");
}

// A file lists changes up to 2037 though the rule gives them: the last years that are just the rule's are dropped, but for the first of them, with which the rule begins.
function withoutRule(changes, rule) {
  const parts = rule.split(",");
  if (parts.length < 3) return changes;
  const [, , west, , summerWest] = parts[0].match(/^(<[^>]+>|[A-Za-z]+)(-?[\d:]+)(<[^>]+>|[A-Za-z]+)(-?[\d:]+)?$/);
  const base = -seconds(west);
  const shifted = summerWest === undefined ? base + 3600 : -seconds(summerWest);
  const ofYear = (year) => [
    { time: localTime(parts[1], year) - base, next: shifted },
    { time: localTime(parts[2], year) - shifted, next: base },
  ].sort((a, b) => a.time - b.time);
  let count = changes.length;
  for (let year = 2037; count >= 2; year--) {
    const [first, second] = ofYear(year);
    const [a, b] = changes.slice(count - 2, count);
    if (a.time !== first.time || a.next !== first.next || b.time !== second.time || b.next !== second.next) break;
    count -= 2;
  }
  return changes.slice(0, count + 2);
}

// [-]h[:m[:s]]
function seconds(text) {
  const [hours, minutes = 0, rest = 0] = text.replace("-", "").split(":").map(Number);
  return (text.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + rest);
}

// Mmonth.week.weekday/time; the fifth week is the last.
function localTime(day, year) {
  const [, month, week, weekday, time = "2"] = day.match(/^M(\d+)\.(\d)\.(\d)(?:\/(.+))?$/);
  let date = 1 + ((Number(weekday) - new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 7) % 7) + 7 * (week - 1);
  while (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) date -= 7;
  return Date.UTC(year, month - 1, date) / 1000 + seconds(time);
}
