/** How the caches of a site below `base` begin; each edition has one, with its version behind that. */
export function cachePrefix(base: string): string {
  return `past-the-plateau ${base} `;
}
