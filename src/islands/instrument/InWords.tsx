import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { Frame, LensView, Outline, ViewTable } from "../../../simulations/lens/index.ts";
import { run as runWords } from "../../words/index.ts";
import type { LensWords } from "../../words/LensWords.ts";
import "./InWords.css";

interface InWordsProps {
  frame: Frame;
  outline: Outline | null;
  /** Null until the code that draws the lens is there: its text equal comes with it. */
  view: LensView | null;
  words: LensWords;
  /** True while the run plays: nobody reads then what is folded, and it would cost a good part of every frame. */
  isMoving: boolean;
}

/** The text equal of the instrument, folded: what the pictures show, in sentences and as tables. */
export function InWords({ isMoving, ...shown }: InWordsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const text = useRef<VNode | null>(null);
  if (details.current?.open || !isMoving || text.current === null) text.current = <Text {...shown} />;
  return (
    <details class="instrument-words" ref={details}>
      <summary>{runWords.inWords}</summary>
      {text.current}
    </details>
  );
}

function Text({ frame, outline, view, words }: Omit<InWordsProps, "isMoving">) {
  const ended = outline !== null && frame.at >= outline.endAt ? outline : null;
  const say = (phrases: ReturnType<LensView["describe"]>): string => phrases.map(words.phrase).join(" ");
  const picture = view?.table?.(frame as never);
  const curve = ended && view?.curve?.table(ended as never);
  return (
    <>
      {view && <p>{say(view.describe(frame as never))}</p>}
      {ended && view?.curve && <p>{say(view.curve.describe(ended as never))}</p>}
      {picture && <Table caption={words.tables?.picture ?? ""} table={picture} words={words} />}
      {curve && <Table caption={words.tables?.curve ?? ""} table={curve} words={words} />}
    </>
  );
}

function Table({ caption, table, words }: { caption: string; table: ViewTable; words: LensWords }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {words.columns?.[column] ?? column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((value, index) => {
                const column = table.columns[index] ?? "";
                return <td key={column}>{value === null ? "–" : (words.cell?.({ column, value }) ?? value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
