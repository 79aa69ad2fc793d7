import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import "../../../src/styles/index.css";
import "../../../src/islands/landing/BetChips.css";

const asksForLessMotion = (value: "reduce" | "no-preference") =>
  cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value }] });
const colours = (element: Element) => {
  const { color, backgroundColor, borderColor } = getComputedStyle(element);
  return { color, backgroundColor, borderColor };
};
const twoFrames = async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
};

const root = document.documentElement;
let button: HTMLButtonElement;

beforeEach(async () => {
  await asksForLessMotion("reduce");
  button = document.createElement("button");
  document.body.append(button);
});
afterEach(async () => {
  button.remove();
  delete root.dataset["theme"];
  await asksForLessMotion("no-preference");
});

describe("with reduced motion", () => {
  test.each(["button", "button button-main", "chip", "bet-chip"])(
    "a .%s has its new colours at once when the theme changes, text and ground together",
    async (className) => {
      button.className = className;
      root.dataset["theme"] = "light";
      await twoFrames();
      const light = colours(button);
      root.dataset["theme"] = "dark";
      const atOnce = colours(button);
      await twoFrames();
      expect(atOnce).toEqual(colours(button));
      expect(atOnce).not.toEqual(light);
      expect(document.getAnimations()).toEqual([]);
    },
  );
});
