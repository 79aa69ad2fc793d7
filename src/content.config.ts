import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { contractSchema } from "./evidence/contractSchema.ts";
import { copiesSchema } from "./evidence/copiesSchema.ts";
import { curvesSchema } from "./evidence/curvesSchema.ts";
import { beforeSchema, expectationsSchema, resultsSchema, seedsSchema } from "./evidence/evidenceSchemas.ts";
import { decisionSchema } from "./evidence/decisionSchema.ts";
import { lensExpectationsSchema } from "./evidence/lensReportSchema.ts";
import { logSchema } from "./evidence/logSchema.ts";
import { outageSchema } from "./evidence/outageSchema.ts";
import { queueSchema } from "./evidence/queueSchema.ts";
import { tangleSchema } from "./evidence/tangleSchema.ts";
import { timeMachineSchema } from "./evidence/timeMachineSchema.ts";
import { lessonSchema, trainerSchema } from "./lessonSchema.ts";

/** Lessons: `lessons/<module>/<lesson>/lesson.en.mdx`. The stable `id` of the front matter names an entry, never its folder. */
const lessons = defineCollection({
  loader: glob({ base: "./lessons", pattern: "**/lesson.en.mdx", generateId: ({ data }) => String(data.id) }),
  schema: lessonSchema,
});

/** Trainer notes: read in the trainer's build only, so that no note can reach a learner's download. */
const trainerNotes = defineCollection({
  loader:
    process.env.TRAINER === "yes"
      ? glob({ base: "./lessons", pattern: "**/trainer.en.mdx", generateId: ({ data }) => String(data.lesson) })
      : async () => [],
  schema: trainerSchema,
});

/** The model's documentation stands beside the model; the site shows it as it is. */
const model = defineCollection({
  loader: glob({ base: "./simulations/business", pattern: "README.md", generateId: () => "larkfield" }),
});

/** The report of the model's validation, and what was expected of it: read while the site is built, never sent. */
const larkfieldResults = defineCollection({ loader: validation("larkfield-results"), schema: resultsSchema });
const larkfieldBefore = defineCollection({ loader: validation("larkfield-results.epoch-2"), schema: beforeSchema });
const larkfieldCurves = defineCollection({ loader: validation("larkfield-curves"), schema: curvesSchema });
const larkfieldExpectations = defineCollection({
  loader: validation("larkfield-expectations"),
  schema: expectationsSchema,
});

/** Values of the seeds among which the Larkfield that is shown was looked for. */
const larkfieldSeeds = defineCollection({ loader: validation("larkfield-seeds"), schema: seedsSchema });

const contractResults = defineCollection({ loader: validation("contract-results"), schema: contractSchema });
const contractExpectations = defineCollection({
  loader: validation("contract-expectations"),
  schema: lensExpectationsSchema,
});
const copiesResults = defineCollection({ loader: validation("copies-results"), schema: copiesSchema });
const decisionResults = defineCollection({ loader: validation("decision-results"), schema: decisionSchema });
const decisionExpectations = defineCollection({
  loader: validation("decision-expectations"),
  schema: lensExpectationsSchema,
});
const queueResults = defineCollection({ loader: validation("queue-results"), schema: queueSchema });
const queueExpectations = defineCollection({
  loader: validation("queue-expectations"),
  schema: lensExpectationsSchema,
});
const logResults = defineCollection({ loader: validation("log-results"), schema: logSchema });
const logExpectations = defineCollection({ loader: validation("log-expectations"), schema: lensExpectationsSchema });
const outageResults = defineCollection({ loader: validation("outage-results"), schema: outageSchema });

const tangleResults = defineCollection({ loader: validation("tangle-results"), schema: tangleSchema });
const tangleExpectations = defineCollection({
  loader: validation("tangle-expectations"),
  schema: lensExpectationsSchema,
});

const timeMachineResults = defineCollection({ loader: validation("time-machine-results"), schema: timeMachineSchema });
const timeMachineExpectations = defineCollection({
  loader: validation("time-machine-expectations"),
  schema: lensExpectationsSchema,
});

function validation(name: string) {
  return glob({ base: "./tests/validation", pattern: `${name}.json`, generateId: () => name });
}

export const collections = {
  contractExpectations,
  contractResults,
  copiesResults,
  decisionExpectations,
  decisionResults,
  larkfieldBefore,
  larkfieldCurves,
  larkfieldExpectations,
  larkfieldResults,
  larkfieldSeeds,
  lessons,
  logExpectations,
  logResults,
  model,
  queueExpectations,
  queueResults,
  outageResults,
  tangleExpectations,
  tangleResults,
  timeMachineExpectations,
  timeMachineResults,
  trainerNotes,
};
