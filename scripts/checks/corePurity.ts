/**
 * The cores know no clock, no chance, no page and no inexact arithmetic: the same seed has to give the same trace in
 * every engine. Reads their syntax trees and names the file, the line and the replacement.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { filesBelow } from "./filesBelow.ts";
import type { Check } from "./Stage.ts";

const CORES = [
  "simulations/kernel",
  "simulations/business",
  "packages/kafkajs-mock/src/core",
  "packages/kafkajs-mock/src/wire",
];

/** Functions of Math whose result IEEE 754 or the language fixes to the last bit. */
const EXACT_MATHS = new Set([
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
]);

const CLOCK = "take the instant as a parameter (`simulation.now`, `now`)";
const CHANCE = "draw from a stream or `draw()` of the kernel, or take a `random` function as a parameter";
const PAGE = "leave it to a front, and pass in what it finds";
const SENTENCE = "return a code and parameters; the page formats them (src/words)";

const GLOBALS: Readonly<Record<string, string>> = {
  Date: CLOCK,
  performance: CLOCK,
  setTimeout: "schedule an event, or report `nextDeadline()`",
  setInterval: "schedule an event, or report `nextDeadline()`",
  setImmediate: "schedule an event, or report `nextDeadline()`",
  queueMicrotask: "call it directly; cores are synchronous",
  requestAnimationFrame: PAGE,
  crypto: CHANCE,
  globalThis: PAGE,
  window: PAGE,
  document: PAGE,
  navigator: PAGE,
  localStorage: PAGE,
  indexedDB: PAGE,
  fetch: PAGE,
  process: PAGE,
  Intl: SENTENCE,
};

const MEMBERS: Readonly<Record<string, string>> = {
  localeCompare: "compare with < and >, which do not depend on the machine's language",
  toLocaleString: SENTENCE,
  toLocaleDateString: SENTENCE,
  toLocaleTimeString: SENTENCE,
  toLocaleLowerCase: "use toLowerCase",
  toLocaleUpperCase: "use toUpperCase",
};

export function checkCorePurity(): Check {
  const files = filesBelow(CORES, /(?<!\.test|\.bench)\.ts$/);
  return {
    problems: files.flatMap((file) => purityProblems(file, readFileSync(file, "utf8"))),
    note: `${files.length} files of the cores`,
  };
}

/** Problems of one file, as lines "file:line: what, and what to use instead". */
export function purityProblems(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = namesDeclaredIn(source);
  const problems: string[] = [];

  function visit(node: ts.Node): void {
    const finding = impurityOf(node, declared);
    if (finding !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      problems.push(`${file}:${line}: ${finding[0]} is not allowed in a core; ${finding[1]}.`);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return problems;
}

function impurityOf(node: ts.Node, declared: ReadonlySet<string>): [what: string, instead: string] | undefined {
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) {
    return ["`**`", "multiply, or use a table; `**` may differ in the last digit between engines"];
  }
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const name = node.moduleSpecifier.text;
    return name.startsWith("node:") ? [`import of ${name}`, PAGE] : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const { parent, text } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return impurityOfMember(parent);
  if (text === "Math" && !(ts.isPropertyAccessExpression(parent) && parent.expression === node)) {
    return ["`Math` as a value", "name the function where it is used (`Math.floor(x)`), so that it can be checked"];
  }
  const replacement = Object.hasOwn(GLOBALS, text) ? GLOBALS[text] : undefined;
  return replacement === undefined || declared.has(text) || isName(node) ? undefined : [`\`${text}\``, replacement];
}

function impurityOfMember({ expression, name }: ts.PropertyAccessExpression): [string, string] | undefined {
  const member = name.text;
  if (ts.isIdentifier(expression) && expression.text === "Math") {
    if (member === "random") return ["`Math.random`", CHANCE];
    if (EXACT_MATHS.has(member) || member === member.toUpperCase()) return undefined;
    return [`\`Math.${member}\``, "use the kernel's sampling helpers, or arithmetic with + - * / and Math.sqrt"];
  }
  const replacement = Object.hasOwn(MEMBERS, member) ? MEMBERS[member] : undefined;
  return replacement === undefined ? undefined : [`\`.${member}\``, replacement];
}

/** Keys of objects and types only look like a use of the global of that name. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  const mayBeNamed =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return mayBeNamed && parent.name === node;
}

function namesDeclaredIn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  function visit(node: ts.Node): void {
    const isDeclaration = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (isDeclaration && ts.isIdentifier(node.name)) names.add(node.name.text);
    if ((ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node)) && node.name) names.add(node.name.text);
    ts.forEachChild(node, visit);
  }
  visit(source);
  return names;
}
