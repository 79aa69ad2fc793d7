/** A packed run, and its check where it has one; see encodeRun. */
const RUN = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]{6})?/;
/** What programs and people leave at the end of a link: signs of a sentence, a closing bracket, a mark for a campaign. */
const LEFT_BEHIND = /^(?:[^A-Za-z0-9_-]*|[&?].*)$/;
/** How often a link may have been encoded on its way; more is nobody's program. */
const ENCODINGS_MAX = 3;

/**
 * The packed run in an address's fragment, or undefined when it holds none. What chat and mail programs do to links is
 * taken back: percent signs for signs, once or more often, broken lines, a dot or bracket of the sentence around it.
 * Whether the run itself is whole is for decodeRun to say.
 */
export function runInFragment(fragment: string): string | undefined {
  const [, text] = /^#?run=(.+)$/i.exec(decoded(fragment).replaceAll(/\s/g, "")) ?? [];
  if (text === undefined) return undefined;
  const [run = ""] = RUN.exec(text) ?? [];
  return run !== "" && LEFT_BEHIND.test(text.slice(run.length)) ? run : text;
}

function decoded(fragment: string): string {
  let text = fragment;
  for (let turn = 0; turn < ENCODINGS_MAX && text.includes("%"); turn += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}
