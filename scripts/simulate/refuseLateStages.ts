import { checkRequest } from "../../simulations/business/index.ts";
import type { RunRequest } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { UsageError } from "../usageError.ts";

/** A choice that would come after the end of the run would change nothing, in silence. @throws UsageError, BusinessError */
export function refuseLateStages(request: RunRequest): void {
  const { dayZero, endAt } = checkRequest(request);
  const days = (endAt - dayZero) / DAY_MS;
  const late = request.evolution?.find(({ day }) => day >= days);
  if (late === undefined) return;
  const written = `--then ${late.architecture}@${late.day}`;
  throw new UsageError(`${written}: this run ends with day ${days}. Choose an earlier day, or more --years.`);
}
