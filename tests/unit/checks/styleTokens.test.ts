import { describe, expect, test } from "vitest";
import { checkStyleTokens, styleProblems } from "../../../scripts/checks/styleTokens.ts";

const sheet = (declarations: string) => styleProblems("src/a.css", `.a {\n  ${declarations}\n}\n`);

describe("checkStyleTokens", () => {
  test("the sheets of the project say no colour outside the tokens", () => {
    expect(checkStyleTokens().problems).toEqual([]);
  });

  test.each([
    "color: #abc;",
    "background: #00000024;",
    "color: rgb(0 0 0 / 0.1);",
    "border: 1px solid red;",
    "color: oklch(0.7 0.1 20);",
    "color: light-dark(white, black);",
  ])("%s is named with its line", (declaration) => {
    expect(sheet(declaration)[0]).toMatch(
      /^src\/a\.css:2: ".*" is a colour of its own; give it a name in .*tokens\.css/,
    );
  });

  test.each([
    "color: var(--ink);",
    "white-space: nowrap;",
    "background: transparent;",
    "fill: currentcolor;",
    "color: color-mix(in srgb, var(--ink) 80%, transparent);",
    "border-color: CanvasText;",
    "/* as red as #f00 */",
    "block-size: calc(100% - 2px);",
  ])("%s is let through", (declaration) => {
    expect(sheet(declaration)).toEqual([]);
  });

  test("the tokens themselves may say colours", () => {
    expect(styleProblems("src/styles/tokens.css", ":root { --ink: #123; }")).toEqual([]);
  });

  test("the <style> of a component is looked at on its own lines, its script and markup are not", () => {
    const component =
      '---\nconst id = "#abc";\n---\n\n<a href="#red">x</a>\n\n<style>\n  a {\n    color: #f00;\n  }\n</style>\n';
    expect(styleProblems("src/a.astro", component)).toEqual([
      'src/a.astro:9: "#f00" is a colour of its own; give it a name in src/styles/tokens.css.',
    ]);
  });

  test("a drawing's attribute with a colour is named; one without is not", () => {
    expect(
      styleProblems("src/a.tsx", '<path fill="none" stroke="currentColor" data-fill="red" />\n<path fill="tomato" />'),
    ).toEqual(['src/a.tsx:2: fill="tomato" is a colour of its own; use a class and a token.']);
  });

  test("an architecture gets its colour in one place", () => {
    const rule = ".a .is-bus {\n  --accent: var(--bus);\n}\n";
    expect(styleProblems("src/a.css", rule)[0]).toContain("src/a.css:1: gives an architecture its colour");
    expect(styleProblems("src/styles/accents.css", rule)).toEqual([]);
  });
});
