import { decisionViews, outcomes } from "../../business/index.ts";
import type { DecisionView, Larkfield, OccasionLog } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { LensFrame, NumberShown } from "../../lens/index.ts";
import type { DecisionBrief } from "./DecisionBrief.ts";
import type { DecisionPicture, Glass } from "./DecisionPicture.ts";
import { spellDays } from "./drySpells.ts";
import { figuresBetween, rowAfter } from "./figuresBetween.ts";

/** For so long a drop or a gush stays drawn. */
const SEEN_MS = 10 * DAY_MS;
const WRONG = outcomes.indexOf("wrong");

/** What chain and glasses show at the world's present instant. Their shares look back a quarter. */
export function showDecision({ simulation }: Larkfield, brief: DecisionBrief): LensFrame<DecisionPicture> {
  const { state, now } = simulation;
  const from = Math.max(state.dayZero - 1, now - state.quarterMs);
  const { log } = brief;
  const views = decisionViews(state);
  const figures = figuresBetween(log, views, from, now);
  const first = rowAfter(log, from);
  const rows = Array.from({ length: rowAfter(log, now) - first }, (_, index) => first + index);
  const bars = views.reduce((sum, { bar }) => sum + bar, 0) / Math.max(1, views.length);
  const glasses = views.map((view) => glassOf(view, log, rows, now));
  return {
    picture: {
      now,
      judged: figures.judged,
      links: figures.links,
      bar: figures.bar ?? bars,
      glasses,
      loss: state.parameters["trust.loss"],
      gain: state.parameters["trust.gain"],
      refills: brief.refills,
    },
    numbers: numbersOf(),
  };

  function numbersOf(): NumberShown[] {
    const wrong = rows.findLast((row) => log.wrong[row] !== 0);
    const actedWrong = rows.findLast((row) => log.outcome[row] === WRONG);
    const { fallDays, backDays } = spellDays(brief.spells, now);
    const fall = brief.spells.findLast((one) => one.from <= now);
    const driest = glasses
      .filter(({ trust, mark }) => trust < mark)
      .sort((one, other) => one.trust / one.mark - other.trust / other.mark)[0];
    const last = state.figures.at(-1);
    return [
      asked("feed", figures.feed, decisionId(wrong)),
      asked("joint", figures.joint, decisionId(actedWrong ?? wrong)),
      asked("acted", figures.acted, driest && `trust:${driest.decision}@${now}`),
      asked("value", last?.value ?? null, last && `quarter:${last.quarter}`),
      asked("fallDays", fallDays, fall && `trust:${fall.decision}@${fall.from}`),
      asked("backDays", backDays),
    ];
  }

  function decisionId(row: number | undefined): string | undefined {
    return row === undefined ? undefined : `decision:${log.decision[row]}.${log.serial[row]}@${log.at[row]}`;
  }
}

function asked(code: string, value: number | null, why?: string): NumberShown {
  return why === undefined ? { code, value } : { code, value, why };
}

/** How high the water stood of late, and what the last result that moved it was. */
function glassOf(view: DecisionView, log: OccasionLog, rows: readonly number[], now: InstantMs): Glass {
  const { decision, domain, kind, trust, mark, isBuilt } = view;
  const own = rows.filter((row) => log.decision[row] === decision);
  const levels = [...own.map((row) => log.trust[row]!), trust];
  const moved = own.findLastIndex((_, index) => levels[index + 1] !== levels[index]);
  const isRecent = moved >= 0 && log.at[own[moved]!]! > now - SEEN_MS;
  const lastSeen = !isRecent ? null : levels[moved + 1]! > levels[moved]! ? "right" : "wrong";
  return { decision, domain, kind, trust, mark, isBuilt, high: Math.max(...levels), lastSeen };
}
