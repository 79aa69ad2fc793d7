/** Quarters of several runs as means with the half-widths of their 95 % intervals. */
import type { LarkfieldRun, QuarterFigures } from "../../simulations/business/index.ts";
import { summarise } from "../../simulations/statistics/index.ts";

export type MeanQuarter = Record<string, number | null | Record<string, number | null>>;

/** One run gives its own figures; several give means over seeds, and `…Ci95` beside each. */
export function meanQuarters(runs: readonly LarkfieldRun[]): readonly MeanQuarter[] {
  return runs[0]!.quarters.map((first, index) => {
    const rows = runs.map(({ quarters }) => quarters[index]!);
    if (runs.length === 1) return { ...first, wrongBy: { ...first.wrongBy } };
    const { quarter, wrongBy } = first;
    const names = Object.keys(first).filter((name) => name !== "quarter" && name !== "wrongBy");
    return {
      quarter,
      ...meansOf(names, (name) => rows.map((row) => row[name as keyof QuarterFigures] as number | null)),
      wrongBy: meansOf(Object.keys(wrongBy), (cause) => rows.map((row) => row.wrongBy[cause as keyof typeof wrongBy])),
    };
  });
}

function meansOf(
  names: readonly string[],
  read: (name: string) => readonly (number | null)[],
): Record<string, number | null> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const summary = summarise(read(name).filter((value) => value !== null));
      return [
        [name, summary?.mean ?? null],
        [`${name}Ci95`, summary?.ci95 ?? null],
      ];
    }),
  );
}
