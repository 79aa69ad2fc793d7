import { BusinessError } from "../../BusinessError.ts";
import { nearestWithin } from "../../nearestName.ts";
import allCalls from "../scenarios/allCalls@1.json" with { type: "json" };
import bigCleanCentre from "../scenarios/bigCleanCentre@1.json" with { type: "json" };
import carefulBus from "../scenarios/carefulBus@1.json" with { type: "json" };
import centre from "../scenarios/centre@1.json" with { type: "json" };
import chain from "../scenarios/chain@1.json" with { type: "json" };
import consumers from "../scenarios/consumers@1.json" with { type: "json" };
import contractsOnCalls from "../scenarios/contractsOnCalls@1.json" with { type: "json" };
import contracts from "../scenarios/contracts@1.json" with { type: "json" };
import decision from "../scenarios/decision@1.json" with { type: "json" };
import duplicates from "../scenarios/duplicates@1.json" with { type: "json" };
import everyoneTold from "../scenarios/everyoneTold@1.json" with { type: "json" };
import growingCentre from "../scenarios/growingCentre@1.json" with { type: "json" };
import handOn from "../scenarios/handOn@1.json" with { type: "json" };
import larkfield from "../scenarios/larkfield@1.json" with { type: "json" };
import log from "../scenarios/log@1.json" with { type: "json" };
import messages from "../scenarios/messages@1.json" with { type: "json" };
import noAcquisition from "../scenarios/noAcquisition@1.json" with { type: "json" };
import orders from "../scenarios/orders@1.json" with { type: "json" };
import outage from "../scenarios/outage@1.json" with { type: "json" };
import schema from "../scenarios/schema@1.json" with { type: "json" };
import servedBus from "../scenarios/servedBus@1.json" with { type: "json" };
import timeMachine from "../scenarios/timeMachine@1.json" with { type: "json" };
import tangle from "../scenarios/tangle@2.json" with { type: "json" };
import type { Scenario } from "./parseScenario.ts";

/** Those that come along are checked by a test, so that no page carries what checks scenarios from outside. */
const built = [
  larkfield,
  noAcquisition,
  allCalls,
  everyoneTold,
  bigCleanCentre,
  carefulBus,
  centre,
  chain,
  contracts,
  consumers,
  contractsOnCalls,
  decision,
  duplicates,
  growingCentre,
  handOn,
  log,
  messages,
  orders,
  outage,
  schema,
  servedBus,
  timeMachine,
  tangle,
] as readonly Scenario[];

/** Scenarios that come with the business, as "id@version". */
export const scenarioNames: readonly string[] = built.map(({ id, version }) => `${id}@${version}`);

const scenarioIds = scenarioNames.map((full) => full.split("@")[0]!);

/** A scenario by "id@version" or by its id alone (the newest). @throws BusinessError `unknown-scenario` with the nearest match. */
export function readScenario(name: string): Scenario {
  const index = scenarioNames.findLastIndex((full) => full === name || full.split("@")[0] === name);
  if (index < 0) throw unknownScenario(name);
  return built[index]!;
}

/** The scenario of a request. @throws BusinessError `unknown-scenario` with the nearest match. */
export function scenarioOf({ scenario = "larkfield" }: { readonly scenario?: string | Scenario }): Scenario {
  return typeof scenario === "string" ? readScenario(scenario) : scenario;
}

function unknownScenario(name: string): BusinessError {
  const names = scenarioNames.join(", ");
  const nearest = nearestWithin(name, scenarioNames) ?? nearestWithin(name, scenarioIds);
  const text = {
    what: `There is no scenario "${name}".`,
    why: `The scenarios are ${names}.`,
    fix: nearest === undefined ? "Choose one of them." : `Did you mean "${nearest}"?`,
  };
  return new BusinessError("unknown-scenario", text, {
    scenario: name,
    names,
    ...(nearest !== undefined && { nearest }),
  });
}
