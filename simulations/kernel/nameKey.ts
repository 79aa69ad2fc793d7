/**
 * A 32-bit key for a name: FNV-1a (Fowler, Noll, Vo; RFC 9923) over its UTF-16 code units, low byte first. Names of
 * one simulation are checked for clashes, so equal keys never go unnoticed.
 */
export function nameKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    const unit = name.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash | 0;
}
