/** The four ways and their fair rivals beside each other: under the rules before, and now. */
import type { Before, Results } from "./evidenceSchemas.ts";

export interface WayRow {
  /** Key of its runs: "default.backbone", "rival.carefulBus". */
  readonly id: string;
  /** Value of the last half-year under the rules before; null where nothing was run then. */
  readonly endBefore: number | null;
  /** The same now, and the mean of all quarters. */
  readonly end: number;
  readonly mean: number;
  /** Person-days on facts in three years. */
  readonly days: number;
}

/** Runs of the rivals that stand beside the four on every page, and of what the page of evidence adds to them. */
export const wayIds = (rivals: readonly { readonly id: string }[]): readonly string[] => [
  ...["point-to-point", "bus", "platform", "backbone"].map((name) => `default.${name}`),
  ...rivals.map(({ id }) => `rival.${id}`),
  "rival.servedPlatform",
  "rival.carefulPlatform",
  "rival.borrowingCentre",
  "servesNobody.backbone",
];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const endOf = (value: readonly number[]): number => mean(value.slice(-2));

/** What ends highest stands first. */
export function wayRows(last: Results["last"], before: Before["last"], ids: readonly string[]): readonly WayRow[] {
  return ids
    .flatMap((id): WayRow[] => {
      const now = last.values[id];
      if (now?.value === undefined || now.days === undefined) return [];
      const then = before.values[id]?.value;
      const endBefore = then === undefined ? null : endOf(then);
      return [{ id, endBefore, end: endOf(now.value), mean: mean(now.value), days: now.days }];
    })
    .sort((one, other) => other.end - one.end);
}
