import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import { browserPlugin } from "./packages/kafkajs-mock/build/browserPlugin.mjs";
import { d3InParts } from "./src/site/d3InParts.mjs";
import { fonts } from "./src/site/fonts.mjs";
import { pseudoProse } from "./src/site/pseudoProse.mjs";
import { hashEveryStyle } from "./src/site/hashEveryStyle.mjs";
import { pageBoot } from "./src/site/pageBoot.mjs";
import { surviveTranslation } from "./src/site/surviveTranslation.mjs";
import { trainerPages } from "./src/site/trainerPages.mjs";
import { untranslatedCode } from "./src/site/untranslatedCode.mjs";

// The build is steered by five variables, most set by scripts/build.ts: BASE (base path), SITE (the host, where it is known:
// https://example.org), PUBLIC_LOCALE ("pseudo"), TRAINER ("yes" adds the trainer's pages) and CACHE (one cache per variant, so that nothing leaks between them).
const { BASE = "/", SITE, PUBLIC_LOCALE, TRAINER, CACHE = "./.cache/astro-dev" } = process.env;
const isPseudo = PUBLIC_LOCALE === "pseudo";
const isTrainer = TRAINER === "yes";

/** What every run needs, whichever lens it is seen through: in one file, it packs a tenth smaller than cut by its users. */
const worldInOnePart = {
  name: "world",
  test: /\/simulations\/(kernel|business\/larkfield\/(architectures|deciding|facts|measures|outages|people|request|scenarios|tables|work))\/|\/kafkajs-mock\/src\/core\//,
};

/** Small files that are always wanted together are one: each file is packed by itself. */
const whatRenders = {
  name: "preact",
  test: /\/node_modules\/preact\/(dist|hooks|jsx-runtime)\/|\/src\/(href|islands\/(press|saveFile|useAwake)|words\/(format|localise))\.ts/,
};
const whatNames = { name: "run-id", test: /\/simulations\/runner\/(CodedError|fetchPart|canonicalRun|runId)\.ts/ };
const whatAsks = {
  name: "runClient",
  test: /\/simulations\/(business\/nearestName|runner\/(RunClient|workerLink|frameLane|failureOf|base64url|crc32|deflate|encodeRun|linkCheck))\.ts|\/src\/islands\/(runClient|instrument\/placeLeft)\.ts/,
};
const whatPlaces = {
  name: "places",
  test: /\/simulations\/views\/(observeWidth|placeIn|chart\/(axisTop|curvePath|linearScale)|wait\/waitFrame)/,
};
const whatDraws = {
  name: "draw",
  test: /\/node_modules\/d3-selection\/|\/simulations\/views\/(sparing|createChangeCheck|pictureKey|textRuler|round|chart\/spreadLabels)/,
};
/** What a lesson knows of its learner. */
const whatIsKept = {
  name: "kept",
  test: /\/src\/(localDay|islands\/lesson\/(calendarFile|lessonFlow|landOn)|learner\/projections\/(guesses|plans))\.ts/,
};

export default defineConfig({
  base: BASE,
  ...(SITE && { site: SITE }),
  output: "static",
  trailingSlash: "always",
  cacheDir: CACHE,
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    // Babel reads what holds JSX and nothing else; the bundler takes the types away by itself.
    preact({ include: ["**/*.tsx"] }),
    pageBoot(),
    surviveTranslation(),
    hashEveryStyle(),
    ...(isTrainer ? [trainerPages()] : []),
  ],
  markdown: {
    // Highlighters write inline styles, which the policy below forbids.
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [untranslatedCode(), ...(isPseudo ? [pseudoProse()] : [])] }),
  },
  fonts: fonts(),
  security: {
    csp: {
      // Astro adds script-src and style-src with the hashes of what it wrote itself.
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  // A page brings its styles along: nothing stands between the first bytes and the first paint.
  build: { format: "directory", inlineStylesheets: "always" },
  vite: {
    plugins: [d3InParts(), { ...browserPlugin(), apply: "serve" }],
    // A worker fetches the lens that it is asked about. What was noted for the bundler alone goes no further than the bundler.
    worker: {
      format: "es",
      plugins: () => [browserPlugin()],
      rolldownOptions: { output: { comments: { annotation: false }, codeSplitting: { groups: [worldInOnePart] } } },
    },
    build: {
      assetsInlineLimit: 0,
      cssTarget: ["chrome123", "firefox121", "safari17.5"],
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [whatRenders, whatNames, whatAsks, whatDraws, whatPlaces, whatIsKept],
          },
        },
        // Astro's own mark in an MDX module; it has been read by then, and says nothing to whoever builds the site.
        onLog: (level, log, print) => void (log.code === "MODULE_LEVEL_DIRECTIVE" || print(level, log)),
      },
    },
  },
});
