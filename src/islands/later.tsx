import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component whose code is fetched when it is first shown, so that a page need not carry it before its first run.
 * It shows nothing until then. Not for what has to appear when the network fails.
 */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let Loaded: FunctionComponent<Props> | null = null;

  return function Later(props: Props) {
    const [, setLoaded] = useState(Loaded !== null);
    useEffect(() => {
      if (Loaded !== null) return;
      void load().then((component) => {
        Loaded = component;
        setLoaded(true);
      });
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  };
}
