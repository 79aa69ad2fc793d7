import { lensPart } from "../lensPart.tsx";
import type { LessonRunProps } from "./LessonRun.tsx";

/** The run of a lesson, with its code behind it. Apart from the other parts, which not every lesson has. */
export const RunPart = lensPart<LessonRunProps>(async () => (await import("./LessonRun.tsx")).LessonRun);
