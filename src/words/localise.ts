import { pseudoCatalogue } from "./pseudo.ts";

/**
 * Returns the catalogue in the language of this build: English as written, or the pseudo-locale
 * when the build was made with `PUBLIC_LOCALE=pseudo` (see scripts/build.ts).
 * Sentences that live beside a lesson (questions.en.ts) go through it too.
 */
export function localise<Catalogue>(catalogue: Catalogue): Catalogue {
  return isPseudoBuild ? pseudoCatalogue(catalogue) : catalogue;
}

const isPseudoBuild = import.meta.env?.PUBLIC_LOCALE === "pseudo";
