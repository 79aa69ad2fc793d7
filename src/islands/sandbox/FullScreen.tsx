import { sandbox as words } from "../../words/index.ts";

/** Shows the instrument that it stands in on the whole screen, and back. Nothing where a browser or a frame forbids that. */
export function FullScreen() {
  if (typeof document === "undefined" || !document.fullscreenEnabled) return null;
  const toggle = (button: Element): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void button.closest(".instrument")?.requestFullscreen();
  };
  return (
    <button
      type="button"
      class="button button-plain full-screen"
      onClick={({ currentTarget }) => toggle(currentTarget)}
    >
      {words.fullScreen}
    </button>
  );
}
