/**
 * Holds the kernel against every closed form, the two heavy ones included, and prints the table.
 *
 *   npm run validate -- kernel
 *
 * Takes some minutes; changes nothing. The exit code is 1 when a check fails. `npm test` runs all but the heavy ones.
 */
import { heavyQueueRuns, judge, kernelFamily } from "../../tests/validation/kernel/index.ts";
import type { Verdict } from "../../tests/validation/kernel/index.ts";

export function validate(): void {
  const light = kernelFamily();
  console.error("The light checks are run; the two heavy ones take a while.");
  const heavy = heavyQueueRuns();
  const verdicts = judge([...light.checks, ...heavy.checks]);
  console.log("check                              theory     measured   ±99 %       p    Holm");
  for (const verdict of verdicts) console.log(line(verdict));
  const broken = light.little.filter(({ area, sojourns }) => area !== sojourns);
  console.log(
    `Little's law holds to the millisecond on ${light.little.length - broken.length} of ${light.little.length} paths.`,
  );
  const failed = verdicts.filter(({ isSound }) => !isSound).length + broken.length;
  console.log(`${verdicts.length + light.little.length - failed} checks hold, ${failed} do not.`);
  if (failed > 0) process.exitCode = 1;
}

function line({ id, quantity, theory, mean, halfWidthShare, p, pHolm, isSound }: Verdict): string {
  const numbers = [theory, mean].map((value) => value.toPrecision(6).padStart(12)).join(" ");
  const share = `${(100 * halfWidthShare).toFixed(2)} %`.padStart(7);
  return `${`${id} ${quantity}`.padEnd(31)}${numbers} ${share} ${p.toFixed(4).padStart(7)} ${pHolm.toFixed(4).padStart(7)}${isSound ? "" : "  ✗"}`;
}
