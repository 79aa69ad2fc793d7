/**
 * One table of names for files: a file is called like its main export, in that export's case. So a component or a class
 * begins with a capital, everything else with a small letter, and nothing has a hyphen. Where several exports are of equal
 * rank, the name is their topic (`flows.ts`).
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path/posix";
import ts from "typescript";
import { filesBelow } from "./filesBelow.ts";
import type { Check } from "./Stage.ts";

/** Files whose names somebody else gives: a route, a lens, a tool, a package and its commands, `npm run`, a module of Node that is stood in for. */
const NAMED_ELSEWHERE = [
  /^src\/pages\//,
  /^src\/components\/simulations\//,
  /^src\/words\/[a-z-]+\/lenses\//,
  /^src\/content\.config\.ts$/,
  /\.d\.ts$/,
  /(^|\/)index\.ts$/,
  /^scripts\/[^/]+$/,
  /^scripts\/(bench|validate)\/[^/]+$/,
  /^packages\/[^/]+\/(bin|tests)\//,
  /^packages\/kafkajs-mock\/src\/browser\/shims\//,
  // A request of Kafka's protocol has its number and its name.
  /^packages\/kafkajs-mock\/src\/(core\/requests|wire\/messages)\/\d\d-[a-z0-9-]+\.ts$/,
];

export function checkFileNames(): Check {
  const files = filesBelow(["simulations", "src", "scripts", "packages"], /\.(ts|tsx|mjs|astro)$/).filter(
    (file) => !NAMED_ELSEWHERE.some((pattern) => pattern.test(file)),
  );
  const problems = files.flatMap((file) => fileNameProblem(file, readFileSync(file, "utf8")) ?? []);
  return { problems, note: `${files.length} files` };
}

/** What is wrong with the name of a file, as a line "file: what, and what to do"; undefined when it is right. */
export function fileNameProblem(file: string, source: string): string | undefined {
  const name = basename(file).replace(/\.[a-z]+$/, "");
  if (file.endsWith(".astro")) {
    return /^[A-Z][A-Za-z0-9]*$/.test(name)
      ? undefined
      : `${file}: a component's name begins with a capital and has no hyphen; rename it ${capital(camelCase(name))}.astro.`;
  }
  const exported = exportsOf(file, source);
  if (exported.some((entry) => fileNameOf(entry.name) === name)) return undefined;
  const classes = exported.filter(({ isClass }) => isClass);
  const main = exported.length === 1 ? exported[0] : classes.length === 1 ? classes[0] : undefined;
  if (main !== undefined) {
    const better = fileNameOf(main.name) + file.slice(file.lastIndexOf("."));
    return `${file}: a file is called like its main export, ${main.name}; rename it ${better}.`;
  }
  if (/^[a-z][A-Za-z0-9]*$/.test(name)) return undefined;
  return `${file}: the name of a topic begins with a small letter and has no hyphen; rename it ${camelCase(name)}.`;
}

interface Exported {
  readonly name: string;
  readonly isClass: boolean;
}

function exportsOf(file: string, source: string): readonly Exported[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement): Exported[] => {
    if (ts.isExportDeclaration(statement)) return namesListed(statement);
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => ({ name: name.getText(), isClass: false }));
    }
    const named = statement as ts.Statement & { readonly name?: ts.Identifier };
    return named.name === undefined ? [] : [{ name: named.name.text, isClass: ts.isClassDeclaration(statement) }];
  });
}

/** `export { one, two }`, with or without `from`. */
function namesListed({ exportClause }: ts.ExportDeclaration): Exported[] {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.map(({ name }) => ({ name: name.text, isClass: false }));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** A constant in capitals is written like everything else: KAFKA_VERSION stands in kafkaVersion.ts. */
function fileNameOf(exported: string): string {
  return /^[A-Z][A-Z0-9_]*$/.test(exported) ? camelCase(exported.toLowerCase()) : exported;
}

function camelCase(words: string): string {
  const joined = words.replace(/[-_.]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
