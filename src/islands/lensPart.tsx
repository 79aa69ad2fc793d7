import type { ComponentChildren, FunctionComponent } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { loadView } from "../../simulations/lenses/loadView.ts";
import { loadWords } from "../words/loadWords.ts";
import type { LensParts, LensSetup } from "./instrument/Instrument.tsx";
import { MissingPart } from "./shell/MissingPart.tsx";

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
    const focusedAt = useRef(-1);
    const { lens } = props as unknown as Props;

    useEffect(() => {
      void Promise.all([load(), fetchLens(lens.id)]).then(
        ([Part, parts]) => {
          focusedAt.current = controlsOf(host.current).findIndex((control) => control === document.activeElement);
          setLoaded({ Part, parts });
        },
        () => {
          // Gates open, because nobody could pass them (Gate.astro).
          document.documentElement.dataset.failed = "";
          setMissing(true);
        },
      );
    }, []);
    useLayoutEffect(() => {
      if (!loaded) return;
      // Who stood on the still stands on what took its place, and what was pressed there is pressed again (keepPresses.ts).
      controlsOf(host.current)[focusedAt.current]?.focus({ preventScroll: true });
      host.current?.dispatchEvent(new CustomEvent("part:alive", { bubbles: true }));
    }, [loaded]);

    if (isMissing) return <MissingPart />;
    return (
      <div ref={host} data-asleep={loaded ? undefined : ""}>
        {loaded ? <loaded.Part {...(props as unknown as Props)} {...loaded.parts} /> : children}
      </div>
    );
  };
}

function controlsOf(host: Element | null): HTMLElement[] {
  return [...(host?.querySelectorAll<HTMLElement>("button, input, select, summary") ?? [])];
}

/** How a lens is drawn and what it says. Asked for early, it is there when it is needed. */
export async function fetchLens(id: string): Promise<LensParts> {
  const [view, words] = await Promise.all([loadView(id), loadWords(id)]);
  return { view, words };
}
