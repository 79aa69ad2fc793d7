import { figuresInGroups } from "../../lens/index.ts";
import type { Figures } from "../../lens/index.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import { decisionRun } from "./decisionRun.ts";
import { spellDays } from "./drySpells.ts";
import pinned from "./pinned.json" with { type: "json" };
import { delayPositions, inputPositions } from "./questions.ts";
import { toldOf } from "./tellDecision.ts";

/**
 * Every figure that a lesson may quote of the decisions: those of the reference run by their own names, those of the other
 * pinned runs with a prefix (`told.acted.half4`), the runs beside them by the place of the question (`inputs.3`; 6 is five
 * and everybody told, `early.delay.12` is 900 ms), and what takes many seeds from the committed report. Shares are 0–1.
 * Meant for building pages and for tests: it makes several runs.
 */
export function figures(): Figures {
  const { reference: _, ...besides } = pinned;
  const names = Object.keys(besides) as (keyof typeof besides)[];
  return figuresInGroups({
    "": () => ({ ...runFigures("reference"), ...manySeeds.figures }),
    ...Object.fromEntries(names.map((name) => [name, () => runFigures(name)])),
  });
}

function runFigures(name: keyof typeof pinned): Figures {
  const { halves, byInputs, byDelay, stops, spells, endAt, refills } = toldOf(decisionRun({ of: name }));
  const found: Record<string, number | string | null> = { refills, ...spellDays(spells, endAt), falls: spells.length };
  for (const { half, ...shares } of halves) {
    for (const [code, share] of Object.entries(shares)) found[`${code}.half${half}`] = share;
  }
  byInputs.forEach((share, index) => (found[`inputs.${inputPositions[index]}`] = share));
  byDelay.forEach((share, index) => (found[`delay.${delayPositions[index]}`] = share));
  for (const { code, parameters } of stops) {
    for (const [parameter, value] of Object.entries(parameters)) found[`stop.${code}.${parameter}`] = value;
  }
  return found;
}
