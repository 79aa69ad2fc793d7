import { formatCount } from "../format.ts";
import { localise } from "../localise.ts";

const runs = (over: number): string => (over === 1 ? "the run" : `the mean of ${formatCount(over, "run", "runs")}`);

/** A guess of one bar for each of several things, and the same beside what the runs gave. */
export const bars = /* @__PURE__ */ localise({
  hint: "Pull every bar to its length. For nothing at all, tap its beginning.",
  setOne: "Set every bar first, or choose “No idea, show me”.",
  known: "known",
  notSet: "not set yet",
  caption: (p: { over: number; isGuessed: boolean }) =>
    `Filled: ${runs(p.over)}.${p.isGuessed ? " Outlined: your guess." : ""}`,
  guess: "your guess",
  longest: (p: { over: number; drawn: string | null; run: string; isSame: boolean }) => {
    if (p.drawn === null) return `The longest bar is “${p.run}”.`;
    if (p.isSame) return `You made “${p.run}” the longest bar, and it is.`;
    return `You made “${p.drawn}” the longest bar. In ${runs(p.over)} it is “${p.run}”.`;
  },
});
