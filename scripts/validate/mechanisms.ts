/**
 * Holds every mechanism of the business against its closed form, as one family with Holm's correction, and prints the table.
 *
 *   npm run validate -- mechanisms              all of them
 *   npm run validate -- mechanisms centre ...   some, by the names of their files in tests/validation/mechanisms
 *
 * Takes some minutes; changes nothing. The exit code is 1 when a check fails. `npm test` runs all but the heavy ones.
 */
import { judge } from "../../tests/validation/kernel/index.ts";
import type { Verdict } from "../../tests/validation/kernel/index.ts";
import { familyOf, mechanisms } from "../../tests/validation/mechanisms/index.ts";
import { UsageError } from "../usageError.ts";

export async function validate(options: readonly string[]): Promise<void> {
  const all = await mechanisms();
  const names = all.map(({ name }) => name);
  const unknown = options.find((option) => !names.includes(option));
  if (unknown !== undefined) throw new UsageError(`There is no mechanism "${unknown}". There are ${names.join(", ")}.`);
  const found = options.length === 0 ? all : all.filter(({ name }) => options.includes(name));
  const { checks, exact } = familyOf(found, true);
  const verdicts = judge(checks);
  console.log(`${"check".padEnd(46)}      theory     measured   ±99 %       p    Holm`);
  for (const verdict of verdicts) console.log(line(verdict));
  for (const { id, says, holds } of exact) console.log(`${id} ${says}${holds ? "" : "  ✗"}`);
  const failed = verdicts.filter(({ isSound }) => !isSound).length + exact.filter(({ holds }) => !holds).length;
  console.log(`${verdicts.length + exact.length - failed} checks hold, ${failed} do not.`);
  if (failed > 0) process.exitCode = 1;
}

function line({ id, quantity, theory, mean, halfWidthShare, p, pHolm, isSound }: Verdict): string {
  const numbers = [theory, mean].map((value) => value.toPrecision(6).padStart(12)).join(" ");
  const share = `${(100 * halfWidthShare).toFixed(2)} %`.padStart(7);
  return `${`${id} ${quantity}`.padEnd(46)}${numbers} ${share} ${p.toFixed(4).padStart(7)} ${pHolm.toFixed(4).padStart(7)}${isSound ? "" : "  ✗"}`;
}
