import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const STYLE_SOURCES = /(style-src 'self')/;

/**
 * Adds the hash of every inline style to the policy of its page. Astro 7.3.4 does so for the styles of pages and
 * layouts, but forgets those that a lesson's MDX brings along.
 */
export function hashEveryStyle() {
  return {
    name: "hash-every-style",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        await Promise.all(files.filter((file) => file.endsWith(".html")).map((file) => hashStyles(join(root, file))));
      },
    },
  };
}

async function hashStyles(file) {
  const html = await readFile(file, "utf8");
  const missing = new Set(
    Array.from(
      html.matchAll(INLINE_STYLE),
      ([, css]) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`,
    ),
  );
  for (const hash of missing) if (html.includes(hash)) missing.delete(hash);
  if (missing.size > 0) await writeFile(file, html.replace(STYLE_SOURCES, `$1 ${[...missing].join(" ")}`));
}
