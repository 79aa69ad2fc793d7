import { course } from "./words/index.ts";

/** Who a lesson is for. The lessons for everyone, in order, are the business route through the course. */
export type Audience = "everyone" | "technical";

/** The four architectures of the course; each has one colour and one line style everywhere. */
export type Architecture = "point-to-point" | "bus" | "platform" | "backbone";

export interface CourseLesson {
  /** Stable id: the address `/lessons/<id>/`, whatever the number becomes. */
  readonly id: string;
  /** Number people see, such as "1.1". */
  readonly number: string;
  readonly title: string;
  /** One line for the map. */
  readonly line: string;
  readonly audience: Audience;
  /** Misconceptions it overturns (DOMAIN.md's numbers). */
  readonly beliefs: readonly string[];
}

export interface CourseModule {
  readonly id: string;
  /** 0 to 7. */
  readonly number: number;
  readonly title: string;
  readonly line: string;
  /** Minutes a learner alone needs for the whole module. */
  readonly minutes: number;
  /** The architecture Larkfield lives with in this module, if the module is about one. */
  readonly architecture?: Architecture;
  readonly lessons: readonly CourseLesson[];
}

type LessonId = keyof typeof course.lessons;
type ModuleId = keyof typeof course.modules;

/** The eight modules in order. Minutes and beliefs are those of the curriculum. */
export const modules: readonly CourseModule[] = [
  part("mindset", 0, 15, [
    lesson("dashboards", "0.1", "everyone", "M39 M40"),
    lesson("mindset-before", "0.2", "everyone", ""),
  ]),
  part(
    "point-to-point",
    1,
    45,
    [
      lesson("tangle", "1.1", "everyone", "M8 M41"),
      lesson("chain", "1.2", "technical", "M31 M35"),
      lesson("drift", "1.3", "everyone", "M2 M38 M13"),
    ],
    "point-to-point",
  ),
  part(
    "bus",
    2,
    60,
    [
      lesson("log", "2.1", "technical", "M1 M15"),
      lesson("backlog", "2.2", "technical", "M36 M34"),
      lesson("fast-and-wrong", "2.3", "everyone", "M3 M6 M14 M16"),
      lesson("five-feeds", "2.4", "everyone", "M39"),
    ],
    "bus",
  ),
  part(
    "platform",
    3,
    60,
    [
      lesson("buffer", "3.1", "technical", "M21 M22"),
      lesson("queue-in-the-middle", "3.2", "everyone", "M5 M26 M27"),
      lesson("escalation", "3.3", "everyone", "M13 M18 M42"),
      lesson("plateau", "3.4", "everyone", "M24 M39"),
    ],
    "platform",
  ),
  part(
    "backbone",
    4,
    90,
    [
      lesson("name-the-fact", "4.1", "everyone", "M8 M9 M19 M20"),
      lesson("four-events", "4.2", "technical", "M4 M7 M10 M11 M17"),
      lesson("contracts", "4.3", "technical", "M24 M25 M29"),
      lesson("any-point-in-time", "4.4", "everyone", "M12 M22 M30"),
      lesson("community", "4.5", "everyone", "M10 M18 M26"),
      lesson("who-pays", "4.6", "everyone", "M43"),
    ],
    "backbone",
  ),
  part("outcomes", 5, 35, [
    lesson("insight-to-decision", "5.1", "everyone", "M3 M37 M39"),
    lesson("new-question", "5.2", "everyone", "M8 M20"),
  ]),
  part("practice", 6, 60, [
    lesson("buy-everything", "6.1", "everyone", "M14 M28"),
    lesson("conversations", "6.2", "everyone", "M27 M29"),
    lesson("helm", "6.3", "everyone", ""),
  ]),
  part("next", 7, 30, [
    lesson("when-not-to", "7.1", "everyone", ""),
    lesson("mindset-after", "7.2", "everyone", ""),
    lesson("ninety-days", "7.3", "everyone", ""),
  ]),
];

/** The module a lesson belongs to and the lesson itself, or undefined for an unknown id. */
export function findLesson(id: string): { module: CourseModule; lesson: CourseLesson } | undefined {
  for (const module of modules) {
    const found = module.lessons.find((lesson) => lesson.id === id);
    if (found) return { module, lesson: found };
  }
  return undefined;
}

function part(
  id: ModuleId,
  number: number,
  minutes: number,
  lessons: readonly CourseLesson[],
  architecture?: Architecture,
): CourseModule {
  return { id, number, minutes, lessons, ...course.modules[id], ...(architecture && { architecture }) };
}

function lesson(id: LessonId, number: string, audience: Audience, beliefs: string): CourseLesson {
  const names = beliefs === "" ? [] : beliefs.split(" ");
  return { id, number, audience, beliefs: names, ...course.lessons[id] };
}
