import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { budgetProblems } from "../../../scripts/checks/byteBudgets.ts";
import { bundleProblems } from "../../../scripts/checks/bundleContents.ts";
import { checkContentPolicy } from "../../../scripts/checks/contentPolicy.ts";
import { checkLinks } from "../../../scripts/checks/checkLinks.ts";
import { measureBytes } from "../../../scripts/checks/measureBytes.ts";
import { sentencesOf } from "../../../scripts/checks/trainerNotes.ts";

/** A built site with these files, in a folder of its own. */
function site(files: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), "site-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'; object-src 'none'; script-src 'self'">`;

test("the link check follows links and fragments under the base path", () => {
  const directory = site({
    "index.html": '<a href="/course/lesson/#guess">x</a><script src="/course/a.js"></script>',
    "lesson/index.html": '<h2 id="guess">x</h2>',
    "a.js": "",
  });
  expect(checkLinks(directory, "/course/").problems).toEqual([]);
});

test.each([
  ['<a href="/course/nowhere/">x</a>', "leads nowhere"],
  ['<a href="/lesson/">x</a>', "leaves the base path"],
  ['<a href="/course/#missing">x</a>', 'id="missing"'],
  ['<img src="https://elsewhere.example/a.png">', "another host"],
])("the link check finds %s", (html, says) => {
  expect(checkLinks(site({ "index.html": html }), "/course/").problems.join()).toContain(says);
});

test("the policy check lets a page pass whose policy allows only its own files", () => {
  expect(checkContentPolicy(site({ "index.html": `${POLICY}<p>Text</p>` })).problems).toEqual([]);
});

test.each([
  ["<p>no policy</p>", "has no content policy"],
  [`${POLICY}<script>alert(1)</script>`, "by its hash"],
  [`${POLICY}<button onclick="go()">x</button>`, "inline onclick"],
  [POLICY.replace("script-src 'self'", "script-src 'unsafe-eval'"), "unsafe-eval"],
  [POLICY.replace("default-src 'self'", "default-src *"), "default-src has to be"],
])("the policy check refuses %s", (html, says) => {
  expect(checkContentPolicy(site({ "index.html": html })).problems.join()).toContain(says);
});

test("bytes before the first run follow imports, the whole also what is loaded on demand", () => {
  const directory = site({
    "index.html": '<script type="module" src="/a.js"></script>',
    "a.js": 'import"./b.js";import("./later.js")',
    "b.js": "b".repeat(10),
    "later.js": `new Worker("/worker.js");${"later ".repeat(9)}`,
    "worker.js": "work()",
    "unused.js": "unused()",
  });
  const bytesOf = (file: string) =>
    measureBytes(site({ "index.html": `<script src="/x.js"></script>`, "x.js": file }))[0]?.whole ?? 0;
  const a = bytesOf('import"./b.js";import("./later.js")') + bytesOf("b".repeat(10));
  const [page] = measureBytes(directory);
  expect(page?.beforeFirstRun).toBe(a);
  expect(page?.whole).toBe(a + bytesOf(`new Worker("/worker.js");${"later ".repeat(9)}`) + bytesOf("work()"));
});

test("an island that waits behind the gate of the run does not count before it", () => {
  const island = (client: string) => `<astro-island client="${client}" component-url="/a.js"></astro-island>`;
  const before = (html: string) => measureBytes(site({ "index.html": html, "a.js": "a()" }))[0]?.beforeFirstRun;
  expect(before(`<div class="gate" data-after="run">${island("visible")}</div>`)).toBe(0);
  expect(before(`<div class="gate" data-after="run">${island("load")}</div>`)).toBeGreaterThan(0);
  expect(before(`<div class="gate" data-after="guess">${island("visible")}</div>`)).toBeGreaterThan(0);
});

test("what is fetched when somebody asks why counts apart, unless the page loads it anyway", () => {
  const answers = { "whyThings-1.js": `import"./tell.js";${"because ".repeat(9)}`, "tell.js": "tell ".repeat(9) };
  const bytesOf = (file: string) =>
    measureBytes(site({ "index.html": `<script src="/x.js"></script>`, "x.js": file, ...answers }))[0]!;
  const asked = bytesOf('import("./whyThings-1.js")');
  expect(asked.why).toBeGreaterThan(0);
  expect(asked.whole).toBeLessThan(bytesOf('import"./whyThings-1.js"').whole);
  expect(bytesOf('import"./whyThings-1.js"')).toMatchObject({ why: 0 });
  expect(bytesOf('import"./tell.js";import("./whyThings-1.js")').why).toBeLessThan(asked.why);
});

test("a page over any byte budget is named", () => {
  const page = { address: "a/", beforeFirstRun: 61_440, whole: 153_600, why: 20_480, lenses: [] };
  expect(budgetProblems(page)).toEqual([]);
  expect(budgetProblems({ ...page, why: 20_481 })).toHaveLength(1);
  expect(budgetProblems({ ...page, beforeFirstRun: 61_441, whole: 153_601 })).toHaveLength(2);
});

test("a lesson and the landing page have budgets of their own", () => {
  const page = { address: "lessons/a/", beforeFirstRun: 40_960, whole: 0, why: 0, lenses: [] };
  expect(budgetProblems(page)).toEqual([]);
  expect(budgetProblems({ ...page, beforeFirstRun: 40_961 })).toHaveLength(1);
  expect(budgetProblems({ ...page, address: "", beforeFirstRun: 14_337 })).toHaveLength(1);
});

test("a page that shows a lens with the real client has room for it, and no other", () => {
  const lesson = { address: "lessons/a/", beforeFirstRun: 0, whole: 245_760, why: 0, lenses: ["log"] };
  expect(budgetProblems(lesson)).toEqual([]);
  expect(budgetProblems({ ...lesson, whole: 245_761 })).toHaveLength(1);
  expect(budgetProblems({ ...lesson, lenses: ["tangle"] })).toHaveLength(1);
  expect(budgetProblems({ ...lesson, beforeFirstRun: 40_961 })).toHaveLength(1);
  const sandbox = { ...lesson, address: "simulations/log/", whole: 256_000 };
  expect(budgetProblems(sandbox)).toEqual([]);
  expect(budgetProblems({ ...sandbox, whole: 256_001 })).toHaveLength(1);
});

test("of the parts of lenses a page counts those of the lens that it shows", () => {
  const table = `let views={"./a/view.ts":()=>load(()=>import("./one.js")),"./b/view.ts":()=>load(()=>import("./two.js"))}`;
  const whole = (props: string) =>
    measureBytes(
      site({
        "index.html": `<astro-island component-url="/x.js" props='${props}'></astro-island>`,
        "x.js": table,
        "one.js": "one()",
        "two.js": "two()".repeat(40),
      }),
    )[0]!.whole;
  const nothing = whole("{}");
  expect(whole('{"lens":[0,{"id":[0,"a"]}]}')).toBeGreaterThan(nothing);
  expect(whole('{"lens":[0,{"id":[0,"b"]}]}')).toBeGreaterThan(whole('{"lens":[0,{"id":[0,"a"]}]}'));
});

test("the bundle check tells the full zod from zod/mini", () => {
  expect(bundleProblems("a.js", 'x("ZodString",y)')).toHaveLength(1);
  expect(bundleProblems("a.js", 'x("ZodMiniString",y)')).toEqual([]);
});

test("trainer notes are cut into sentences, front matter and prose alike", () => {
  const note =
    "---\nlesson: tangle\nexpected:\n  - answer: They draw the bend, but let it go flat.\n---\n\nLet the room guess before anybody explains. No.\n";
  expect(sentencesOf(note)).toEqual([
    "They draw the bend, but let it go flat.",
    "Let the room guess before anybody explains.",
  ]);
});
