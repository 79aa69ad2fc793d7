import type { ComponentChildren, FunctionComponent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { loadView } from "../../simulations/lenses/views.ts";
import { run } from "../words/index.ts";
import { loadWords } from "../words/loadWords.ts";
import type { LensParts, LensSetup } from "./instrument/Instrument.tsx";

interface Loaded<Props> {
  readonly Part: FunctionComponent<Props & LensParts>;
  readonly parts: LensParts;
}

/**
 * An island that shows a lens. The page brings a still of it along (the slot, drawn by the build); what draws, says and
 * controls the lens is fetched when the island comes alive, and takes the place of the still.
 */
export function lensPart<Props extends LensSetup>(
  load: () => Promise<FunctionComponent<Props & LensParts>>,
): FunctionComponent<Props & { children?: ComponentChildren }> {
  return function LensPart({ children, ...props }) {
    const [loaded, setLoaded] = useState<Loaded<Props> | null>(null);
    const [isMissing, setMissing] = useState(false);
    const host = useRef<HTMLDivElement>(null);
    const { lens } = props as unknown as Props;

    useEffect(() => {
      void Promise.all([load(), fetchLens(lens.id)]).then(
        ([Part, parts]) => setLoaded({ Part, parts }),
        () => setMissing(true),
      );
    }, []);
    useEffect(() => {
      // What was pressed on the still is pressed again on what took its place.
      if (loaded) host.current?.dispatchEvent(new CustomEvent("lens:alive", { bubbles: true }));
    }, [loaded]);

    if (isMissing) return <p role="alert">{run.failedTitle}</p>;
    return (
      <div ref={host} data-asleep={loaded ? undefined : ""}>
        {loaded ? <loaded.Part {...(props as unknown as Props)} {...loaded.parts} /> : children}
      </div>
    );
  };
}

/** How a lens is drawn and what it says. Asked for early, it is there when it is needed. */
export async function fetchLens(id: string): Promise<LensParts> {
  const [view, words] = await Promise.all([loadView(id), loadWords(id)]);
  return { view, words };
}
