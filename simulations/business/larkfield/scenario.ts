import * as z from "zod/mini";
import { BusinessError } from "../businessError.ts";
import { larkfieldArchitectures } from "./architectures/index.ts";
import { checkLarkfield } from "./checkLarkfield.ts";
import { nearestName } from "../nearestName.ts";
import bigCleanCentre from "./scenarios/bigCleanCentre@1.json" with { type: "json" };
import everyoneTold from "./scenarios/everyoneTold@1.json" with { type: "json" };
import larkfield from "./scenarios/larkfield@1.json" with { type: "json" };
import noAcquisition from "./scenarios/noAcquisition@1.json" with { type: "json" };
import allCalls from "./scenarios/allCalls@1.json" with { type: "json" };

z.config({ jitless: true });

const value = z.union([z.number(), z.string(), z.boolean()]);

/** What a run of Larkfield starts from: parameters and choices that differ from the defaults, versioned. */
const larkfieldScenarioSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,31}$/)),
  version: z.int().check(z.positive()),
  overrides: z.record(z.string(), value),
});
const FIELDS = ["id", "version", "overrides"];
export type LarkfieldScenario = z.infer<typeof larkfieldScenarioSchema>;

const built: readonly unknown[] = [larkfield, noAcquisition, allCalls, everyoneTold, bigCleanCentre];

/** Validates a scenario from outside. @throws BusinessError `bad-scenario` naming the place, or what `checkLarkfield` refuses. */
export function parseLarkfieldScenario(from: unknown): LarkfieldScenario {
  const result = larkfieldScenarioSchema.safeParse(from);
  if (!result.success) {
    // After a typo a field is missing and another one is unknown; the unknown one tells more.
    const { issues } = result.error;
    const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!;
    const place = issue.path.map(String).join(".") || "the top level";
    const nearest = issue.code === "unrecognized_keys" ? nearestName(issue.keys[0]!, FIELDS) : undefined;
    const text = {
      what: `The scenario is not sound at ${place}.`,
      why: `${issue.message}. It has ${FIELDS.join(", ")}.`,
      fix: nearest === undefined ? "Correct the file at that place." : `Did you mean "${nearest}"?`,
    };
    throw new BusinessError("bad-scenario", text, { place, ...(nearest !== undefined && { nearest }) });
  }
  // Choices are checked together with an architecture at the start of a run; names and values can be checked now.
  const settings = Object.entries(result.data.overrides).filter(([name]) => !name.startsWith("choice."));
  checkLarkfield({ architecture: larkfieldArchitectures[0]!, seed: 0, overrides: Object.fromEntries(settings) });
  return result.data;
}

/** Scenarios of Larkfield that come with the business, as "id@version". */
export const larkfieldScenarioNames: readonly string[] = built.map((entry) => {
  const { id, version } = entry as LarkfieldScenario;
  return `${id}@${version}`;
});

/** A scenario by "id@version" or by its id alone (the newest). @throws BusinessError `unknown-scenario` with the nearest match. */
export function readLarkfieldScenario(name: string): LarkfieldScenario {
  const index = larkfieldScenarioNames.findLastIndex((known) => known === name || known.split("@")[0] === name);
  if (index >= 0) return parseLarkfieldScenario(built[index]);
  const names = larkfieldScenarioNames.join(", ");
  const nearest = nearestName(name, larkfieldScenarioNames);
  const text = {
    what: `There is no scenario "${name}".`,
    why: `Larkfield's scenarios are ${names}.`,
    fix: `Did you mean "${nearest}"?`,
  };
  throw new BusinessError("unknown-scenario", text, { scenario: name, names, nearest });
}
