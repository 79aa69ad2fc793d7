import { create } from "d3";
import { createChangeCheck, sparing } from "../../../views/index.ts";
import type { SystemView } from "../../../business/index.ts";
import type { RingLayout } from "./ringLayout.ts";
import type { TangleWords } from "./TangleOptions.ts";

export interface Picks {
  update(layout: RingLayout, systems: readonly SystemView[]): void;
}

/**
 * A native button over each station, 44 px wide and high. One stop for the Tab key; arrows go round the ring, Home and
 * End to the first and last. Pointing at or focusing a station brings its links to the front.
 */
export function mountPicks(
  root: Element,
  words: TangleWords,
  onPick: (system: number) => void,
  onPoint: (system: number | null) => void,
): Picks {
  const group = create("div").attr("class", "tangle-picks").attr("role", "group").attr("aria-label", words.stations);
  root.append(group.node()!);
  let inOrder: number[] = [];
  let current = -1;
  const arePlacesNew = createChangeCheck();
  /** What each button says, by the index of its station. */
  const said = new Map<number, string>();

  function focusNext(step: number | "first" | "last"): void {
    const at = inOrder.indexOf(current);
    const next = step === "first" ? 0 : step === "last" ? inOrder.length - 1 : at + step + inOrder.length;
    current = inOrder[next % inOrder.length]!;
    buttons().each(function rove(system) {
      this.tabIndex = system.index === current ? 0 : -1;
      if (system.index === current) this.focus();
    });
  }

  const buttons = () => group.selectAll<HTMLButtonElement, SystemView>("button");
  group.on("keydown", (domEvent: KeyboardEvent) => {
    const step = STEPS[domEvent.key];
    if (step === undefined) return;
    domEvent.preventDefault();
    focusNext(step);
  });

  function place(layout: RingLayout, systems: readonly SystemView[]): void {
    said.clear();
    const angle = (index: number) => layout.stations[index]!.angle;
    inOrder = systems.map(({ index }) => index).sort((a, b) => angle(a) - angle(b));
    if (!inOrder.includes(current)) current = inOrder[0] ?? -1;
    buttons()
      .data(systems, (system) => system.index)
      .join((entering) =>
        entering
          .append("button")
          .attr("type", "button")
          .attr("class", "tangle-pick")
          .on("click", (_, system) => onPick(system.index))
          .on("pointerenter focus", (_, system) => onPoint(system.index))
          .on("pointerleave blur", () => onPoint(null)),
      )
      .attr("tabindex", ({ index }) => (index === current ? 0 : -1))
      .style("left", ({ index }) => `${layout.stations[index]!.x}px`)
      .style("top", ({ index }) => `${layout.stations[index]!.y}px`);
  }

  return {
    update(layout, systems) {
      if (arePlacesNew(layout, systems.map(({ index }) => index).join())) place(layout, systems);
      const changed = buttons()
        .data(systems, (system) => system.index)
        .filter(({ index, code, open }) => {
          const before = said.get(index);
          said.set(index, `${code} ${open}`);
          return said.get(index) !== before;
        });
      sparing(changed).attr("aria-label", words.station);
    },
  };
}

const STEPS: Readonly<Record<string, number | "first" | "last">> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: "first",
  End: "last",
};
