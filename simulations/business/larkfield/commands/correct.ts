import { correctCopy } from "../handOn/jobs.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const correctSchema = {
  roles: ["domainLead"],
  fields: { copy: { holds: "whole", unit: "from the source, 1 is the first", range: [1, 3] } },
} as const satisfies CommandSchema;

/** It lasts until the copy's next job has written. */
export const correct: CommandKind<typeof correctSchema> = {
  schema: correctSchema,
  price: ({ simulation }) => ({ points: 1, personDays: simulation.state.parameters["handOn.correctDays"] }),
  refusal({ simulation }, { copy }) {
    const { copies } = simulation.state.handOn;
    return copy <= copies ? null : { code: "no-such-copy", parameters: { copy, copies } };
  },
  apply: (larkfield, { copy }) => correctCopy(larkfield, copy - 1),
};
