/** What a curve says without a picture: codes with figures read off it; `src/words` has a sentence for each. */
import { aboveFrom, peakOf } from "./curvePictures.ts";
import type { CurveLine, CurvePicture } from "./curvePictures.ts";

export interface CurveSaying {
  readonly code: "goes" | "peaks" | "ahead" | "neverAhead" | "leadEnds";
  readonly id: string;
  readonly line: string;
  readonly other: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Lines that are held against the backbone, from which place on they lie above it. */
const held: Readonly<Record<string, readonly (readonly [line: string, other: string])[]>> = {
  ownWork: [
    ["backbone", "carefulBus"],
    ["servedBus", "backbone"],
    ["contractsOnCalls", "backbone"],
    ["platformOfSix", "backbone"],
  ],
  domains: [["point-to-point", "backbone"]],
};
const peaking = ["handoff", "acquisition", "centreSize"];

export function curveStory({ id, measure, lines }: CurvePicture): readonly CurveSaying[] {
  const find = (line: string): CurveLine | undefined => lines.find((entry) => entry.id === line);
  const goes = lines.map(({ id: line, points }): CurveSaying => {
    const [from, to] = [points[0]!.mean, points.at(-1)!.mean];
    return { code: "goes", id, line, other: "", from, to, at: points.at(-1)!.at };
  });
  const peaks = peaking.includes(id)
    ? lines.map((line): CurveSaying => {
        const peak = peakOf(line);
        return { code: "peaks", id, line: line.id, other: "", from: peak.mean, to: peak.mean, at: peak.at };
      })
    : [];
  const ahead = (held[id] ?? []).flatMap(([one, other]): CurveSaying[] => {
    const [line, against] = [find(one), find(other)];
    if (!line || !against) return [];
    const at = aboveFrom(line, against);
    const base = { id, line: one, other, from: 0, to: 0 };
    if (at !== null) return [{ ...base, code: measure === "teamDays" ? "leadEnds" : "ahead", at }];
    return [{ ...base, code: "neverAhead", at: 0 }];
  });
  return [...(lines.length > 3 ? [] : goes), ...peaks, ...ahead];
}
