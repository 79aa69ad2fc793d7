import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runLarkfield } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { simulateHere } from "./simulateHere.ts";

const folder = mkdtempSync(join(tmpdir(), "orders-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bus = ["--architecture", "bus", "--years", "1", "--seed", "7", "--json", "--orders"] as const;
const tell = { day: 30, type: "tell", domain: 2 };

/** Runs the bus for a year with a file of orders. */
function simulate(orders: unknown) {
  const file = join(folder, "orders.json");
  writeFileSync(file, typeof orders === "string" ? orders : JSON.stringify(orders));
  return simulateHere(...bus, file);
}

describe("npm run simulate -- --orders", { timeout: 60_000 }, () => {
  test("plays the orders on their days from day 0, and says which were not carried out", async () => {
    const { status, stdout, stderr } = await simulate([tell, tell]);
    const given = { at: 120 * DAY_MS, sequence: 0, by: "learner", type: "tell", domain: 2 };
    const { traceHash } = runLarkfield({ architecture: "bus", seed: 7, years: 1, commands: [given] });
    expect(status).toBe(0);
    expect(stderr).toContain('Order 2 (tell, day 30) was not carried out: already-told {"domain":"inventory"}');
    // The refused order is an event as well: the figures are the same, the trace is not.
    expect(JSON.parse(stdout)).not.toMatchObject({ traceHash });
    expect(JSON.parse((await simulate([tell])).stdout)).toMatchObject({ traceHash });
    expect(JSON.parse((await simulateHere(...bus, JSON.stringify([tell]))).stdout)).toMatchObject({ traceHash });
  });

  test("plays them in a business that names its systems as well", async () => {
    const publish = JSON.stringify([{ day: 10, type: "publish", system: 0 }]);
    const options = ["--scenario", "tangle", "--years", "1", "--json"];
    const { status, stdout, stderr } = await simulateHere(...options, "--orders", publish);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).not.toEqual(JSON.parse((await simulateHere(...options)).stdout));
  });

  test("lists every order with who may give it and its fields", async () => {
    const { stdout } = await simulateHere("--list");
    expect(stdout).toMatch(/^order tell \(by learner, domainLead; domain: the domain\): from now on/m);
    expect(JSON.parse((await simulateHere("--list", "--json")).stdout).orders).toHaveProperty("tell.meaning");
  });

  test.each([
    ["an unknown order", [{ day: 1, type: "tel", domain: 2 }], /Command 1 \(tel\).*Did you mean "tell"\?/],
    ["an unknown role", [{ ...tell, by: "directr" }], /"directr" is not one of .*director/],
    ["a role that may not give it", [tell, { ...tell, by: "director" }], /Command 2 .*"director" may not.*domainLead/],
    ["a typo in a setting", [{ day: 1, type: "set", name: "choice.chek", value: "none" }], /choice\.check/],
    ["an unknown domain", [{ ...tell, domain: 77 }], /System 77.*2 inventory/],
    ["an unknown field", [{ ...tell, domian: 2 }], /Did you mean "domain"\?/],
    ["no day", [{ type: "tell", domain: 2 }], /order 1 needs either day/],
    [
      "a typo in the day",
      [{ dya: 1, type: "tell", domain: 2 }],
      /order 1 needs either day.*Did you mean "day" by "dya"\?/,
    ],
    ["a day that is no number", [{ ...tell, day: "soon" }], /order 1 is on day "soon"/],
    ["a day after the end", [tell, { ...tell, day: 400 }], /order 2 would never be given: this run ends with day 365/],
    ["no list", { day: 1 }, /write a list of orders/],
    ["a list of something else", [tell, 4], /order 2 is 4;/],
    ["no JSON", "[{", /orders\.json: .*Write a list/],
  ])("refuses %s with exit code 2 and nothing on standard output", async (_, orders, message) => {
    const { status, stdout, stderr } = await simulate(orders);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^--orders .*orders\.json/);
  });

  test("refuses a file that is not there", async () => {
    const { status, stdout, stderr } = await simulateHere(...bus, join(folder, "none.json"));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/none\.json: .*no such file.*Write a list/);
  });
});
