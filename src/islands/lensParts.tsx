import { lensPart } from "./lensPart.tsx";
import type { ChallengeProps } from "./lesson/Challenge.tsx";
import type { LessonRunProps } from "./lesson/LessonRun.tsx";
import type { SwitchesProps } from "./lesson/Switches.tsx";
import type { SandboxProps } from "./sandbox/Sandbox.tsx";

// The parts of pages that show a lens, each with its code behind it.
export const LessonRun = lensPart<LessonRunProps>(async () => (await import("./lesson/LessonRun.tsx")).LessonRun);
export const Switches = lensPart<SwitchesProps>(async () => (await import("./lesson/Switches.tsx")).Switches);
export const Challenge = lensPart<ChallengeProps>(async () => (await import("./lesson/Challenge.tsx")).Challenge);
export const Sandbox = lensPart<SandboxProps>(async () => (await import("./sandbox/Sandbox.tsx")).Sandbox);
