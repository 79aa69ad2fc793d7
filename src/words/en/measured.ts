import { formatCount } from "../format.ts";
import { localise } from "../localise.ts";

/** Beside a guess about many runs: what is drawn, and the same as a table. */
export const measured = /* @__PURE__ */ localise({
  caption: (p: { over: number }) =>
    `Columns: the mean of ${formatCount(p.over, "run", "runs")}. Dots: your guess, where you made one.`,
  numbers: "The same in numbers",
  place: "After",
  guess: "Your guess",
  runs: "The runs",
  none: "–",
});
