import { z } from "astro/zod";

/** Ids go into the learner's log and never change once published. */
const id = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9.-]*$/, "Use letters, digits, dots and hyphens, beginning with a letter.");
const text = z.string().min(1);
const option = z.strictObject({ id, text, reply: text });
const dimension = z.enum(["data", "ownership", "change", "failure", "truth", "value"]);

/** A recall question of a lesson (RecallQuestion). The right answer has to be one of its options. */
export const recallSchema = z
  .strictObject({
    id,
    version: z.number().int().positive(),
    dimension,
    prompt: text,
    options: z.array(option).min(2),
    answer: id,
    because: z.strictObject({ prompt: text, options: z.array(option).min(2), answer: id }).optional(),
    takeaway: text,
    moment: z.strictObject({ pinned: text, stop: text }).optional(),
  })
  .refine(({ options, answer }) => options.some((one) => one.id === answer), "`answer` names none of the options.")
  .refine(
    ({ because }) => !because || because.options.some((one) => one.id === because.answer),
    "`because.answer` names none of its options.",
  );

/** A one-tap question without a wrong answer (SightQuestion). */
export const sightSchema = z.strictObject({
  id,
  version: z.number().int().positive(),
  prompt: text,
  options: z.array(z.strictObject({ id, text })).min(2),
});

/** The plans of "At your work" (WorkPlan). */
export const workPlanSchema = z.strictObject({
  id,
  version: z.number().int().positive(),
  prompts: z.array(z.strictObject({ id, audience: text, start: text, hint: text })).min(1),
});
