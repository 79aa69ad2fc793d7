import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A drawing of a lens in a host element: mounted once, updated with whatever `data` is, destroyed with the island. It is
 * drawn in the same frame as the texts around it: a frame later the browser would lay out and paint the page twice.
 */
export function Drawing<Data>(props: {
  class: string;
  /** Null where nothing can be drawn yet. */
  mount: (host: HTMLElement) => { update(data: Data, isPassing?: boolean): void; destroy(): void } | null;
  data: Data | null;
  /** Another frame follows at once; texts may wait for a later one. Default false. */
  isPassing?: boolean;
}) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<ReturnType<typeof props.mount> | null>(null);
  useLayoutEffect(() => {
    view.current = props.mount(host.current!);
    return () => {
      view.current?.destroy();
      view.current = null;
    };
  }, []);
  useLayoutEffect(() => {
    if (props.data !== null) view.current?.update(props.data, props.isPassing);
  }, [props.data, props.isPassing]);
  return <div class={props.class} ref={host} />;
}
