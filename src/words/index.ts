/**
 * Every sentence a person reads, by section. Use one section (`import { shell } from "…/words/index.ts"`), so that a
 * page's script carries only what it says, or all of them as `words`.
 */
import { course as courseEn } from "./en/course.ts";
import { errors as errorsEn } from "./en/errors.ts";
import { figure as figureEn } from "./en/figure.ts";
import { guess as guessEn } from "./en/guess.ts";
import { landing as landingEn } from "./en/landing.ts";
import { learner as learnerEn } from "./en/learner.ts";
import { lesson as lessonEn } from "./en/lesson.ts";
import { run as runEn } from "./en/run.ts";
import { sandbox as sandboxEn } from "./en/sandbox.ts";
import { shell as shellEn } from "./en/shell.ts";
import { tangle as tangleEn } from "./en/tangle.ts";
import { views as viewsEn } from "./en/views.ts";
import { localise } from "./localise.ts";

export { localise } from "./localise.ts";

export const course = /* @__PURE__ */ localise(courseEn);
export const errors = /* @__PURE__ */ localise(errorsEn);
export const figure = /* @__PURE__ */ localise(figureEn);
export const guess = /* @__PURE__ */ localise(guessEn);
export const landing = /* @__PURE__ */ localise(landingEn);
export const learner = /* @__PURE__ */ localise(learnerEn);
export const lesson = /* @__PURE__ */ localise(lessonEn);
export const run = /* @__PURE__ */ localise(runEn);
export const sandbox = /* @__PURE__ */ localise(sandboxEn);
export const shell = /* @__PURE__ */ localise(shellEn);
export const tangle = /* @__PURE__ */ localise(tangleEn);
export const views = /* @__PURE__ */ localise(viewsEn);

export const words = { course, errors, figure, guess, landing, learner, lesson, run, sandbox, shell, tangle, views };
