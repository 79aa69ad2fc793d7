/** Why a part of a page could not be loaded, as far as the page can tell; each has its sentence in `src/words`. */
export type TroubleReason = "file" | "base" | "frame" | "offline" | "missing";

/** What is known of where a page is shown. */
export interface Surroundings {
  readonly protocol: string;
  /** `self.origin`: "null" in a frame that is cut off from its own site, and for files. */
  readonly origin: string;
  readonly isOnline: boolean;
  /** Path in the address bar. */
  readonly path: string;
  /** Path that the page was built for; null where it answers for any address, as the 404 page does. */
  readonly builtPath: string | null;
}

/** The most telling reason: what is wrong with the whole page comes before what may be wrong with one request. */
export function troubleReason({ protocol, origin, isOnline, path, builtPath }: Surroundings): TroubleReason {
  if (protocol === "file:") return "file";
  if (origin === "null") return "frame";
  if (builtPath !== null && tidy(path) !== tidy(builtPath)) return "base";
  return isOnline ? "missing" : "offline";
}

/** The folder that a page is served under, if that is all that is wrong: `/course/` for `/course/about/` built as `/about/`. */
export function servedUnder(path: string, builtPath: string): string | null {
  const [served, built] = [tidy(path), tidy(builtPath)];
  return served.endsWith(built) ? served.slice(0, served.length - built.length + 1) : null;
}

/** Hosts write the same page as `/about`, `/about/` or `/about/index.html`. */
function tidy(path: string): string {
  return path.replace(/(index)?\.html$/, "").replace(/\/*$/, "/");
}
