import { errors } from "../../words/index.ts";

/** All that the landing page needs once somebody is about to bet: fetched then, not before. */
export { ComeBack, comeBackOf } from "./ComeBack.ts";
export { LandingAnswer } from "./LandingAnswer.tsx";
export { LandingChart } from "./LandingChart.tsx";
export { LandingInWords } from "./LandingInWords.tsx";
export { LandingSays } from "./LandingSays.tsx";
export { LandingWhy } from "./LandingWhy.tsx";
export { keepFocus } from "./keepFocus.ts";
export { playFour } from "./playFour.ts";
export const { say: sayProblem } = errors;
