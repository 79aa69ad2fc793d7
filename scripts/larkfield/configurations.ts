/** Every configuration that the claims, counter-claims, rivals and ablations of Larkfield are read off. */
import { architectureNames, readScenario } from "../../simulations/business/index.ts";
import type { ArchitectureName, RunRequest } from "../../simulations/business/index.ts";
import { rivals } from "../../simulations/lenses/evolution/rivals.ts";

export interface Configuration {
  readonly id: string;
  readonly architecture: ArchitectureName;
  readonly overrides: NonNullable<RunRequest["overrides"]>;
}

type Overrides = Configuration["overrides"];

export const busProduct: Overrides = { "choice.capture": "dualWrite", "choice.history": "retention" };
export const noPractices: Overrides = {
  "practices.start": 0,
  "practices.spread": 0,
  "practices.enablingPeople": 0,
};
const freeTelling: Overrides = { "telling.tellDays": 0, "telling.readDays": 0 };
const four = (id: string, overrides: Overrides): Configuration[] =>
  architectureNames.map((architecture) => ({ id: `${id}.${architecture}`, architecture, overrides }));
const one = (id: string, architecture: ArchitectureName, overrides: Overrides): Configuration => ({
  id,
  architecture,
  overrides,
});
const overridesOf = (scenario: string): Overrides => readScenario(scenario).overrides;
/** A fair rival as the pages show it. */
function fair(id: string): Configuration {
  const { architecture, overrides } = rivals().find((rival) => rival.id === id)!;
  return one(`rival.${id}`, architecture, overrides);
}
export const monthly: Overrides = {
  "calls.share": 0,
  "facts.changeEveryHours": 720,
  "changes.everyDays": 0,
  "mapping.errorShare": 0,
};

const defaults = four("default", {});

/** What the registered statistics are read off beside the defaults. */
const counterConfigurations: readonly Configuration[] = [
  one("practices.bus", "backbone", busProduct),
  one("practices.none", "backbone", noPractices),
  fair("bigCleanCentre"),
  ...four("outages.off", { "outages.on": false }),
  ...four("meaning.fixed", { "changes.everyDays": 0, "mapping.errorShare": 0 }),
  one("single.bus", "bus", { "decisions.inputs": 1 }),
  one("single.backbone", "backbone", { "decisions.inputs": 1 }),
  one("monthly.point-to-point", "point-to-point", monthly),
  one("monthly.backbone", "backbone", monthly),
  one("untrained", "backbone", { ...noPractices, "checks.on": false }),
];

/** What is judged by means over seeds: the order under symmetric trust, and cost against gain. */
const orderConfigurations: readonly Configuration[] = [
  ...four("trust.symmetric", { "trust.gain": 0.1, "trust.loss": 0.1 }),
  ...four("domains.4", { "domains.start": 4, "domains.growth": 0 }),
  ...four("domains.16", { "domains.start": 16, "domains.growth": 0 }),
];

/** Fair rivals and ablations: printed beside the claims, not tested. */
const otherConfigurations: readonly Configuration[] = [
  fair("allCalls"),
  fair("everyoneTold"),
  fair("carefulBus"),
  fair("servedBus"),
  fair("contractsOnCalls"),
  fair("growingCentre"),
  one("rival.borrowingCentre", "platform", { "central.borrowPeople": 5 }),
  one("rival.servedPlatform", "platform", { "choice.serves": "centre" }),
  one("rival.carefulPlatform", "platform", {
    "choice.serves": "centre",
    "choice.check": "automated",
    "central.people": 5,
  }),
  one("noChecks", "backbone", { "checks.on": false }),
  one("noAcquisition.platform", "platform", { "acquisition.domains": 0 }),
  one("noAcquisition.backbone", "backbone", { "acquisition.domains": 0 }),
  one("noHandoff.platform", "platform", { "work.handoff": 1 }),
  one("automated.platform", "platform", { "choice.check": "automated" }),
  one("noChanges.point-to-point", "point-to-point", { "changes.everyDays": 0 }),
  one("quickTopics.backbone", "backbone", { "topic.delayMs": 1_000 }),
];

/** One mechanism taken away, or one reason looked into. What each should do stands in the expectations file. */
const ablations: readonly Configuration[] = [
  one("noRework.platform", "platform", { "rework.share": 0 }),
  one("biggerCentre.platform", "platform", { "central.people": 14 }),
  one("cleanCentre.platform", "platform", { "central.people": 14, "rework.share": 0, "work.handoff": 1 }),
  one("hugeCentre.platform", "platform", { "central.people": 20, "rework.share": 0 }),
  one("noLearning.backbone", "backbone", { "learning.start": 1 }),
  one("practicesFromStart.backbone", "backbone", { "practices.start": 1 }),
  one("noDip.backbone", "backbone", { "practices.start": 1, "learning.start": 1 }),
  one("practices.noneOnBus", "backbone", { ...noPractices, ...busProduct }),
  one("practices.noneDualWrite", "backbone", { ...noPractices, "choice.capture": "dualWrite" }),
  one("practices.noneRetention", "backbone", { ...noPractices, "choice.history": "retention" }),
  one("keptAll.bus", "bus", { "outages.on": false, "choice.history": "all" }),
  ...four("habit", { "decisions.policy": "habit" }),
  one("habit.practices.none", "backbone", { ...noPractices, "decisions.policy": "habit" }),
  one("habit.practices.bus", "backbone", { ...busProduct, "decisions.policy": "habit" }),
  one("servesNobody.backbone", "backbone", { "choice.serves": "nobody" }),
  one("servesNobody.practices.bus", "backbone", { ...busProduct, "choice.serves": "nobody" }),
  one("freeTelling.point-to-point", "point-to-point", freeTelling),
  one("freeTelling.backbone", "backbone", freeTelling),
  one("freeTelling.everyoneTold", "bus", { ...overridesOf("everyoneTold"), ...freeTelling }),
  ...four("noOwnWork", { "own.share": 0 }),
  one("noOwnWork.everyoneTold", "bus", { ...overridesOf("everyoneTold"), "own.share": 0 }),
];

/** In the order in which they are made. */
export const passes = {
  defaults,
  counterClaims: counterConfigurations,
  orders: orderConfigurations,
  rivals: otherConfigurations,
  ablations,
} as const;

export const configurations: readonly Configuration[] = Object.values(passes).flat();
