/**
 * Every sentence a person reads, by section, in the language of the build. Use one section
 * (`import { shell } from "…/words/index.ts"`): each is a module of its own, so that a page's script carries only what it
 * says. `words` holds all of them.
 */
import { bars } from "./en/bars.ts";
import { challenge } from "./en/challenge.ts";
import { course } from "./en/course.ts";
import { decisionEvidence } from "./en/decisionEvidence.ts";
import { errors } from "./en/errors.ts";
import { evidence } from "./en/evidence.ts";
import { evidenceLine } from "./en/evidenceLine.ts";
import { evolution } from "./en/evolution.ts";
import { figure } from "./en/figure.ts";
import { dials } from "./en/dials.ts";
import { glossary } from "./en/glossary.ts";
import { guess } from "./en/guess.ts";
import { knots } from "./en/knots.ts";
import { island } from "./en/island.ts";
import { landing } from "./en/landing.ts";
import { landingAsk } from "./en/landingAsk.ts";
import { learner } from "./en/learner.ts";
import { lesson } from "./en/lesson.ts";
import { logEvidence } from "./en/logEvidence.ts";
import { printing } from "./en/printing.ts";
import { queueEvidence } from "./en/queueEvidence.ts";
import { run } from "./en/run.ts";
import { sandbox } from "./en/sandbox.ts";
import { search } from "./en/search.ts";
import { sharedErrors } from "./en/sharedErrors.ts";
import { measured } from "./en/measured.ts";
import { moves } from "./en/moves.ts";
import { offline } from "./en/offline.ts";
import { outageEvidence } from "./en/outageEvidence.ts";
import { shell } from "./en/shell.ts";
import { contractEvidence } from "./en/contractEvidence.ts";
import { copiesEvidence } from "./en/copiesEvidence.ts";
import { sources } from "./en/sources.ts";
import { tangleEvidence } from "./en/tangleEvidence.ts";
import { today } from "./en/today.ts";
import { timeMachineEvidence } from "./en/timeMachineEvidence.ts";
import { valueChart } from "./en/valueChart.ts";
import { why } from "./en/why.ts";

export { valueWords } from "./en/valueWords.ts";
export { localise } from "./localise.ts";
export {
  bars,
  challenge,
  course,
  decisionEvidence,
  errors,
  evidence,
  evidenceLine,
  evolution,
  figure,
  dials,
  glossary,
  guess,
  knots,
  island,
  landing,
  landingAsk,
  learner,
  lesson,
  measured,
  moves,
  printing,
  logEvidence,
  queueEvidence,
  offline,
  outageEvidence,
  run,
  sandbox,
  search,
  sharedErrors,
  shell,
  sources,
  contractEvidence,
  copiesEvidence,
  tangleEvidence,
  timeMachineEvidence,
  today,
  valueChart,
  why,
};

export const words = {
  bars,
  challenge,
  course,
  decisionEvidence,
  errors,
  evidence,
  evidenceLine,
  evolution,
  figure,
  dials,
  glossary,
  guess,
  knots,
  island,
  landing,
  landingAsk,
  learner,
  lesson,
  measured,
  moves,
  printing,
  logEvidence,
  queueEvidence,
  offline,
  outageEvidence,
  run,
  sandbox,
  search,
  sharedErrors,
  shell,
  sources,
  contractEvidence,
  copiesEvidence,
  tangleEvidence,
  timeMachineEvidence,
  today,
  valueChart,
  why,
};
