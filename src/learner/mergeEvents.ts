import { upcast } from "./upcast.ts";
import { eventKey } from "./LearnerEvent.ts";
import type { StoredEvent } from "./LearnerEvent.ts";
import type { ImportCounts } from "./readLogFile.ts";

/** Sorts events of a file into new, known and conflicting ones. What is stored always wins. */
export function mergeEvents(
  stored: readonly StoredEvent[],
  read: readonly StoredEvent[],
): { readonly fresh: readonly StoredEvent[]; readonly counts: ImportCounts } {
  const seen = new Map(stored.map((event) => [eventKey(event.id), canonicalJson(event)]));
  const fresh: StoredEvent[] = [];
  let alreadyHere = 0;
  let conflicting = 0;
  for (const event of read) {
    const key = eventKey(event.id);
    const json = canonicalJson(event);
    const here = seen.get(key);
    if (here === undefined) {
      seen.set(key, json);
      fresh.push(event);
    } else if (here === json) {
      alreadyHere += 1;
    } else {
      conflicting += 1;
    }
  }
  const unknown = fresh.filter((event) => upcast(event) === undefined).length;
  return { fresh, counts: { added: fresh.length, alreadyHere, conflicting, unknown } };
}

/** JSON with the fields of every object in one order: two events are the same when they say the same. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner === null || typeof inner !== "object" || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
}
