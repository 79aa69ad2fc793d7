/** One line a claim's part over the seeds, those that did not come out as expected first. */
import type { Before, Expectations, Results } from "./evidenceSchemas.ts";

type Last = Results["last"];
type Verdict = Last["claims"][number]["verdict"];
export type SeedLine = Last["claims"][number] & {
  /** Verdict of the first result ever written, where it was another one. */
  readonly firstVerdict: Verdict | null;
  /** Verdict under the rules before, where it was another one. */
  readonly verdictBefore: Verdict | null;
  /** What we had expected to come out, where something else did. */
  readonly forecast: Verdict | null;
};

const ORDER = ["fails", "open", "holds", "reported"] as const;

export function seedLines(
  { first, last }: Results,
  before: Before["last"],
  { claims }: Pick<Expectations, "claims">,
): readonly SeedLine[] {
  const lines = last.claims.map((claim): SeedLine => {
    const unlessSame = (verdict: Verdict | undefined): Verdict | null =>
      verdict === undefined || verdict === claim.verdict ? null : verdict;
    const same = ({ id }: { readonly id: string }): boolean => id === claim.id;
    return {
      ...claim,
      firstVerdict: unlessSame(first.claims.find(same)?.verdict),
      verdictBefore: unlessSame(before.claims.find(same)?.verdict),
      forecast: unlessSame(claims.find(same)?.forecast),
    };
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
