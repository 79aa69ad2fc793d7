import { expect, test } from "vitest";
import { Ledger } from "./Ledger.ts";

const ledgerWith = (fill: (ledger: Ledger) => void) => {
  const ledger = new Ledger();
  fill(ledger);
  return ledger;
};

test("the ledger is content with a log in which everything promised is in order", () => {
  const ledger = ledgerWith(({ promised }) => promised.add("a:0:1").add("a:0:2").add("b:1:1"));
  ledger.checkLog(0, ["a:0:1", "a:0:2"]);
  ledger.checkLog(1, ["b:1:1"]);
  expect(ledger.problems).toEqual([]);
});

test.each([
  ["a lost message", ["a:0:1"], "a:0:2 was acknowledged and is lost"],
  ["an aborted message", ["a:0:1", "x:0:1", "a:0:2"], "x:0:1 was aborted and is visible"],
  ["a swapped pair", ["a:0:2", "a:0:1"], "a:0:1 came after a later one of its sender"],
  ["a double of an idempotent producer", ["a:0:1", "a:0:1", "a:0:2"], "a:0:1 is there twice"],
])("the ledger complains about %s", (_, log, complaint) => {
  const ledger = ledgerWith(({ promised, forbidden, atMostOnce }) => {
    promised.add("a:0:1").add("a:0:2");
    forbidden.add("x:0:1");
    atMostOnce.add("a:0:1");
  });
  ledger.checkLog(0, log);
  expect(ledger.problems).toEqual([complaint]);
});

test("the ledger allows doubles of a producer that may send twice", () => {
  const ledger = ledgerWith(({ promised }) => promised.add("a:0:1"));
  ledger.checkLog(0, ["a:0:1", "a:0:1"]);
  expect(ledger.problems).toEqual([]);
});

test("the ledger complains when the group missed something or was given something aborted", () => {
  const ledger = ledgerWith(({ forbidden }) => forbidden.add("x:0:1"));
  ledger.checkGroup(new Set(["a:0:1"]), new Set(["x:0:1"]));
  expect(ledger.problems).toEqual([
    "a:0:1 was never handled by the group",
    "x:0:1 was aborted and handled by the group",
  ]);
});
