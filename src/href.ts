const base = import.meta.env?.BASE_URL ?? "/";

/**
 * An address inside the site, under whatever base path it was built for.
 * `href("/lessons/tangle/#compare")` → "/course/lessons/tangle/#compare" when built with BASE=/course/.
 */
export function href(path: `/${string}`): string {
  return `${base.replace(/\/$/, "")}${path}`;
}
