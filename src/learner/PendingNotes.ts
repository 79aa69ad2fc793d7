import type { EventDraft } from "./EventStore.ts";

/** What is about to be written to the log, kept where writing takes no time until the log has it. */
export interface PendingNotes {
  /** Notes one event before it returns. What comes back removes the note. */
  add(draft: EventDraft): () => void;
  /** Every note, in the order of the wall clock: of this page, of pages that were left, and of other tabs. */
  all(): readonly { readonly draft: EventDraft; readonly remove: () => void }[];
}

const PREFIX = "past-the-plateau-pending-";

/**
 * Notes in `localStorage`, one key for each, so that tabs never write over each other's. IndexedDB answers only after a
 * while, and a page that is left before takes with it what it was asked to write. `newKey` gives a key that no other tab
 * gives. Where a browser keeps nothing, nothing is noted.
 */
export function createPendingNotes(newKey: () => string, storage = () => localStorage): PendingNotes {
  const tried = <Result>(act: (kept: Storage) => Result): Result | undefined => {
    try {
      return act(storage());
    } catch {
      return undefined;
    }
  };
  const removeAt = (key: string) => () => tried((kept) => kept.removeItem(key));
  return {
    add: (draft) => {
      const key = PREFIX + newKey();
      tried((kept) => kept.setItem(key, JSON.stringify(draft)));
      return removeAt(key);
    },
    all: () =>
      (tried(Object.keys) ?? [])
        .filter((key) => key.startsWith(PREFIX))
        .flatMap((key) => {
          const remove = removeAt(key);
          const draft = tried((kept) => JSON.parse(kept.getItem(key)!) as EventDraft | null);
          if (draft?.type) return { draft, remove };
          remove();
          return [];
        })
        .toSorted((a, b) => a.draft.wallAt - b.draft.wallAt),
  };
}
