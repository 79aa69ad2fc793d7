import { expect, test, vi } from "vitest";
import { evolutionKey } from "../../../src/islands/evolution/evolutionKey.ts";

/** A key pressed on an element that matches `is`, inside of what `inside` names. */
function press(key: string, { is = "div", inside = "", isWhyOpen = false, change = {} } = {}) {
  const actions = {
    play: vi.fn(),
    next: vi.fn(),
    back: vi.fn(),
    step: isWhyOpen ? vi.fn() : null,
    undo: vi.fn(),
    showKeys: vi.fn(),
  };
  const target = {
    matches: (selector: string) => selector.split(", ").includes(is),
    closest: (selector: string) => (selector === inside ? {} : null),
  };
  const domEvent = { key, target, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...change };
  const isUsed = evolutionKey(domEvent as unknown as KeyboardEvent, actions);
  const called = Object.entries(actions).flatMap(([name, action]) => (action?.mock.calls.length ? [name] : []));
  return { isUsed, called };
}

test.each([
  [" ", {}, "play"],
  ["PageDown", {}, "next"],
  ["PageUp", { isWhyOpen: true }, "back"],
  ["Escape", { isWhyOpen: true }, "back"],
  ["ArrowRight", { isWhyOpen: true }, "step"],
  ["z", {}, "undo"],
  ["?", {}, "showKeys"],
])("the key %s is used (%o): %s", (key, where, action) => {
  expect(press(key, where)).toEqual({ isUsed: true, called: [action] });
});

test.each([
  ["Space on a button presses the button", " ", { is: "button" }],
  ["Space in a list chooses there", " ", { is: "select" }],
  ["arrows without an open why move along the curve or scroll", "ArrowRight", {}],
  ["arrows in the table scroll it", "ArrowRight", { isWhyOpen: true, inside: ".scroll" }],
  ["Escape in the why is its own", "Escape", { isWhyOpen: true, inside: ".evolution-why" }],
  ["Escape with nothing open closes nothing", "Escape", {}],
  ["a letter typed in a field stays there", "z", { is: "input" }],
  ["the browser's own shortcuts stay its own", "z", { change: { ctrlKey: true } }],
  [
    "a key that a point of the chart has used is used up",
    "ArrowRight",
    { isWhyOpen: true, change: { defaultPrevented: true } },
  ],
])("%s", (_, key, where) => {
  expect(press(key, where)).toEqual({ isUsed: false, called: [] });
});
