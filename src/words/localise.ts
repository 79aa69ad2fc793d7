import { pseudoCatalogue } from "./pseudo.ts";

/**
 * Returns the catalogue in the language of this build: English as written, or the pseudo-locale
 * when the build was made with `PUBLIC_LOCALE=pseudo` (see scripts/build.ts).
 * Sentences that live beside a lesson (questions.en.ts) go through it too.
 */
export function localise<Catalogue>(catalogue: Catalogue): Catalogue {
  // Vite puts the value in, so that the pseudo-locale's code stays out of every other build. Outside Vite, in scripts,
  // there is no `import.meta.env`.
  const isPseudoBuild = typeof import.meta.env === "object" && import.meta.env.PUBLIC_LOCALE === "pseudo";
  return isPseudoBuild ? pseudoCatalogue(catalogue) : catalogue;
}
