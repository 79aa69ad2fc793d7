import { describe, expect, test } from "vitest";
import { isAsk } from "../../../src/offline/messages.ts";
import { bytesOf, OFFLINE_PAGE, pageWithNeeds, pathOf, toFetchFirst } from "../../../src/offline/siteFiles.ts";
import { site } from "./site.ts";

describe("the path of a file by its address", () => {
  test.each([
    ["https://host.example/course/", "index.html"],
    ["https://host.example/course/lessons/tangle/", "lessons/tangle/index.html"],
    ["https://host.example/course/lessons/tangle/?a=1#run", "lessons/tangle/index.html"],
    ["https://host.example/course/_astro/view.x.js", "_astro/view.x.js"],
    ["https://host.example/course/a%20b.js", "a b.js"],
    ["https://host.example/elsewhere/", null],
    ["https://host.example/course/%E0%A4%A", null],
  ])("%s is %s", (address, path) => {
    expect(pathOf(address, "/course/")).toBe(path);
  });
});

test("a page is kept with what it needs, and what is no page of the site needs nothing", () => {
  expect(pageWithNeeds(site, "lessons/tangle/index.html")).toEqual(["lessons/tangle/index.html", "_astro/run.1.js"]);
  expect(pageWithNeeds(site, "_astro/run.1.js")).toEqual([]);
  expect(bytesOf(site, pageWithNeeds(site, "lessons/tangle/index.html"))).toBe(5 + 3);
});

test("a new edition fetches its offline page, the pages that were kept and still are there, and all where all was kept", () => {
  const before = ["lessons/tangle/index.html", "lessons/gone/index.html", "_astro/old.0.js"];
  expect(toFetchFirst(site, before, false)).toEqual([OFFLINE_PAGE, "lessons/tangle/index.html", "_astro/run.1.js"]);
  expect(toFetchFirst(site, [], true)).toEqual(Object.keys(site.files));
});

test("a message that is none of ours is told apart", () => {
  for (const data of [{ ask: "status" }, { ask: "keep", paths: ["a"] }, { ask: "takeOver" }])
    expect(isAsk(data)).toBe(true);
  for (const data of [null, "status", { ask: "keep" }, { ask: "keep", paths: [1] }, { ask: "else" }, {}])
    expect(isAsk(data)).toBe(false);
});
