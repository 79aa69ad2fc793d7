import { createHash } from "node:crypto";
import { DIGEST_DIGITS, OFFLINE_PAGE, type SiteFiles } from "../../../src/offline/siteFiles.ts";

export const BASE = "https://host.example/course/";

/** A small site: what each file holds, and what each page needs. */
export function siteOf(
  version: string,
  contents: Readonly<Record<string, string>>,
  needs: SiteFiles["needs"],
): SiteFiles {
  const files = Object.fromEntries(
    Object.entries(contents).map(([path, content]) => [
      path,
      [content.length, createHash("sha256").update(content).digest("hex").slice(0, DIGEST_DIGITS)] as const,
    ]),
  );
  return { version, files, needs };
}

export const contents = {
  [OFFLINE_PAGE]: "away",
  "lessons/tangle/index.html": "first",
  "_astro/run.1.js": "run",
  "about/index.html": "about",
};
export const site = siteOf("1", contents, {
  [OFFLINE_PAGE]: [],
  "lessons/tangle/index.html": [2],
  "about/index.html": [],
});
