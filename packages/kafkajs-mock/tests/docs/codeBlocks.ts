import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const packageFolder = join(import.meta.dirname, "../..");

/** A fenced block of a page. */
export interface CodeBlock {
  /** The page and the line it begins at, such as "docs/time.md:12". */
  readonly place: string;
  readonly language: string;
  readonly text: string;
  /** The text of a `text` block that follows with nothing between: what the program writes. */
  readonly output: string | undefined;
}

/** The README and every page of docs. */
export function pages(): string[] {
  const docs = readdirSync(join(packageFolder, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", ...docs.map((name) => `docs/${name}`)];
}

/** All fenced blocks of all pages, in order. */
export function codeBlocks(): CodeBlock[] {
  return pages().flatMap((page) => {
    const text = readFileSync(join(packageFolder, page), "utf8");
    const fences = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
    return fences.map((fence, index) => {
      const [whole, language = "", code = ""] = fence;
      const next = fences[index + 1];
      const isOutput = next?.[1] === "text" && text.slice(fence.index + whole.length, next.index).trim() === "";
      return {
        place: `${page}:${text.slice(0, fence.index).split("\n").length}`,
        language,
        text: code,
        output: isOutput ? next[2] : undefined,
      };
    });
  });
}
