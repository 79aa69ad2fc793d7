import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { curveForm } from "../../../src/islands/guess/curveForm.ts";
import { GuessChart } from "../../../src/islands/guess/GuessChart.tsx";
import { QuickGuess } from "../../../src/islands/guess/QuickGuess.tsx";
import "../../../src/styles/index.css";
import type { Prediction } from "../../../simulations/lens/index.ts";
import { waitQuestion } from "../../unit/lens/waitQuestion.ts";

let host: HTMLElement;
const onKeep = vi.fn<(prediction: Prediction) => void>();

beforeEach(async () => {
  onKeep.mockReset();
  host = document.createElement("div");
  host.style.width = "600px";
  document.body.append(host);
  render(<GuessChart question={waitQuestion} onKeep={onKeep} form={curveForm} />, host);
  await vi.waitFor(() => expect(sliders()).toHaveLength(5));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const sliders = (): HTMLInputElement[] => [...host.querySelectorAll<HTMLInputElement>("input[type=range]")];
const plot = (): HTMLElement => host.querySelector<HTMLElement>(".guess-plot")!;
const button = (name: string): HTMLButtonElement =>
  [...host.querySelectorAll("button")].find((candidate) => candidate.textContent?.includes(name))!;
const values = (): number[] => sliders().map((slider) => Number(slider.value));
const isHollow = (): boolean[] =>
  [...host.querySelectorAll(".guess-knot")].map((knot) => !knot.classList.contains("is-set"));

/** One event of a pointer at a share of the plot's inner width and height. */
async function pointer(type: string, at: { x: number; y: number }, pointerType = "mouse"): Promise<void> {
  const box = plot().getBoundingClientRect();
  const target = document.elementFromPoint(box.left + at.x, box.top + at.y) ?? plot();
  const init = { bubbles: true, cancelable: true, pointerId: 1, pointerType, isPrimary: true };
  (plot().contains(target) ? target : plot()).dispatchEvent(
    new PointerEvent(type, { ...init, clientX: box.left + at.x, clientY: box.top + at.y }),
  );
  await new Promise(requestAnimationFrame);
}

const knotX = (index: number): number => Number.parseFloat(sliders()[index]!.style.left);
const sliderTop = (): number => Number.parseFloat(sliders()[0]!.style.top);
const sliderHeight = (): number => Number.parseFloat(sliders()[0]!.style.height);
/** Height in the plot of a value on the axis as it is now. */
const heightOf = (value: number): number => sliderTop() + sliderHeight() * (1 - value / Number(sliders()[0]!.max));

async function keep(): Promise<Prediction> {
  await userEvent.click(button("Keep my guess"));
  return onKeep.mock.lastCall![0];
}

describe("GuessChart", () => {
  test("a sweep of the mouse sets every knot it passes, at the height at which it passed", async () => {
    await pointer("pointerdown", { x: knotX(0), y: heightOf(8) });
    await pointer("pointermove", { x: knotX(2), y: heightOf(12) });
    await pointer("pointermove", { x: knotX(4), y: heightOf(18) });
    await pointer("pointerup", { x: knotX(4), y: heightOf(18) });
    expect(values()).toEqual([8, 10, 12, 15, 18]);
    expect(await keep()).toEqual({
      question: "tangle.wait",
      version: 1,
      values: [8, 10, 12, 15, 18],
      shape: "steady",
      confidence: "guess",
      input: "drawn",
    });
  });

  test("knots that were skipped are hollow until they are set, and lie between their neighbours", async () => {
    sliders()[0]!.focus();
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    sliders()[4]!.focus();
    await userEvent.keyboard("{PageUp}");
    expect(values()).toEqual([8, 11, 13, 16, 18]);
    expect(isHollow()).toEqual([false, true, true, true, false]);
  });

  test("keys: arrows 1, Page 10, Home to 0, End to the top of the axis as it is", async () => {
    sliders()[2]!.focus();
    await userEvent.keyboard("{PageUp}{ArrowDown}");
    expect(values()[2]).toBe(15);
    await userEvent.keyboard("{Home}");
    expect(values()[2]).toBe(0);
    await userEvent.keyboard("{End}");
    expect(values()[2]).toBe(20);
  });

  test("an arrow at the top of the axis doubles the axis and goes on", async () => {
    sliders()[4]!.focus();
    await userEvent.keyboard("{End}{ArrowUp}");
    expect(sliders()[4]!.max).toBe("40");
    expect(values()[4]).toBe(21);
  });

  test("a pointer pushed at the top doubles the axis once, not without end", async () => {
    await pointer("pointerdown", { x: knotX(4), y: heightOf(18) });
    await pointer("pointermove", { x: knotX(4), y: sliderTop() - 8 });
    await pointer("pointermove", { x: knotX(4), y: sliderTop() - 9 });
    await pointer("pointerup", { x: knotX(4), y: sliderTop() - 9 });
    expect(sliders()[4]!.max).toBe("40");
  });

  test("each slider has a name and its value in words", () => {
    expect(sliders()[1]!.getAttribute("aria-label")).toBe(
      "First half of year two, 8 systems (working days from asking to having it)",
    );
    expect(sliders()[4]!.getAttribute("aria-label")).toBe(
      "Second half of year three, 12 systems, nothing new added (working days from asking to having it)",
    );
    expect(sliders()[1]!.getAttribute("aria-valuetext")).toBe("not set yet, shown at 6\u00a0working days");
  });

  test("a vertical swipe of a finger on the plot scrolls and sets nothing", async () => {
    await pointer("pointerdown", { x: knotX(1), y: heightOf(17) }, "touch");
    await pointer("pointermove", { x: knotX(1) + 1, y: heightOf(17) - 30 }, "touch");
    await pointer("pointercancel", { x: knotX(1) + 1, y: heightOf(17) - 40 }, "touch");
    expect(isHollow()).toEqual([true, true, true, true, true]);
    expect(getComputedStyle(plot()).touchAction).toBe("pan-y");
    expect(getComputedStyle(host.querySelector(".guess-handle")!).touchAction).toBe("none");
  });

  test("a finger that moves sideways draws, with the value above it", async () => {
    await pointer("pointerdown", { x: knotX(1) - 30, y: heightOf(9) }, "touch");
    await pointer("pointermove", { x: knotX(1), y: heightOf(10) }, "touch");
    const bubble = host.querySelector(".guess-bubble")!;
    expect(bubble.textContent).toBe("10\u00a0working days");
    const finger = plot().getBoundingClientRect().top + heightOf(10);
    expect(finger - bubble.getBoundingClientRect().bottom).toBeCloseTo(48, 0);
    await pointer("pointerup", { x: knotX(1), y: heightOf(10) }, "touch");
    expect(host.querySelector(".guess-bubble")).toBeNull();
    expect(isHollow()).toEqual([true, false, true, true, true]);
  });

  test("handles are 44 px wide and high", () => {
    const { width, height } = host.querySelector(".guess-handle")!.getBoundingClientRect();
    expect([width, height]).toEqual([44, 44]);
  });

  test("a shape fills all five and undo takes them back", async () => {
    await userEvent.click(button("slow, then steep"));
    expect(isHollow()).toEqual([false, false, false, false, false]);
    expect(button("slow, then steep").getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(button("Undo"));
    expect(isHollow()).toEqual([true, true, true, true, true]);
  });

  test("typed numbers are the same five, and an emptied field takes its point back", async () => {
    await userEvent.click(host.querySelector("summary")!);
    const fields = [...host.querySelectorAll<HTMLInputElement>(".guess-typed input")];
    await userEvent.fill(fields[4]!, "76");
    expect(values()[4]).toBe(76);
    expect(sliders()[4]!.max).toBe("80");
    await userEvent.clear(fields[4]!);
    expect(isHollow()).toEqual([true, true, true, true, true]);
  });

  test("nothing set keeps nothing and says what to do", async () => {
    await userEvent.click(button("Keep my guess"));
    expect(onKeep).not.toHaveBeenCalled();
    expect(host.querySelector("[role=status]")!.textContent).toContain("Set at least one point");
  });

  test("the confidence goes with the guess", async () => {
    await userEvent.click(button("grows in step"));
    await userEvent.click(host.querySelector("input[value=certain]")!, { force: true });
    expect((await keep()).confidence).toBe("certain");
  });

  test("no idea is an answer with no values", async () => {
    await userEvent.click(button("No idea"));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith({
      question: "tangle.wait",
      version: 1,
      values: [],
      shape: null,
      confidence: null,
      input: "none",
    });
  });

  test("is at most 640 px tall on a phone", async () => {
    host.style.width = "326px";
    await vi.waitFor(() => expect(plot().querySelector("svg")!.getAttribute("width")).toBe("326"));
    expect(host.getBoundingClientRect().height).toBeLessThanOrEqual(640);
  });
});

test("QuickGuess emits one value without a confidence, once", async () => {
  const question = { ...waitQuestion, id: "tangle.noChanges", knots: waitQuestion.knots.slice(-1) };
  const onGuess = vi.fn<(prediction: Prediction) => void>();
  const draw = (chosen: number | null): void =>
    render(<QuickGuess question={question} options={[70, 35, 5]} chosen={chosen} onGuess={onGuess} />, host);
  render(null, host);
  draw(null);
  await userEvent.click(button("35"));
  const expected = {
    question: "tangle.noChanges",
    version: 1,
    values: [35],
    shape: null,
    confidence: null,
    input: "tap",
  };
  expect(onGuess).toHaveBeenCalledExactlyOnceWith(expected);
  draw(35);
  await userEvent.click(button("70"), { force: true });
  expect(onGuess).toHaveBeenCalledTimes(1);
});
