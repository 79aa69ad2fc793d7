/** Every page carries a strict content policy, every inline script and style is listed in it by hash, no handler is inline. */
import { createHash } from "node:crypto";
import { attribute, readSite, textOf, type Element, type Page } from "./readSite.ts";
import type { Check } from "./Stage.ts";

export function checkContentPolicy(directory: string): Check {
  const pages = readSite(directory);
  return { problems: pages.flatMap(policyProblems), note: `${pages.length} pages` };
}

export function policyProblems({ path, elements }: Page): string[] {
  const meta = elements.find(
    (element) => attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy",
  );
  const policy = meta === undefined ? undefined : attribute(meta, "content");
  if (policy === undefined) return [`${path}: has no content policy; every page needs the <meta> that Astro writes.`];
  const directives = parsePolicy(policy);
  const problems = [
    ...problemsOfDirectives(directives),
    ...elements.flatMap((element) => problemsOfElement(element, directives)),
  ];
  return problems.map((problem) => `${path}: ${problem}`);
}

function parsePolicy(policy: string): Map<string, string[]> {
  const parts = policy.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
}

function problemsOfDirectives(directives: ReadonlyMap<string, string[]>): string[] {
  const problems: string[] = [];
  if (directives.get("default-src")?.join(" ") !== "'self'")
    problems.push("default-src has to be 'self' and nothing else.");
  if (directives.get("object-src")?.join(" ") !== "'none'") problems.push("object-src has to be 'none'.");
  for (const [name, sources] of directives) {
    for (const source of sources) {
      const isAllowed =
        source === "'self'" ||
        source === "'none'" ||
        source === "data:" ||
        source === "blob:" ||
        /^'sha\d+-/.test(source);
      if (!isAllowed) problems.push(`${name} allows ${source}; allow 'self' and hashes only.`);
      if (source === "data:" && name !== "img-src") problems.push(`${name} allows data:; only img-src may.`);
    }
  }
  return problems;
}

function problemsOfElement(element: Element, directives: ReadonlyMap<string, string[]>): string[] {
  const problems = element.attrs
    .filter(({ name }) => name.startsWith("on") || name === "style")
    .map(({ name }) => `<${element.tagName}> has an inline ${name}=; use a script or a class.`);
  const kind = inlineKind(element);
  if (kind !== undefined && !hashesOf(textOf(element)).some((hash) => directives.get(kind)?.includes(hash))) {
    problems.push(`an inline <${element.tagName}> is not in ${kind} by its hash, so browsers refuse it.`);
  }
  return problems;
}

function inlineKind(element: Element): "script-src" | "style-src" | undefined {
  if (element.tagName === "style") return "style-src";
  if (element.tagName !== "script" || attribute(element, "src") !== undefined) return undefined;
  const type = attribute(element, "type");
  return type === undefined || type === "module" || type === "text/javascript" ? "script-src" : undefined;
}

function hashesOf(text: string): string[] {
  return ["sha256", "sha384", "sha512"].map(
    (algorithm) => `'${algorithm}-${createHash(algorithm).update(text).digest("base64")}'`,
  );
}
