import { useEffect } from "preact/hooks";
import type { RunHandle } from "./runHandle.ts";

/** A run that nobody sees does not play: it pauses when the last of it leaves the window, and goes on when it comes back. */
export function usePauseUnseen(part: { readonly current: Element | null }, { state, send }: RunHandle): void {
  useEffect(() => {
    let isHeldBack = false;
    const observer = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)!.isIntersecting;
      if (!isSeen && state.peek().matches({ ready: "playing" })) {
        isHeldBack = true;
        send({ type: "pause.pressed" });
      } else if (isSeen && isHeldBack) {
        isHeldBack = false;
        if (state.peek().matches({ ready: "paused" })) send({ type: "play.pressed" });
      }
    });
    observer.observe(part.current!);
    return () => observer.disconnect();
  }, []);
}
