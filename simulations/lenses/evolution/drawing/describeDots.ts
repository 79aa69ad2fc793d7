import type { Phrase, ViewTable } from "../../../lens/index.ts";
import type { DecisionDot, EvolutionPicture } from "../EvolutionPicture.ts";
import { dotGroups } from "./dotGroups.ts";

/** The marks in words: each group with how many are taken on data and their mean trust, and the early ones with many inputs. */
export function describeDots({ dots, inputs }: Pick<EvolutionPicture, "dots" | "inputs">): Phrase[] {
  if (dots.length === 0) return [{ code: "dots.nothing", parameters: {} }];
  const groups = dotGroups(inputs).map(({ from, to, decisions }) => ({
    from,
    to: to ?? 0,
    own: dots.filter(({ decision }) => decisions.includes(decision)),
  }));
  const early = dots.filter(({ isEarly }) => isEarly);
  return [
    ...groups
      .filter(({ own }) => own.length > 0)
      .map(({ from, to, own }) => ({ code: "dots.group", parameters: { from, to, ...counted(own) } })),
    ...(early.length === 0 ? [] : [{ code: "dots.early", parameters: counted(early) }]),
  ];
}

function counted(own: readonly DecisionDot[]): { acting: number; of: number; trust: number } {
  const trust = own.reduce((sum, dot) => sum + dot.trust, 0) / own.length;
  return { acting: own.filter(({ isActing }) => isActing).length, of: own.length, trust };
}

/** One row a decision: whose, what is decided, inputs, trust, the trust that it takes, and how it is taken. */
export function tableOfDots({ dots }: Pick<EvolutionPicture, "dots">): ViewTable {
  return {
    columns: ["domain", "kind", "inputs", "trust", "mark", "taken"],
    rows: dots.map(({ domain, kind, inputs, trust, mark, isActing }) => [
      domain,
      kind,
      inputs,
      trust,
      mark,
      isActing ? "onData" : "byHand",
    ]),
  };
}
