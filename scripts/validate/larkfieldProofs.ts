/**
 * Holds Larkfield against the closed forms that need a business, the heavy ones included, and prints the table.
 *
 *   npm run validate -- larkfieldProofs
 *
 * Takes about a minute; changes nothing. The exit code is 1 when a check fails. `npm test` runs all but the heavy ones.
 */
import { businessFamily, heavyBusinessChecks } from "../../tests/unit/business/proofs/index.ts";
import { judge } from "../../tests/validation/kernel/index.ts";
import type { Verdict } from "../../tests/validation/kernel/index.ts";

export function validate(): void {
  const { checks, bullwhip, failureDemand } = businessFamily();
  console.error("The light checks are run; the heavy ones take a while.");
  const verdicts = judge([...checks, ...heavyBusinessChecks()]);
  console.log("check                              theory     measured    ±99 %       p    Holm");
  for (const verdict of verdicts) console.log(line(verdict));
  console.log(`F27 three stages alone: ${mean(bullwhip.threeStages)}, at least ${bullwhip.bound}`);
  console.log(`F8 repairs ÷ p where the centre keeps up: ${mean(failureDemand.repairs)}`);
  const { overloaded } = failureDemand;
  const delivered = mean(overloaded.map((entry) => entry.delivered));
  const bound = mean(overloaded.map((entry) => entry.bound));
  const repairs = mean(overloaded.map((entry) => entry.repairs));
  console.log(`F8 overloaded, 14 domains: delivers ${delivered} of cμ, at least ${bound}; ${repairs} repairs a change`);
  const failed = verdicts.filter(({ isSound }) => !isSound).length;
  console.log(`${verdicts.length - failed} checks hold, ${failed} do not.`);
  if (failed > 0) process.exitCode = 1;
}

function mean(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toPrecision(4);
}

function line({ id, quantity, theory, mean, halfWidthShare, p, pHolm, isSound }: Verdict): string {
  const numbers = [theory, mean].map((value) => value.toPrecision(6).padStart(12)).join(" ");
  const share = `${(100 * halfWidthShare).toFixed(2)} %`.padStart(7);
  return `${`${id} ${quantity}`.padEnd(31)}${numbers} ${share} ${p.toFixed(4).padStart(7)} ${pHolm.toFixed(4).padStart(7)}${isSound ? "" : "  ✗"}`;
}
