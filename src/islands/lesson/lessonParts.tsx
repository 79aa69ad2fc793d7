import { lensPart } from "../lensPart.tsx";
import type { ChallengeProps } from "./Challenge.tsx";
import type { SwitchesProps } from "./Switches.tsx";

// The parts of a lesson that show a lens and that not every lesson has, each with its code behind it.
export const Switches = lensPart<SwitchesProps>(async () => (await import("./Switches.tsx")).Switches);
export const Challenge = lensPart<ChallengeProps>(async () => (await import("./Challenge.tsx")).Challenge);
