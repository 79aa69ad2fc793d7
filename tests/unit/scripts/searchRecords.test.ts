import { parse } from "parse5";
import { expect, test } from "vitest";
import { searchRecords } from "../../../scripts/build/searchRecords.ts";
import { pageOf } from "../../../scripts/checks/readSite.ts";

const recordsOf = (path: string, main: string) =>
  searchRecords([pageOf(path, parse(`<main><h1>The chain</h1>${main}</main>`))]);

test("a lesson is found by its beats; what comes after a gate waits for its end", () => {
  const records = recordsOf(
    "lessons/chain/index.html",
    `<p>Six systems.</p>
     <section class="beat" id="story"><h2>The story</h2><p>Black <em>Friday</em>,</p><p>eight.</p></section>
     <div class="gate"><section class="beat" id="run"><h2>The run</h2><p>It stops.</p></section><p>So it stayed.</p></div>`,
  );
  const common = { kind: "lesson", title: "The chain" };
  expect(records).toEqual([
    { ...common, url: "/lessons/chain/", part: "", text: "Six systems.", gate: "open" },
    { ...common, url: "/lessons/chain/#story", part: "The story", text: "Black Friday, eight.", gate: "open" },
    { ...common, url: "/lessons/chain/#run", part: "The run", text: "It stops. So it stayed.", gate: "chain" },
  ]);
});

test("answers, what is folded away and what runs in the page are never found; terms are words of their sentence", () => {
  const [record] = recordsOf(
    "lessons/chain/index.html",
    `<astro-island><label>The answer</label></astro-island><details class="reveal">What wins</details>
     <p>We <button class="term">ask again</button><span class="term-card">To send once more</span>, says Tom.</p>`,
  );
  expect(record?.text).toBe("We ask again, says Tom.");
});

test("evidence and sources, which give answers away, are left out", () => {
  for (const path of ["simulations/outage/evidence/index.html", "sources/index.html", "embed/outage/index.html"])
    expect(recordsOf(path, "<p>40 of 40</p>")).toEqual([]);
  expect(recordsOf("glossary/age/index.html", "<p>How long ago.</p>")[0]).toMatchObject({ kind: "term", gate: "open" });
});

test("a map is found by its sections, with gaps where the page has them; a term also by the word in its address", () => {
  const [module] = recordsOf(
    "course/index.html",
    `<section id="bus"><header><h2>The bus</h2></header><h3><span>2.1</span><a href="x">The log</a></h3></section>`,
  );
  expect(module).toMatchObject({ url: "/course/#bus", part: "The bus", text: "2.1 The log" });
  expect(recordsOf("glossary/synchronous-call/index.html", "<p>A question.</p>")[0]?.text).toBe(
    "synchronous call: A question.",
  );
});

test("a page without a heading is no page of the site", () => {
  expect(() => searchRecords([pageOf("about/index.html", parse("<main><p>x</p></main>"))])).toThrow("about/: has no");
});
