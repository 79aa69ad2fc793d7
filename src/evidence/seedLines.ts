/** One line a claim's part over the seeds, those that did not come out as expected first. */
import type { Results } from "./evidenceSchemas.ts";

type Last = Results["last"];
export type SeedLine = Last["claims"][number] & {
  /** Verdict of the first result ever written, where it was another one. */
  readonly firstVerdict: Last["claims"][number]["verdict"] | null;
};

const ORDER = ["fails", "open", "holds", "reported"] as const;

export function seedLines({ first, last }: Results): readonly SeedLine[] {
  const lines = last.claims.map((claim): SeedLine => {
    const before = first.claims.find(({ id }) => id === claim.id)?.verdict ?? null;
    return { ...claim, firstVerdict: before === claim.verdict ? null : before };
  });
  return ORDER.flatMap((verdict) => lines.filter((line) => line.verdict === verdict));
}

type Ablation = Last["ablations"][number];

/** Ablations that came out otherwise than expected, those that chance leaves open, and the others. */
export function ablationLines({ ablations }: Pick<Last, "ablations">) {
  return {
    surprises: ablations.filter(({ verdict, expected }: Ablation) => verdict !== "open" && verdict !== expected),
    open: ablations.filter(({ verdict }) => verdict === "open"),
    expected: ablations.filter(({ verdict, expected }) => verdict === expected),
  };
}
