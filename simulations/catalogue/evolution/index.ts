export { evolutionRequest, REFERENCE_SEED, withouts } from "./evolutionRequest.ts";
export type { Without } from "./evolutionRequest.ts";
export { rivals } from "./rivals.ts";
export type { Rival } from "./rivals.ts";
export { halfYearValues, valueQuestion } from "./valueQuestion.ts";
