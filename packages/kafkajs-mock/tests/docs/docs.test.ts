import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiKeys, createCluster } from "../../src/index.ts";
import { pages } from "./codeBlocks.ts";
import { requestsPage } from "../../build/requestsPage.mjs";

const root = join(import.meta.dirname, "../..");
const requests = join(root, "src/core/requests");

test("docs/requests.md says what the request files say", async () => {
  expect(readFileSync(join(root, "docs/requests.md"), "utf8")).toBe(await requestsPage());
});

test("every request type has a file that opens with its source and its gaps", () => {
  const files = readdirSync(requests).filter((name) => /^\d\d-/.test(name));
  expect(files.map((name) => Number(name.slice(0, 2))).sort((a, b) => a - b)).toEqual(Object.values(apiKeys));
  for (const file of files) {
    const text = readFileSync(join(requests, file), "utf8");
    expect(text, file).toMatch(/^\/\*\*\n \* \w+ \(key \d+\)/);
    expect(text.slice(0, text.indexOf("*/")), file).toMatch(/ \* Source: [\s\S]* \* Gaps: /);
  }
});

test("every link from page to page leads somewhere", () => {
  for (const page of pages()) {
    const text = readFileSync(join(root, page), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(existsSync(join(root, page, "..", target)), `${page}: ${target}`).toBe(true);
  }
});

test("every page is one that the README leads to", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  for (const page of pages().slice(1)) expect(readme, page).toContain(`](${page})`);
});

test("docs/outages.md names every control, and none that is not there", () => {
  const page = readFileSync(join(root, "docs/outages.md"), "utf8");
  const cluster = createCluster();
  const named = page
    .slice(page.indexOf("## Everything a test can do"))
    .matchAll(/`(\w+)(?:\([^`]*\))?`(?=[^|\n]*\|[^|\n]*\|$|, `)/gm);
  const controls = [...named]
    .map(([, name = ""]) => name)
    .filter((name) => /^[a-z]+[A-Z]|^disturb$|^compact$/.test(name));
  expect(controls.sort()).toEqual(Object.keys(cluster.broker.controls).sort());
  cluster.close();
});
