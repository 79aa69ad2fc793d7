import { expect, test } from "vitest";
import { layeringProblems } from "../../../scripts/checks/astroLayering.ts";

test("a lesson imports components of src", () => {
  expect(
    layeringProblems("lessons/01-a/01-b/lesson.en.mdx", 'import Run from "../../../src/components/Run.astro";'),
  ).toEqual([]);
});

test("a component that imports a lesson is named with its line", () => {
  const source = '---\nimport { href } from "../href.ts";\nimport note from "../../lessons/a/questions.ts";\n---';
  const problems = layeringProblems("src/components/Run.astro", source);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("src/components/Run.astro:3: ");
});

test("a page imports a simulation through its index.ts only", () => {
  const page = "src/pages/index.astro";
  expect(layeringProblems(page, 'import { toldOf } from "../../../simulations/lenses/tangle/tellTangle.ts";')).toEqual(
    [],
  );
  expect(layeringProblems(page, 'import { outline } from "../../simulations/business/outline.ts";')).toHaveLength(1);
});

test("nothing on the site imports scripts or tests", () => {
  expect(layeringProblems("src/pages/index.astro", 'import { x } from "../../scripts/x.ts";')).toHaveLength(1);
});
