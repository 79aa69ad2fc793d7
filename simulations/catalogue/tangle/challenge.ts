import { DAY_MS } from "../../kernel/index.ts";
import type { Outline, Publication, TangleSnapshot } from "../../business/index.ts";

/** "Try to break it": what is asked for, and what may be spent on it. */
export const tangleChallenge = {
  id: "tangle.challenge",
  version: 1,
  budgetDays: 100,
  waitDays: 35,
  systems: 12,
  moves: ["publish", "hire"],
} as const;

/** One of the three conditions that are ticked. */
export interface Condition {
  readonly code: "challenge.budget" | "challenge.wait" | "challenge.connected";
  readonly met: boolean;
  /** Null where the run has nothing to say. */
  readonly value: number | null;
  readonly target: number;
}

/** What the run says about how it went: codes for `src/words`, instants that a chip may jump to. */
export interface Told {
  readonly code: string;
  readonly at: number | null;
  /** Systems are indices in the scenario, days are working days. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface Verdict {
  readonly isWon: boolean;
  readonly conditions: readonly Condition[];
  readonly told: readonly Told[];
}

/** Judges a whole run. Everything is read off its outline. */
export function judgeChallenge(outline: Outline): Verdict {
  const spent = spentDays(outline);
  const waitDays = outline.halves.at(-1)?.waitDaysMean ?? null;
  const { connectedSystems } = outline.final;
  const { budgetDays, waitDays: longest, systems } = tangleChallenge;
  const conditions: readonly Condition[] = [
    { code: "challenge.wait", met: waitDays !== null && waitDays <= longest, value: waitDays, target: longest },
    { code: "challenge.budget", met: spent <= budgetDays, value: spent, target: budgetDays },
    { code: "challenge.connected", met: connectedSystems >= systems, value: connectedSystems, target: systems },
  ];
  return { isWon: conditions.every(({ met }) => met), conditions, told: tell(outline) };
}

/** Team days spent: describing, moving over, and hired people until the end. */
export function spentDays(outline: Outline): number {
  return [...outline.publications, ...outline.hires].reduce((total, { costDays }) => total + costDays, 0);
}

/**
 * What a move costs if it is made now: 10 days and one per reader with a link of its own, or every working day that is
 * left. The run may charge less than foretold where a link is replaced before it moves.
 */
export function priceDays(
  move: { readonly type: "publish" | "hire"; readonly system: number },
  now: TangleSnapshot,
  endDay: number,
): number {
  if (move.type === "hire") return Math.max(0, endDay - now.day);
  return 10 + now.links.filter(({ from, kind }) => from === move.system && kind === "own").length;
}

/** Tells from the run what the wait was made of, worst first; the same for a run that is won. */
function tell(outline: Outline): readonly Told[] {
  const told: Told[] = [];
  const { publications, hires, final, endAt } = outline;
  if (publications.length === 0) told.push({ code: "told.nothingPublished", at: null, parameters: {} });
  const most = final.ownLinks.reduce((best, links, system) => (links > final.ownLinks[best]! ? system : best), 0);
  const links = final.ownLinks[most] ?? 0;
  if (links >= 3) told.push({ code: "told.sendsSeparately", at: endAt, parameters: { system: most, links } });
  const slowest = publications.reduce<Publication | null>(
    (worst, next) => (worst === null || waited(next, endAt) > waited(worst, endAt) ? next : worst),
    null,
  );
  if (slowest) {
    const parameters = { system: slowest.system, days: waited(slowest, endAt) / DAY_MS };
    told.push({ code: "told.publishingWaited", at: slowest.orderedAt, parameters });
  }
  if (hires.length > 0) {
    const days = hires.reduce((total, { costDays }) => total + costDays, 0);
    told.push({ code: "told.hired", at: hires[0]!.at, parameters: { people: hires.length, days } });
  }
  return told;
}

function waited({ orderedAt, beganAt }: Publication, endAt: number): number {
  return (beganAt ?? endAt) - orderedAt;
}
