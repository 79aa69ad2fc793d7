import { describe, expect, test } from "vitest";
import { order, outcomes, ranUntil } from "./orders.ts";

describe("telling", () => {
  test("brings every change of the domain to every reader, and those of the others by chance as before", () => {
    const free = {
      "telling.tellDays": 0,
      "telling.readDays": 0,
      "own.share": 0,
      "notice.told": 0,
      "changes.everyDays": 5,
    };
    const { tickets, changes, types } = ranUntil(200, {
      architecture: "bus",
      overrides: { ...free, "notice.traceShare": 0, "notice.reconcileEveryDays": "never" },
      commands: [order(0, { type: "tell", domain: 0 })],
    }).simulation.state;
    // Adaptations by readers on their own: what pairs share before they have moved to topics has other parts.
    const [ADAPT, READER] = [1, 1];
    const rows = Array.from({ length: tickets.count }, (_, row) => row).filter(
      (row) => tickets.kind[row] === ADAPT && tickets.part[row] === READER,
    );
    const owners = rows.map((row) => types.domain[changes.type[tickets.subject[row]!]!]);
    expect(owners.length).toBeGreaterThan(3);
    expect(new Set(owners)).toEqual(new Set([0]));
  });

  test("is ordered once", () => {
    const commands = [order(1, { type: "tell", domain: 0 }), order(2, { type: "tell", domain: 0 })];
    expect(outcomes(ranUntil(3, { architecture: "bus", commands }))).toEqual([null, "already-told"]);
  });
});

describe("one scripted change", () => {
  test("alters the field and the fact that were named, and no other change", () => {
    const commands = [order(20, { type: "change", domain: 3, fact: 1, field: 2 })];
    const plain = ranUntil(200, { architecture: "backbone" }).simulation.state.changes;
    const { changes } = ranUntil(200, { architecture: "backbone", commands }).simulation.state;
    expect(changes.count).toBe(plain.count + 1);
    const added = Array.from({ length: changes.count }, (_, row) => row).find(
      (row) => changes.at[row] === commands[0]!.at,
    )!;
    expect([changes.type[added], changes.field[added]]).toEqual([7, 2]);
    const others = (table: typeof changes) =>
      Array.from(table.at.subarray(0, table.count), (at, row) => [at, table.type[row], table.field[row]]).filter(
        ([at]) => at !== commands[0]!.at,
      );
    expect(others(changes)).toEqual(others(plain));
  });

  test("of a field that there is not is refused", () => {
    const commands = [
      order(5, { type: "change", domain: 0, field: 5 }),
      order(5, { type: "change", domain: 0, fact: 2 }, 1),
    ];
    const larkfield = ranUntil(6, { commands });
    expect(larkfield.simulation.state.orders.map(({ refusal }) => refusal?.parameters)).toMatchObject([
      { field: "field", value: "5", most: 4 },
      { field: "fact", value: "2", most: 1 },
    ]);
  });
});

describe("enabling", () => {
  const slow = { "practices.enablingPeople": 0, "practices.spread": 0, "domains.growth": 0 };

  test("of one domain needs owners, somebody who enables, and is ordered once", () => {
    const enable = (domain: number, day: number) => order(day, { type: "enable", domain }, day);
    expect(outcomes(ranUntil(9, { architecture: "bus", commands: [enable(0, 5)] }))).toEqual(["owner-not-chosen"]);
    expect(outcomes(ranUntil(9, { architecture: "backbone", overrides: slow, commands: [enable(0, 5)] }))).toEqual([
      "nobody-enables",
    ]);
    const commands = [order(1, { type: "hire", system: "enabling" }), enable(4, 5), enable(4, 6), enable(4, 250)];
    const larkfield = ranUntil(260, { architecture: "backbone", overrides: slow, commands });
    expect(outcomes(larkfield)).toEqual([null, null, "already-ordered", "already-enabled"]);
    expect([...larkfield.simulation.state.domains.practice]).toEqual([0, 0, 0, 0, 2, 0]);
  });
});
