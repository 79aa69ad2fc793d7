import { useEffect, useMemo, useState } from "preact/hooks";
import {
  decodeRun,
  fetchPart,
  fromFile,
  OtherEpochError,
  parseRun,
  runInFragment,
  toProblem,
} from "../../../simulations/runner/index.ts";
import type { Problem, Run, SharedRun, View } from "../../../simulations/runner/index.ts";
import { run as words } from "../../words/index.ts";
import { keepPlace, placeLeft } from "./placeLeft.ts";
import type { RunHandle } from "./runHandle.ts";

/** A link or a file that could not be opened. */
interface SharedTrouble {
  readonly title: string;
  readonly problem: Problem;
  /** The same question for today's model, when it was of another epoch. */
  readonly today: SharedRun | null;
}

/** A run and an instant of it: where somebody was. */
interface Place {
  readonly run: Run;
  readonly at: number;
}

export interface Shared {
  /** True when the run goes on where it was when the page was left. */
  readonly isComeBackTo: boolean;
  readonly trouble: SharedTrouble | null;
  dismiss(): void;
  openFile(text: string): void;
}

/** Opens what a link in the address or a file holds, or what was open here when the page was left; a run of another lens is opened on that lens's page. */
export function useShared({
  handle,
  lens,
  readsLink,
  name,
  onShared,
}: {
  handle: RunHandle;
  lens: string;
  readsLink: boolean;
  /** Name of the instrument on its page. */
  name: string;
  /** Gets where somebody was looking. */
  onShared?: ((view: View | null) => void) | undefined;
}): Shared {
  const [trouble, setTrouble] = useState<SharedTrouble | null>(null);
  const left = useMemo(() => placeLeft<Place>(name), []);

  async function open(reading: Promise<SharedRun>, title: string): Promise<void> {
    try {
      const { run, view } = await reading;
      const { openElsewhere } = await fetchPart(() => import("../openElsewhere.ts"));
      if (await openElsewhere({ run, view }, lens)) return;
      setTrouble(null);
      onShared?.(view);
      handle.open(run, { at: view?.at ?? 0 });
    } catch (thrown) {
      // A run of another epoch brings the same question along for today's model.
      const today = thrown instanceof OtherEpochError ? thrown.today : null;
      setTrouble({ title, problem: toProblem(thrown, "link.broken"), today });
    }
  }

  useEffect(() => {
    if (left !== null) {
      parseRun(left.run).then(
        (run) => handle.open(run, { at: left.at }),
        // Left under another version of the course: the run begins at its beginning.
        () => undefined,
      );
    }
    return keepPlace<Place>(name, () => {
      const { run, at } = handle.state.peek().context;
      return run && { run, at };
    });
  }, []);
  useEffect(() => {
    if (!readsLink) return undefined;
    const read = (): void => {
      const fragment = runInFragment(location.hash);
      if (fragment !== undefined) void open(decodeRun(fragment), words.linkProblem);
    };
    if (left === null) read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  return {
    isComeBackTo: left !== null,
    trouble,
    dismiss: () => setTrouble(null),
    openFile: (text) => void open(fromFile(text), words.fileProblem),
  };
}
