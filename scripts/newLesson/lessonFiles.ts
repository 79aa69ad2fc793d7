import type { CourseLesson, CourseModule } from "../../src/course.ts";

/** The files of a lesson to begin with, by name: every part of a lesson once, on the run of the tangle. */
export function lessonFiles(lesson: CourseLesson, module: CourseModule): Readonly<Record<string, string>> {
  return {
    "lesson.en.mdx": text(lesson, module),
    "questions.ts": facts(lesson),
    "questions.en.ts": words,
    "claims.ts": claims(lesson),
    "trainer.en.mdx": trainer(lesson),
  };
}

function text({ id, number, title, audience, beliefs }: CourseLesson, module: CourseModule): string {
  return `---
id: ${id}
title: ${JSON.stringify(title)}
module: ${module.number}
number: "${number}"
audience: ${audience}
minutes: { short: 8, full: 15 }
beliefs: [${beliefs.join(", ") || "M1"}]
dimensions: [change]
version: 1
scenario: tangle@2
summary: One sentence for the course map. It gives nothing away.
---

<Beat id="story">

Three to six sentences at Larkfield: people with jobs, and one thing gone wrong.

</Beat>

<Beat id="guess">

What is asked, with all that somebody needs to guess it. **How many working days?**

<Guess question="tangle.wait" />

</Beat>

<Gate after="guess">

<Beat id="run">

Three years at Larkfield. It begins with three systems.

<Run pinned="tangle.reference" question="tangle.wait" />

</Beat>

</Gate>

<Gate after="run">

<Compare question="tangle.wait" saw="${id}.saw" />

</Gate>

<Gate after="compare">

<Belief>

_Many teams believe_ something. Where that is right. It fails because of what the run shows.

</Belief>

At the end there are <Figure of="tangle.links.final" unit="count" /> links.

<HowSure lens="tangle" />

<Switches pinned="tangle.reference" />

<Beat id="keep">

Two questions.

<ComesBack />

<Recall question="${id}.recall.why" />

<Recall question="${id}.recall.elsewhere" />

### At your work

<AtYourWork plan="${id}.work" />

</Beat>

<Challenge pinned="tangle.reference" />

</Gate>
`;
}

function facts({ id, number }: CourseLesson): string {
  return `import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson ${number} asks, without its words: they stand in \`questions.en.ts\`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const why = {
  id: "${id}.recall.why",
  version: 1,
  dimension: "change",
  options: ["right", "wrong"],
  answer: "right",
} as const satisfies RecallFacts;

export const elsewhere = {
  id: "${id}.recall.elsewhere",
  version: 1,
  dimension: "change",
  options: ["right", "wrong"],
  answer: "right",
} as const satisfies RecallFacts;

export const whatDidYouSee = {
  id: "${id}.saw",
  version: 1,
  options: ["this", "that"],
} as const satisfies SightFacts;

export const atYourWork = {
  id: "${id}.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
`;
}

const words = `import type { RecallWords, SightWords, WorkPlanWords } from "../../../src/islands/lesson/questionFacts.ts";
import type * as questions from "./questions.ts";

export const why = {
  prompt: "Why did it happen?",
  options: {
    right: { text: "The answer.", reply: "Yes. Why it is that." },
    wrong: { text: "What somebody would say.", reply: "Why it is not that, and where in the run one sees it." },
  },
  takeaway: "One sentence to keep.",
} satisfies RecallWords<typeof questions.why>;

export const elsewhere = {
  prompt: "The same in another trade: a hospital, a bank, a plant, a city hall. What is the best first step?",
  options: {
    right: { text: "The answer.", reply: "Yes. Why it is that." },
    wrong: { text: "What somebody would say.", reply: "Why it is not that." },
  },
  takeaway: "One sentence to keep.",
} satisfies RecallWords<typeof questions.elsewhere>;

export const whatDidYouSee = {
  prompt: "What did you see?",
  options: { this: { text: "This." }, that: { text: "That." } },
} satisfies SightWords<typeof questions.whatDidYouSee>;

export const atYourWork = {
  prompts: {
    business: { audience: "I work in the business", start: "Next time, I will", hint: "do what fits the lesson." },
    it: { audience: "I work in IT", start: "Next time, I will", hint: "do what fits the lesson." },
  },
} satisfies WorkPlanWords<typeof questions.atYourWork>;
`;

function claims({ number }: CourseLesson): string {
  return `/** What the text of lesson ${number} says about its run, as tests. \`quote\` stands in the lesson word for word. */
import { checkRequest } from "../../../simulations/business/index.ts";
import { tangleRun } from "../../../simulations/lenses/tangle/tangleRun.ts";
import type { Claim } from "../../Claim.ts";

const { parameters } = checkRequest(tangleRun());

export const claims: readonly Claim[] = [
  { quote: "It begins with three systems.", holds: () => parameters["domains.start"] === 3 },
];
`;
}

function trainer({ id }: CourseLesson): string {
  return `---
lesson: ${id}
version: 1
minutes: { story: 1, guess: 3, run: 2, compare: 2, explain: 4, why: 1, challenge: 5, keep: 2 }
expected:
  - who: business people
    answer: What most of them guess.
    counted: false
question: The one question to ask the room.
trap:
  says: What somebody will say.
  answer: What to answer.
cuts:
  - minutes: 30
    plan: What to leave out.
materials:
  - Nothing.
---

What to watch for, stop by stop.
`;
}
