// Opens pages of a plan in a real browser, without a network: light and dark, filter, folding, keyboard. Prints what is wrong, one line each.
// Run: node tests/tools/plan-page.mjs <chromium> <folder for screenshots> <page> [<large page>]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, folder, small, large] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

const problems = [];
const expect = (is, sentence) => is || problems.push(sentence);

for (const colorScheme of ["light", "dark"]) {
  await onPage(small, colorScheme, async page => {
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(brightness(background) > 128 === (colorScheme === "light"), `the page is ${background} although the reader prefers ${colorScheme}`);
    await page.screenshot({ path: join(folder, `${colorScheme}.png`), fullPage: true });
    await tryContrast(page, colorScheme);
    await tryTheme(page, background);
    await tryFilter(page);
    await tryFolding(page);
    await tryNames(page);
  });
}
await onPage(small, "light", async page => {
  await page.setViewportSize({ width: 400, height: 800 });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(!isWide, "the page scrolls sideways on a telephone");
  await page.screenshot({ path: join(folder, "narrow.png") });
});
if (large) {
  await onPage(large, "light", async page => {
    await page.screenshot({ path: join(folder, "large.png") });
    const start = Date.now();
    await page.fill("#filter-cluster", "cluster-01234");
    await page.waitForFunction(() => document.getElementById("shown").textContent.startsWith("1 of "));
    console.error(`a filter over the large page took ${Date.now() - start} ms`);
  });
}
await browser.close();
for (const problem of problems) {
  console.log(problem);
}

async function onPage(file, colorScheme, run) {
  const context = await browser.newContext({ colorScheme, offline: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on("console", message => expect(!["error", "warning"].includes(message.type()), `console: ${message.text()}`));
  page.on("pageerror", error => problems.push(`error: ${error.message}`));
  page.on("request", request => expect(request.url().startsWith("file:") || request.url().startsWith("data:"), `the page asks for ${request.url()}`));
  const start = Date.now();
  await page.goto(pathToFileURL(file).href);
  console.error(`${file} was there after ${Date.now() - start} ms`);
  await run(page);
  await context.close();
}

async function tryTheme(page, before) {
  const colours = new Set([before]);
  for (const theme of ["light", "dark", "system"]) {
    await page.click("#theme");
    expect((await page.textContent("#theme")) === `Theme: ${theme}`, `the switch does not say ${theme}`);
    colours.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
  }
  expect(colours.size === 2, `the switch shows ${colours.size} colours instead of two`);
}

async function tryFilter(page) {
  const shown = () => page.textContent("#shown");
  const visible = () => page.locator(".group:visible").count();
  const all = await visible();
  const settle = async (action, holds, sentence) => {
    await action();
    await page.waitForFunction(() => new Promise(done => setTimeout(() => done(true), 200)));
    expect(await holds(), `${sentence}: ${await shown()}, ${await visible()} groups`);
  };
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement.id === "filter-text"), "the key / does not lead to the filter");
  await settle(() => page.keyboard.type("shop-03"), async () => (await visible()) < all && (await shown()).includes(" of "), "a text filters nothing");
  await settle(() => page.fill("#filter-text", "no such thing"), async () => (await page.locator("#none:visible").count()) === 1, "nothing found is not said");
  await settle(() => page.click("button[type=reset]"), async () => (await visible()) === all, "clearing does not show all again");
  await settle(
    () => page.selectOption("#filter-region", "us-east"),
    async () => (await visible()) < all && (await page.locator('.objects li:not([data-region="us-east"]):not([hidden])').count()) === 0 && (await page.locator(".impact tr[data-region]:visible").count()) === 1,
    "the region filters nothing");
  await settle(() => page.click("button[type=reset]"), async () => (await visible()) === all, "clearing does not show all regions again");
  await settle(() => page.selectOption("#filter-word", "changed"), async () => (await page.locator(".changes:visible").count()) === 1, "the word filters nothing");
  await settle(() => page.click("button[type=reset]"), async () => (await visible()) === all, "clearing does not show all words again");
  await settle(() => page.fill("#filter-cluster", "SHOP-04"), async () => (await shown()).startsWith("1 of "), "the cluster filters nothing");
  await settle(() => page.click("button[type=reset]"), async () => (await visible()) === all, "clearing does not show all clusters again");
}

async function tryFolding(page) {
  const open = () => page.locator(".group[open]").count();
  await page.click("#unfold");
  expect((await open()) === (await page.locator(".group").count()), "not all is unfolded");
  await page.click("#fold");
  expect((await open()) === 0, "not all is folded");
  await page.locator(".group summary").first().focus();
  await page.keyboard.press("Enter");
  expect((await open()) === 1, "a group cannot be unfolded by the keyboard");
}

// What a screen reader says of each control, and the order of headings.
async function tryNames(page) {
  const nameless = await page.locator("input, select, button, summary, table").evaluateAll(elements =>
    elements.filter(element => !(element.labels?.length || element.textContent.trim() || element.getAttribute("aria-label"))).map(element => element.outerHTML.slice(0, 80)));
  nameless.forEach(element => problems.push(`without a name: ${element}`));
  const levels = await page.locator("h1, h2, h3").evaluateAll(elements => elements.map(element => Number(element.tagName[1])));
  expect(levels[0] === 1 && levels.slice(1).every(level => level === 2), `headings are ${levels}`);
}

// WCAG 2.1, 1.4.3: text has a contrast of at least 4.5 to what is behind it.
async function tryContrast(page, colorScheme) {
  const poor = await page.evaluate(() => {
    const channels = colour => colour.match(/[\d.]+/g).map(Number);
    const luminance = colour => {
      const [r, g, b] = channels(colour).map(value => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = element => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if ((channels(colour)[3] ?? 1) > 0) {
          return colour;
        }
      }
      return "rgb(255, 255, 255)";
    };
    return [...document.querySelectorAll("body *")]
      .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()) && element.checkVisibility())
      .map(element => {
        const [dark, light] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((a, b) => a - b);
        return { text: element.textContent.trim().slice(0, 30), ratio: (light + 0.05) / (dark + 0.05) };
      })
      .filter(item => item.ratio < 4.5)
      .map(item => `${item.text} (${item.ratio.toFixed(1)})`);
  });
  poor.forEach(text => problems.push(`hard to read in ${colorScheme}: ${text}`));
}

function brightness(colour) {
  const [r, g, b] = colour.match(/\d+/g).map(Number);
  return (r + g + b) / 3;
}
