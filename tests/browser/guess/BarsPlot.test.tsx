import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { barsForm } from "../../../src/islands/guess/barsForm.ts";
import { GuessChart } from "../../../src/islands/guess/GuessChart.tsx";
import "../../../src/styles/index.css";
import type { Prediction, Question } from "../../../simulations/lens/index.ts";

/** An axis without an end; `question` has one. */
const growing: Question = {
  id: "counter.measures",
  version: 1,
  unit: "count",
  form: "bars",
  given: { position: 1, code: "all", parameters: {}, value: 12 },
  knots: ["a bigger bin", "a second door", "a longer day"].map((code, index) => ({
    position: index + 2,
    code,
    parameters: {},
  })),
  tolerance: 1,
  shapes: [],
  dimension: "value",
};
const question: Question = { ...growing, top: 20 };

let host: HTMLElement;
const onKeep = vi.fn<(prediction: Prediction) => void>();
const draw = (asked: Question, kept: Prediction | null = null): void =>
  render(<GuessChart key={String(kept)} question={asked} onKeep={onKeep} form={barsForm} kept={kept} />, host);

beforeEach(() => {
  onKeep.mockReset();
  host = document.createElement("div");
  host.style.width = "600px";
  document.body.append(host);
  draw(question);
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const sliders = (): HTMLInputElement[] => [...host.querySelectorAll<HTMLInputElement>("input[type=range]")];
const said = (): (string | null)[] => sliders().map((slider) => slider.getAttribute("aria-valuetext"));
const button = (name: string): HTMLButtonElement =>
  [...host.querySelectorAll("button")].find((candidate) => candidate.textContent?.includes(name))!;
const widths = (): number[] =>
  [...host.querySelectorAll(".bars-row rect")].map((bar) => bar.getBoundingClientRect().width);
const NOTHING_SET = ["not set yet", "not set yet", "not set yet"];

describe("a guess of bars", () => {
  test("keeps what keys, a tap and a typed number have set, with a confidence and without a shape", async () => {
    sliders()[0]!.focus();
    await userEvent.keyboard("{PageUp}{ArrowRight}");
    // At its beginning a slider changes no value: the tap sets the bar to nothing.
    await userEvent.click(sliders()[1]!, { position: { x: 4, y: 20 } });
    await userEvent.click(host.querySelector("summary")!);
    await userEvent.fill(host.querySelectorAll<HTMLInputElement>(".guess-typed input")[2]!, "5");
    expect(said()).toEqual(["11", "0", "5"]);
    await userEvent.click(button("Keep my guess"));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith({
      question: "counter.measures",
      version: 1,
      values: [11, 0, 5],
      shape: null,
      confidence: "guess",
      input: "typed",
    });
  });

  test("asks for every bar, because nothing lies between two things", async () => {
    sliders()[0]!.focus();
    await userEvent.keyboard("{End}");
    await userEvent.click(button("Keep my guess"));
    expect(onKeep).not.toHaveBeenCalled();
    expect(host.querySelector("[role=status]")!.textContent).toContain("Set every bar first");
    await userEvent.click(button("Undo"));
    expect(said()).toEqual(NOTHING_SET);
  });

  test("a tap sets a bar to where it was tapped, and the bar ends there", async () => {
    const track = sliders()[2]!.getBoundingClientRect();
    await userEvent.click(sliders()[2]!, { position: { x: track.width / 2, y: 20 } });
    expect(said()).toEqual(["not set yet", "not set yet", "10"]);
    const bar = host.querySelectorAll(".bars-row rect")[3]!.getBoundingClientRect();
    expect(bar.right).toBeCloseTo(track.left + track.width / 2, 0);
  });

  test("lengths are shares of one axis, on which the known bar lies too", async () => {
    sliders()[0]!.focus();
    await userEvent.keyboard("{End}");
    const [known = 0, first = 0] = widths();
    expect(known / first).toBeCloseTo(12 / 20, 2);
  });

  test("lengths can be compared however much is said beside a bar", async () => {
    await userEvent.click(host.querySelector("summary")!);
    const fields = host.querySelectorAll<HTMLInputElement>(".guess-typed input");
    await userEvent.fill(fields[0]!, "8");
    await userEvent.fill(fields[1]!, "8");
    host.querySelectorAll(".bars-value")[1]!.textContent = "about eight of them, or so it seems";
    const [, first = 0, second = 1] = widths();
    expect(first).toBeCloseTo(second, 1);
  });

  test("an axis without an end doubles when a bar is pushed at it, one with an end does not", async () => {
    sliders()[0]!.focus();
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(sliders()[0]!.max).toBe("20");
    render(null, host);
    draw(growing);
    const before = Number(sliders()[0]!.max);
    const track = sliders()[0]!.getBoundingClientRect();
    await userEvent.click(sliders()[0]!, { position: { x: track.width - 2, y: 20 } });
    expect(Number(sliders()[0]!.max)).toBe(2 * before);
    expect(said()[0]).toBe(String(before));
  });

  test("on a phone names stand in full above bars that keep a finger's height", () => {
    host.style.width = "326px";
    const [name, slider] = [host.querySelectorAll(".bars-name")[1]!, sliders()[0]!].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(name!.bottom).toBeLessThanOrEqual(slider!.bottom - 30);
    expect(slider!.height).toBe(44);
    expect(host.scrollWidth).toBeLessThanOrEqual(326);
  });

  test("a kept guess is read and not set", () => {
    const kept: Prediction = {
      question: "counter.measures",
      version: 1,
      values: [3, 2, 1],
      shape: null,
      confidence: "certain",
      input: "slider",
    };
    draw(question, kept);
    expect(sliders()).toEqual([]);
    expect([...host.querySelectorAll(".bars-value")].map(({ textContent }) => textContent)).toEqual([
      "12",
      "3",
      "2",
      "1",
    ]);
  });
});
