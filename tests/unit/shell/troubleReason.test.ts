import { expect, test } from "vitest";
import { servedUnder, troubleReason, type Surroundings } from "../../../src/islands/shell/troubleReason.ts";

const sound: Surroundings = {
  protocol: "https:",
  origin: "https://example.org",
  isOnline: true,
  path: "/about/",
  builtPath: "/about/",
};

test.each<[string, Partial<Surroundings>, string]>([
  ["a request that failed where all else is well", {}, "missing"],
  ["no connection", { isOnline: false }, "offline"],
  ["a page opened as a file", { protocol: "file:", origin: "null", path: "/home/ines/about/index.html" }, "file"],
  ["a frame without its own origin", { origin: "null" }, "frame"],
  ["a folder the site was not built for", { path: "/course/about/" }, "base"],
  ["the same page without its slash", { path: "/about" }, "missing"],
  ["the same page by the name of its file", { path: "/about/index.html" }, "missing"],
  ["the page for every wrong address", { path: "/no/such/page", builtPath: null }, "missing"],
])("%s is told apart from the rest", (_, change, reason) => {
  expect(troubleReason({ ...sound, ...change })).toBe(reason);
});

test.each([
  ["/course/about/", "/about/", "/course/"],
  ["/a/b/index.html", "/", "/a/b/"],
  ["/course/about/", "/other/", null],
])("%s of a page built as %s is served under %s", (path, builtPath, folder) => {
  expect(servedUnder(path, builtPath)).toBe(folder);
});
