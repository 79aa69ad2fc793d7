import type { BoardChange, ShapeSpell } from "../../business/index.ts";
import type { Mark, Stop } from "../../lens/index.ts";

/** What a run says of its changes: those that were refused, those that broke readers, those that misled them. */
export interface ToldChanges {
  readonly changes: readonly BoardChange[];
  readonly spells: readonly ShapeSpell[];
  /** The check at an instant. */
  check(at: number): string;
}

/** Readers that got on worse from an instant on. */
function readersFrom(spells: readonly ShapeSpell[], reading: ShapeSpell["reading"], at: number): number {
  return spells.filter((spell) => spell.reading === reading && spell.from === at).length;
}

/**
 * Where a first run stops by itself: the first change that is refused, the first that readers fail on, the first changed
 * meaning that comes through and misleads somebody. What does not happen makes no stop.
 */
export function contractStops({ changes, spells, check }: ToldChanges): readonly Stop[] {
  const facts = ({ at, kind, field }: BoardChange) => ({ kind, field, check: check(at) });
  const refused = changes.find(({ version }) => version === null);
  const loud = spells.find(({ reading }) => reading === "loud");
  const broke = loud && changes.findLast(({ at, version }) => at <= loud.from && version !== null);
  const meaning = changes.find((change) => isMisleading(change, spells));
  return [
    ...(refused ? [{ at: refused.at, code: "refused", parameters: facts(refused) }] : []),
    ...(loud && broke
      ? [
          {
            at: loud.from,
            code: "loud",
            parameters: { ...facts(broke), reader: loud.reader, readers: readersFrom(spells, "loud", loud.from) },
          },
        ]
      : []),
    ...(meaning
      ? [
          {
            at: meaning.at,
            code: "meaning",
            parameters: { ...facts(meaning), readers: readersFrom(spells, "silent", meaning.at) },
          },
        ]
      : []),
  ].sort((one, other) => one.at - other.at);
}

/** A meaning that changed, came through, and misleads a reader from then on. */
function isMisleading({ kind, version, at }: BoardChange, spells: readonly ShapeSpell[]): boolean {
  return kind === "meaning" && version !== null && readersFrom(spells, "silent", at) > 0;
}

/** Every change that was refused, that readers failed on, or that misled them. */
export function contractMarks({ changes, spells }: ToldChanges): readonly Mark[] {
  return changes.flatMap((change): Mark[] => {
    const { at, version, kind, field } = change;
    const parameters = { kind, field };
    if (version === null) return [{ at, code: "refused", parameters }];
    if (readersFrom(spells, "loud", at) > 0) return [{ at, code: "loud", parameters }];
    return isMisleading(change, spells) ? [{ at, code: "meaning", parameters }] : [];
  });
}

/** Of the changed meanings that came through, how many there were, and the most readers that one of them misled at once. */
export function meaningsOf({ changes, spells }: Pick<ToldChanges, "changes" | "spells">) {
  const passed = changes.filter(({ kind, version }) => kind === "meaning" && version !== null);
  const mostMisled = Math.max(0, ...passed.map(({ at }) => readersFrom(spells, "silent", at)));
  return { passed: passed.length, mostMisled };
}
