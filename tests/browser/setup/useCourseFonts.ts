import { inject } from "vitest";

/** One of the course's families as src/site/fonts.mjs lists it, for the page under test. */
export interface CourseFont {
  readonly name: string;
  /** The variable that the styles read. */
  readonly cssVariable: string;
  readonly fallbacks: readonly string[];
  /** Files below node_modules; none where the fonts have not come. */
  readonly variants: readonly { readonly file: string; readonly style: string; readonly weight: string }[];
}

declare module "vitest" {
  interface ProvidedContext {
    courseFonts: readonly CourseFont[];
    /** Whether the browser sees the one font of tests/oneFont.conf and no other. */
    isOneFontAlone: boolean;
  }
}

// What Astro's <Font> does for a page of the course; a test begins when every font has come.
for (const { name, cssVariable, fallbacks, variants } of inject("courseFonts")) {
  const faces = variants.map(
    ({ file, style, weight }) => new FontFace(name, `url("/node_modules/${file}")`, { style, weight }),
  );
  for (const face of faces) document.fonts.add(await face.load());
  const names = faces.length > 0 ? [`"${name}"`, ...fallbacks] : fallbacks;
  document.documentElement.style.setProperty(cssVariable, names.join(", "));
}
