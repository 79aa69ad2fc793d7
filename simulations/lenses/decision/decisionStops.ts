import { isWrongFor, outcomes } from "../../business/index.ts";
import type { DecisionView, OccasionLog, WorldRecording } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";
import type { DrySpell } from "./drySpells.ts";
import { figuresBetween } from "./figuresBetween.ts";

/** Part of all decisions that are taken by hand from then on, at the stop `byHand`. */
const MOST = 0.75;
/** Trust so far above its mark is a glass that is well filled. */
const WELL_ABOVE = 0.15;
const WRONG = outcomes.indexOf("wrong");

interface Run {
  readonly log: OccasionLog;
  readonly decisions: readonly DecisionView[];
  readonly spells: readonly DrySpell[];
}

/**
 * Where a first run stops by itself: the first decision on an input that was too old because somebody asked right after it
 * had changed; the first well filled glass that falls below its mark; the end of the first quarter, with each input and with all at once
 * beside the bar; when that glass is back; the instant from which three of four are below their marks. What does not
 * happen makes no stop.
 */
export function decisionStops(play: WorldRecording, { log, decisions, spells }: Run): readonly Stop[] {
  const { state } = play.worldAt(play.dayZero).simulation;
  const quarterAt = play.dayZero + play.quarterMs;
  const { feed, joint, bar, links } = figuresBetween(log, decisions, play.dayZero, quarterAt);
  const spell = toldSpell(spells, decisions);
  const stops: (Stop | null)[] = [
    state.parameters["decisions.triggered"] > 0 ? staleStop(log, decisions) : null,
    fallStop(spell, decisions),
    feed === null || joint === null || bar === null
      ? null
      : { at: quarterAt, code: "joint", parameters: { feed, joint, bar, inputs: links.length } },
    backStop(spell, decisions),
    mostStop(spells, decisions),
  ];
  return stops
    .filter((stop) => stop !== null && stop.at < play.endAt)
    .sort((one, other) => one!.at - other!.at) as Stop[];
}

function staleStop(log: OccasionLog, decisions: readonly DecisionView[]): Stop | null {
  const row = log.outcome.findIndex((outcome, index) => outcome === WRONG && isWrongFor(log.causes[index]!, "late"));
  return row < 0 ? null : { at: log.at[row]!, code: "stale", parameters: named(decisions[log.decision[row]!]!) };
}

function fallStop(spell: DrySpell | undefined, decisions: readonly DecisionView[]): Stop | null {
  if (spell === undefined) return null;
  const { high, low, fallDays } = spell;
  const view = decisions[spell.decision]!;
  return { at: spell.from, code: "fall", parameters: { ...named(view), high, low, mark: view.mark, days: fallDays } };
}

function backStop(spell: DrySpell | undefined, decisions: readonly DecisionView[]): Stop | null {
  if (spell === undefined || spell.to === null) return null;
  const days = (spell.to - spell.from) / DAY_MS;
  return {
    at: spell.to,
    code: "back",
    parameters: { ...named(decisions[spell.decision]!), days, fell: spell.fallDays },
  };
}

/** The first fall from well above the mark whose glass comes back; where none does, the first such fall; else the first. */
function toldSpell(spells: readonly DrySpell[], decisions: readonly DecisionView[]): DrySpell | undefined {
  const deep = spells.filter(({ decision, high }) => high >= decisions[decision]!.mark + WELL_ABOVE);
  return deep.find(({ to }) => to !== null) ?? deep[0] ?? spells[0];
}

function mostStop(spells: readonly DrySpell[], decisions: readonly DecisionView[]): Stop | null {
  const wanted = Math.ceil(MOST * decisions.length);
  const dryAt = (at: number): number => spells.filter(({ from, to }) => from <= at && (to === null || to > at)).length;
  const found = spells.find(({ from }) => dryAt(from) >= wanted);
  if (found === undefined) return null;
  return { at: found.from, code: "most", parameters: { glasses: dryAt(found.from), of: decisions.length } };
}

function named({ domain, kind }: DecisionView): { domain: string; kind: string } {
  return { domain, kind };
}
