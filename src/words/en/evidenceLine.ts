import { localise } from "../localise.ts";

/** What every evidence line says; the rest is in the words of its lens. */
export const evidenceLine = /* @__PURE__ */ localise({
  title: "How sure is this?",
  label: (p: { title: string }) => `How sure is this? ${p.title}`,
  /** On the map of the course. */
  mapTitle: "How sure is what the lessons say?",
});
