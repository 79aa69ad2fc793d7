// Writes docs/requests.md from the comments that open the files of src/core/requests. Run after changing one: node build/requestsPage.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const requests = fileURLToPath(new URL("../src/core/requests/", import.meta.url));
const page = fileURLToPath(new URL("../docs/requests.md", import.meta.url));

/** The page as it should be. */
export async function requestsPage() {
  const { advertisedVersions } = await import("../src/core/advertisedVersions.ts");
  const files = readdirSync(requests)
    .filter((name) => /^\d\d-/.test(name))
    .sort();
  const sections = files.map((file) => section(file, advertisedVersions));
  return `# Requests

What the broker does with each request type, the rule of Apache Kafka it follows, and what it leaves out.
Written by \`node build/requestsPage.mjs\` from the files of \`src/core/requests\`; do not edit by hand.
"Versions" are those that ApiVersions admits to with compatibility "4" and, where it differs, "2.4".

${sections.join("\n\n")}
`;
}

function section(file, advertisedVersions) {
  const text = readFileSync(requests + file, "utf8");
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(text)?.[1] ?? "";
  const lines = comment.split("\n").map((line) => line.replace(/^ \* ?/, ""));
  const api = file.slice(3, -3).replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const [first = "", ...rest] = lines.join("\n").trim().split("\n");
  const [, name = "", key = "", what = ""] =
    /^(\w+) \(key (\d+)\):?\s*(.*)$/.exec(first) ?? /^(\w+) \(key (\d+)\)\.(.*)$/.exec(first) ?? [];
  const range = (compatibility) => advertisedVersions(api, compatibility).join("–");
  const versions = range("4") === range("2.4") ? range("4") : `${range("4")}; "2.4": ${range("2.4")}`;
  const paragraphs = [`${what} ${rest.join("\n")}`.trim()].join("").split(/\n(?=Behaviour:|Source:|Gaps:)|\n\n/);
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const body = paragraphs
    .map((paragraph) => paragraph.replaceAll("\n", " ").trim())
    .filter(Boolean)
    .map((paragraph) => paragraph.replace(/^(Behaviour|Source|Gaps):/, "**$1.**"))
    .map(capital);
  return `## ${name} (${key})\n\nVersions ${versions}.\n\n${body.join("\n\n")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, await requestsPage());
