import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { MissingPart } from "./shell/MissingPart.tsx";

/**
 * A component whose code is fetched when it is first shown, so that a page need not carry it before its first run. It
 * shows nothing until then, and says so when the code cannot be had. Not for what has to appear when the network fails.
 */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let Loaded: FunctionComponent<Props> | null = null;

  return function Later(props: Props) {
    const [state, setState] = useState<"loading" | "loaded" | "missing">(Loaded === null ? "loading" : "loaded");
    useEffect(() => {
      if (Loaded !== null) return;
      load().then(
        (component) => {
          Loaded = component;
          setState("loaded");
        },
        () => setState("missing"),
      );
    }, []);
    if (state === "missing") return <MissingPart />;
    return Loaded === null ? null : <Loaded {...props} />;
  };
}
