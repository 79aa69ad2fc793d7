import { fontProviders } from "astro/config";

/**
 * The three families, self-hosted from the registry's packages, Latin subset only.
 * Astro writes the @font-face rules and fallbacks of matching metrics, so that text keeps its place when a font arrives.
 */
export function fonts() {
  return [
    family(
      "Newsreader",
      "--font-newsreader",
      ["Georgia", "serif"],
      [variant("newsreader", "normal", "200 800"), variant("newsreader", "italic", "200 800")],
    ),
    family("Inter", "--font-inter", ["Arial", "sans-serif"], [variant("inter", "normal", "100 900")]),
    family("JetBrains Mono", "--font-jetbrains-mono", ["monospace"], [variant("jetbrains-mono", "normal", "100 800")]),
  ];
}

function family(name, cssVariable, fallbacks, variants) {
  return { name, cssVariable, fallbacks, provider: fontProviders.local(), display: "swap", options: { variants } };
}

function variant(packageName, style, weight) {
  const file = `@fontsource-variable/${packageName}/files/${packageName}-latin-wght-${style}.woff2`;
  return { src: [file], style, weight };
}
