/** Adds `/trainer/` and `/trainer/<lesson>/`. Only the trainer's build uses it: the learner's site never reads the notes. */
export function trainerPages() {
  return {
    name: "trainer-pages",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        injectRoute({ pattern: "/trainer/[id]", entrypoint: "./src/trainer/TrainerNotes.astro", prerender: true });
        injectRoute({ pattern: "/trainer", entrypoint: "./src/trainer/TrainerIndex.astro", prerender: true });
      },
    },
  };
}
