import { expect, test } from "vitest";
import { pseudoCatalogue, pseudoText } from "../../../src/words/pseudo.ts";
import { words } from "../../../src/words/index.ts";

test.each(["Play", "Run the first year", "Watch one retailer add a system every quarter while the same wish waits."])(
  "pseudoText makes %j at least 40 %% longer, bracketed, with its digits kept",
  (text) => {
    const pseudo = pseudoText(text);
    expect(pseudo.length).toBeGreaterThanOrEqual(Math.floor(text.length * 1.4));
    expect(pseudo).toMatch(/^⟦.*⟧$/);
    expect(pseudo).not.toContain("e");
  },
);

test("pseudoText leaves what people do not read as words: figures, spaces, a text that is pseudo already", () => {
  expect(pseudoText("12 %")).toBe("12 %");
  expect(pseudoText("  ")).toBe("  ");
  expect(pseudoText(pseudoText("Play"))).toBe(pseudoText("Play"));
  expect(pseudoText(" and 66 links ")).toMatch(/^ ⟦áñd 66 líñks.*⟧ $/);
});

test("pseudoCatalogue reaches strings in lists, records and functions, and spares identifiers", () => {
  const catalogue = {
    title: "The tangle",
    list: ["one", { text: "two" }],
    say: (p: { days: number }) => `${p.days} days`,
    id: "tangle.wait",
    answer: "more-in",
  };
  const pseudo = pseudoCatalogue(catalogue);
  expect(pseudo.title).toMatch(/^⟦/);
  expect(JSON.stringify(pseudo.list)).not.toMatch(/"one"|"two"/);
  expect(pseudo.say({ days: 74 })).toMatch(/^⟦74 dáýs/);
  expect(pseudo.id).toBe("tangle.wait");
  expect(pseudo.answer).toBe("more-in");
});

test("an English build leaves the words as they are written", () => {
  expect(words.landingAsk.skip).toBe("Skip ahead");
});
