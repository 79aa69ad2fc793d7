import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { QuarterFigures, WhyChain, WhyStep } from "../../../simulations/business/index.ts";
import type { WhyQuestion } from "../../../simulations/runner/index.ts";
import { OneDecision } from "../../../src/islands/evolution/OneDecision.tsx";
import "../../../src/styles/index.css";

const step = (code: string, parameters: WhyStep["parameters"], id?: string): WhyStep =>
  id === undefined ? { code, at: 5, parameters } : { code, at: 5, parameters, about: { id, at: 5 } };
const decision = step("decision.wrong", { domain: "orders", kind: "promise" }, "decision:3.4");
const copy = step("copy.misread", { fact: "PriceSet", owner: "pricing", reader: "orders" }, "copy:8.1");
const change = step("definition.unknown", { fact: "PriceSet", owner: "pricing", version: 4, known: 3 }, "change:2");
const unnoticed = step("nobody.noticed", {});
const idle = step("change.idle", { fact: "PriceSet", owner: "pricing", version: 4 }, "change:2");

const chains: Readonly<Record<string, WhyChain>> = {
  "quarter:9": [decision, copy, change, unnoticed],
  "quarter:10": [step("quarter.fine", { quarter: 10 })],
  "copy:8.1": [copy, change, unnoticed],
  "change:2": [idle],
};
const load = vi.fn(async ({ id }: WhyQuestion) => chains[id]!);
const figures = (quarter: number) => ({ quarter }) as QuarterFigures;
let host: HTMLElement;

beforeEach(() => {
  load.mockClear();
  host = document.createElement("div");
  document.body.append(host);
  render(<OneDecision subject={nine} load={load} />, host);
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const nine = figures(9);
const steps = (): string[] => [...host.querySelectorAll(".evolution-step")].map(({ textContent }) => textContent);
const openable = (): string[] =>
  [...host.querySelectorAll("button.evolution-step")].map(({ textContent }) => textContent);
const button = (text: string): HTMLButtonElement =>
  [...host.querySelectorAll("button")].find(({ textContent }) => textContent.includes(text))!;

test("a step that has causes of its own opens to them by keyboard, and Back leads where one came from", async () => {
  await vi.waitFor(() => expect(steps()).toHaveLength(4));
  expect(openable()).toEqual([
    "Orders misread “price set” from Pricing",
    "Pricing had changed what “price set” means: definition 4 was not understood, only 3",
  ]);
  button("misread").focus();
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() => expect(steps()).toHaveLength(3));
  expect(load.mock.lastCall![0]).toEqual({ id: "copy:8.1", at: 5 });
  expect(document.activeElement).toBe(button("Back"));
  // What is being told is not offered again.
  expect(openable()).toHaveLength(1);
  await userEvent.click(button("definition 4"));
  await vi.waitFor(() =>
    expect(steps()).toEqual(["Nobody used what changed in definition 4 of “price set” from Pricing"]),
  );
  await userEvent.click(button("Back"));
  await vi.waitFor(() => expect(steps()).toHaveLength(3));
  await userEvent.click(button("Back"));
  await vi.waitFor(() => expect(steps()).toHaveLength(4));
  expect(button("Back")).toBeUndefined();
});

test("another quarter begins with its own chain, wherever one was; one without a wrong decision says so", async () => {
  await vi.waitFor(() => expect(steps()).toHaveLength(4));
  await userEvent.click(button("misread"));
  await vi.waitFor(() => expect(steps()).toHaveLength(3));
  render(<OneDecision subject={figures(10)} load={load} />, host);
  await vi.waitFor(() => expect(steps()).toEqual(["In this quarter no decision that was acted on went wrong"]));
  expect(button("Back")).toBeUndefined();
  expect(load.mock.lastCall![0]).toEqual({ id: "quarter:10" });
});

test("a question that is being answered says so at once, keeps its room, and what was told stays until then", async () => {
  await vi.waitFor(() => expect(steps()).toHaveLength(4));
  const told = host.querySelector<HTMLElement>("[role=status]")!;
  // Made before it is asked for: the page says "busy" a moment before it asks.
  const { promise: answered, resolve: answer } = Promise.withResolvers<WhyChain>();
  load.mockImplementationOnce(() => answered);
  await userEvent.click(button("misread"));
  await vi.waitFor(() => expect(told.getAttribute("aria-busy")).toBe("true"));
  expect(told.textContent).toContain("Playing the run again");
  expect(steps()).toHaveLength(4);
  answer(chains["copy:8.1"]!);
  await vi.waitFor(() => expect(steps()).toHaveLength(3));
  expect(told.getAttribute("aria-busy")).toBe("false");

  load.mockImplementationOnce(() => new Promise(() => {}));
  render(<OneDecision subject={figures(10)} load={load} />, host);
  await vi.waitFor(() => expect(load).toHaveBeenLastCalledWith({ id: "quarter:10" }));
  expect(told.textContent).toContain("Playing the run again");
  expect(steps(), "nothing of another quarter stays").toEqual([]);
  expect(told.getBoundingClientRect().height).toBeGreaterThan(150);
});

test("a chain that goes no further says so, and by what", async () => {
  await vi.waitFor(() => expect(steps()).toHaveLength(4));
  expect(host.textContent).toContain("Here the chain ends: what nobody notices, nobody repairs.");
  load.mockResolvedValueOnce([decision, step("system.down", { domain: "orders", hours: 3 })]);
  render(<OneDecision subject={figures(11)} load={load} />, host);
  await vi.waitFor(() => expect(host.textContent).toContain("Here the chain ends: it was chance"));
  load.mockResolvedValueOnce([decision, copy]);
  render(<OneDecision subject={figures(12)} load={load} />, host);
  await vi.waitFor(() => expect(openable()).toHaveLength(1));
  expect(host.textContent).not.toContain("Here the chain ends");
});

test("what goes wrong is said in words", async () => {
  render(null, host);
  const fails = () => Promise.reject(Object.assign(new Error("x"), { code: "worker.unavailable", parameters: {} }));
  render(<OneDecision subject={nine} load={fails} />, host);
  await vi.waitFor(() => expect(host.querySelector("[role=status]")!.textContent).toMatch(/^[A-Z].+\.$/));
});
