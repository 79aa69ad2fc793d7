import { localise } from "../localise.ts";

/** What stands on paper alone: read while the site is built, so that no script carries it. */
export const printing = /* @__PURE__ */ localise({
  later:
    "What comes next opens as you work through the lesson, and is printed then. To print all of it now, load this page with JavaScript off.",
});
