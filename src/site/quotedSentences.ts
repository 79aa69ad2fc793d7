import type { LessonText } from "./lessonTexts.ts";

/** A figure where a lesson quotes it. */
export interface QuotedSentence {
  /** Name of the figure (`tangle.wait.half1`) and its unit. */
  readonly of: string;
  readonly unit: string;
  /** The sentence it stands in, cut before and after the figure. */
  readonly before: string;
  readonly after: string;
}

const FIGURE = /<Figure of="([^"]+)" unit="(\w+)" \/>/g;

/** Every figure that a lesson quotes, in the order of the text; `say` puts other figures of the same sentence into words. */
export function quotedSentences({ text }: LessonText, say: (of: string, unit: string) => string): QuotedSentence[] {
  return [...text.matchAll(FIGURE)].map(([whole, of = "", unit = ""], _, all) => {
    const at = all.find((match) => match[0] === whole)!.index;
    const spoken = (part: string): string =>
      part.replaceAll(FIGURE, (_figure, name: string, inUnit: string) => say(name, inUnit));
    const start = text.slice(0, at).split("\n").at(-1)!;
    const end = text.slice(at + whole.length).split("\n")[0]!;
    return {
      of,
      unit,
      before: plain(spoken(start))
        .split(/(?<=[.?!…:][”’]?)\s+/)
        .at(-1)!,
      after: plain(spoken(end)).split(/(?<=[.?!…][”’]?)(?=\s|$)/)[0]!,
    };
  });
}

/** Without marks of emphasis and other components. */
function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("**", "")
    .replaceAll(/(?<!\w)_|_(?!\w)/g, "");
}
