/**
 * Sentences that people read live in lessons and in src/words, nowhere else. Reads the syntax trees of TypeScript and of
 * the scripts in .astro files, and names the file, the line and the text. The markup of .astro files is covered by the
 * pseudo-locale pages (tests/e2e/pseudo.spec.ts): what never went through src/words stays plain English there.
 *
 * Errors for developers (what, why, fix) stay beside the code that throws them: `throw`, `new …Error()`, functions that
 * return an …Error or the Reason of one, assertions and console are left out, and so is what speaks to authors during the build.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { filesBelow } from "./filesBelow.ts";
import type { Check } from "./Stage.ts";

const FOLDERS = ["src", "simulations"];

/** Code that speaks to the authors of lessons while the site is built, not to its readers. */
const FOR_AUTHORS = /^src\/(site\/|lessonSchema\.ts)/;

const READ_ALOUD = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "placeholder",
  "title",
]);

export function checkSentencesInCode(): Check {
  const files = filesBelow(FOLDERS, /\.(ts|tsx|mjs|astro)$/).filter(
    (file) => !file.startsWith("src/words/") && !FOR_AUTHORS.test(file) && !/README|\.test\.|\/errors?\//.test(file),
  );
  return {
    problems: files.flatMap((file) => sentenceProblems(file, readFileSync(file, "utf8"))),
    note: `${files.length} files`,
  };
}

/** Problems of one file, as lines "file:line: text, and where it belongs". */
export function sentenceProblems(file: string, text: string): string[] {
  const code = file.endsWith(".astro") ? scriptsOf(text) : text;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kindOf(file));
  const problems: string[] = [];

  function visit(node: ts.Node): void {
    if (isForDevelopers(node)) return;
    const found = textOf(node);
    if (found !== undefined && isSentence(found, node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      problems.push(`${file}:${line}: "${found.trim().slice(0, 60)}" is read by people; move it to src/words/en.`);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return problems;
}

/** `<Result>(work) => …` is a generic function in a .ts file, and markup in a .tsx file. */
function kindOf(file: string): ts.ScriptKind {
  return file.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

/** Front matter and <script> elements of an .astro file on their lines; all other lines are left empty. */
function scriptsOf(astro: string): string {
  const kept = [/^---\n[\s\S]*?\n---/g, /<script[^>]*>([\s\S]*?)<\/script>/g].flatMap((pattern) =>
    [...astro.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return [...astro]
    .map((letter, index) =>
      letter === "\n" || kept.some(({ start, end }) => index >= start && index < end) ? letter : " ",
    )
    .join("")
    .replace(/^---$|<\/?script[^>]*>/gm, "");
}

/** Types and imports carry no sentence; the errors of a core are for the developer who reads the console. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isThrowStatement(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isLiteralTypeNode(node) || isErrorText(node)) return true;
  if (ts.isFunctionLike(node)) return /(Error|Reason)( \| null)?$/.test(node.type?.getText() ?? "");
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  return /(^|\.)(error|\w*(Error|Exception)|bad[A-Z]\w*|refuse\w*)$|^(assert|console\.)/.test(
    node.expression.getText(),
  );
}

/** `{ what, why, fix }`, the form in which every error of the cores explains itself. */
function isErrorText(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node)) return false;
  const names = node.properties.map((property) => property.name?.getText());
  return names.includes("what") && names.includes("fix");
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `0${span.literal.text}`).join("");
  }
  return undefined;
}

function isSentence(text: string, { parent, kind }: ts.Node): boolean {
  if (kind === ts.SyntaxKind.JsxText) return /\p{L}{2}/u.test(text);
  if (ts.isJsxAttribute(parent) && READ_ALOUD.has(parent.name.getText())) return /\p{L}{2}/u.test(text);
  const words = text.split(/\s+/).filter((token) => /^["'“(]*\p{L}[\p{L}’'-]+["'”),.;:!?…]*$/u.test(token));
  return words.length >= 3 && (/^\s*["“(]*\p{Lu}/u.test(text) || /\p{L}[.!?…]\s*$/u.test(text));
}
