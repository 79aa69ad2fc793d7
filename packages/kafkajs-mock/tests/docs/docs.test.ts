import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiKeys } from "../../src/index.ts";
import { requestsPage } from "../../build/write-docs.mjs";

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

test("the links of the README lead somewhere", () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  for (const [, target = ""] of text.matchAll(/\]\((docs\/[^)]+)\)/g))
    expect(existsSync(join(root, target)), target).toBe(true);
});
