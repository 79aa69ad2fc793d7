import { lensPart } from "../lensPart.tsx";
import type { ChallengeProps } from "./Challenge.tsx";
import type { LessonRunProps } from "./LessonRun.tsx";
import type { SwitchesProps } from "./Switches.tsx";

// The parts of a lesson that show a lens, each with its code behind it.
export const LessonRun = lensPart<LessonRunProps>(async () => (await import("./LessonRun.tsx")).LessonRun);
export const Switches = lensPart<SwitchesProps>(async () => (await import("./Switches.tsx")).Switches);
export const Challenge = lensPart<ChallengeProps>(async () => (await import("./Challenge.tsx")).Challenge);
