import { z } from "astro/zod";

const DIMENSIONS = ["data", "ownership", "change", "failure", "truth", "value"] as const;

const minutes = z.number().int().positive();

/** Front matter of `lesson.en.mdx`. A field that is missing, misspelt or of the wrong type stops the build. */
export const lessonSchema = z.strictObject({
  /** Stable name in addresses, the learner's log and links, such as `tangle`. Never changes, whatever the number does. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "Use lower-case letters, digits and hyphens, beginning with a letter."),
  /** Title as people read it. */
  title: z.string().min(1),
  /** Module, 0 to 7. */
  module: z.number().int().min(0).max(7),
  /** Number people see, as text so that "1.10" stays what it is. */
  number: z.string().regex(/^\d\.\d+$/, 'Write it as text, such as "1.1".'),
  /** `everyone` (on the business route) or `technical`. */
  audience: z.enum(["everyone", "technical"]),
  /** Minutes: the shortest path to complete, and with everything marked "go further". */
  minutes: z.strictObject({ short: minutes, full: minutes }),
  /** Misconceptions the lesson overturns, such as [M8, M41]. At least one. */
  beliefs: z.array(z.string().regex(/^M\d+$/)).min(1),
  /** Dimensions of the mindset check it works on. */
  dimensions: z.array(z.enum(DIMENSIONS)).min(1),
  /** Version of the content; goes into every event of the learner's log. Raise it when the meaning of an answer changes. */
  version: z.number().int().positive(),
  /** The scenario its run starts from, `id@version`. */
  scenario: z
    .string()
    .regex(/^[a-z][a-zA-Z-]*@\d+$/)
    .optional(),
  /** The simulation through which its run is seen, by id: the two lead to each other. Left out: none. */
  lens: z.string().optional(),
  /** One sentence for the course map and search results. */
  summary: z.string().min(1),
});

/** Front matter of `trainer.en.mdx`: notes as data. The prose below it is free. */
export const trainerSchema = z.strictObject({
  /** Id of the lesson the notes belong to. */
  lesson: z.string(),
  version: z.number().int().positive(),
  /** Minutes per beat, in the order of the lesson. */
  minutes: z.record(z.string(), z.number().positive()),
  /** What people are expected to answer; `counted: false` shows as "assumed" until somebody has counted. */
  expected: z.array(z.strictObject({ who: z.string(), answer: z.string(), counted: z.boolean() })),
  /** The one question to ask the room. */
  question: z.string(),
  /** What somebody will say, and what to answer. */
  trap: z.strictObject({ says: z.string(), answer: z.string() }),
  /** How to give the lesson in fewer or more minutes. */
  cuts: z.array(z.strictObject({ minutes, plan: z.string() })),
  materials: z.array(z.string()),
});
