import { useRef, useState } from "preact/hooks";
import type { LensView, ViewTable } from "../../../simulations/lens/index.ts";
import { encodeRun, type View } from "../../../simulations/runner/index.ts";
import { href } from "../../href.ts";
import { run as runWords, sandbox as words } from "../../words/index.ts";
import type { InstrumentView, LensParts, LensSetup } from "../instrument/Instrument.tsx";
import { press } from "../press.ts";
import { saveFile } from "../saveFile.ts";
import { csvFile } from "./csvFile.ts";
import { pngFile, svgFile } from "./drawingFile.ts";
import { embedSnippet } from "./embedSnippet.ts";
import { fromShortCode, shortCode } from "./shortCode.ts";

type Kind = "picture" | "chart" | "numbers";

interface TakeAlongProps extends LensSetup, LensParts {
  shown: InstrumentView;
  /** What stands beside it. */
  besides: View["beside"];
}

/** What is shown, to be taken elsewhere. Folded, it costs nothing while the run plays. */
export function TakeAlong(props: TakeAlongProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="take-along" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.takeAlong}</summary>
      {isOpen && <Taken {...props} />}
    </details>
  );
}

/** A code to say, pictures and tables as files, a frame for another page. */
function Taken({ lens, view, words: own, shown, besides }: TakeAlongProps) {
  const { run, at } = shown.handle.state.value.context;
  const code = run && shown.outline ? shortCode(lens, { run, at }) : null;
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const [snippet, setSnippet] = useState("");
  const part = useRef<HTMLDivElement>(null);

  const openCode = (): void => {
    const found = fromShortCode(lens, typed);
    setSaid(found ? "" : words.codeUnknown);
    if (found) shown.handle.open(found.run, { at: found.at });
  };
  const name = (kind: string): string => `${lens.id}-${kind}`;
  const save = async (kind: "picture" | "chart", as: "svg" | "png"): Promise<void> => {
    const drawing = part.current?.closest(".instrument")?.querySelector<SVGSVGElement>(`.instrument-${kind} svg`);
    if (!drawing) return setSaid(words.notDrawn);
    const fileName = `${name(kind)}.${as}`;
    if (as === "svg") saveFile(fileName, "image/svg+xml", (await svgFile(drawing)).text);
    else {
      const picture = await pngFile(drawing);
      if (picture === null) return setSaid(words.noDots);
      saveFile(fileName, "image/png", picture);
    }
    setSaid(runWords.saved({ fileName }));
  };
  const saveTable = (kind: Kind, table: ViewTable): void => {
    const columns = table.columns.map((column) => own.columns?.[column] ?? column);
    saveFile(`${name(kind)}.csv`, "text/csv", csvFile({ ...table, columns }));
    setSaid(runWords.saved({ fileName: `${name(kind)}.csv` }));
  };
  const showSnippet = async (): Promise<void> => {
    const place: View = { branch: 0, at, lens: lens.id, ...(besides && { beside: besides }) };
    const fragment = run ? `#run=${await encodeRun(run, place)}` : "";
    setSnippet(embedSnippet(new URL(href(`/embed/${lens.id}/${fragment}`), location.href).href, own.title));
  };
  const tables = tablesOf({ view, shown, numbers: own.numbers });

  return (
    <div class="take-along-body" ref={part}>
      <div class="sandbox-row">
        {shown.outline && (
          <p class="short-code">
            {words.code} {code === null ? words.codeNone : <strong translate={false}>{code}</strong>}
          </p>
        )}
        <label>
          {words.codeOpen}
          <input
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={({ key }) => key === "Enter" && openCode()}
          />
        </label>
        <button type="button" class="button" {...press(typed.trim() !== "", openCode)}>
          {words.open}
        </button>
      </div>
      <div class="sandbox-row" role="group" aria-label={words.files}>
        {(["picture", "chart"] as const).flatMap((kind) =>
          kind === "chart" && !view?.curve
            ? []
            : (["svg", "png"] as const).map((as) => (
                <button
                  key={kind + as}
                  type="button"
                  class="button"
                  {...press(shown.outline !== null, () => void save(kind, as))}
                >
                  {words.saveAs({ kind, as: as.toUpperCase() })}
                </button>
              )),
        )}
        {tables.map(([kind, table]) => (
          <button key={kind} type="button" class="button" {...press(table !== null, () => saveTable(kind, table!))}>
            {words.saveAs({ kind, as: "CSV" })}
          </button>
        ))}
      </div>
      <div class="sandbox-row">
        <button type="button" class="button" onClick={() => void showSnippet()}>
          {words.embed}
        </button>
      </div>
      {snippet && (
        <label class="dial">
          {words.embedHint}
          <textarea
            class="field"
            readOnly
            rows={6}
            translate={false}
            value={snippet}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
      )}
      <p role="status" class="sandbox-hint">
        {said}
      </p>
    </div>
  );
}

interface TablesOf {
  view: LensView | null;
  shown: InstrumentView;
  numbers: LensParts["words"]["numbers"];
}

/** The tables behind what is shown; null where there is none yet. A lens without one has its numbers. */
function tablesOf({ view, shown, numbers }: TablesOf): (readonly [Kind, ViewTable | null])[] {
  const { handle, outline } = shown;
  const frame = handle.frame.value;
  const ofNumbers = {
    columns: ["number", "value"],
    rows: frame.numbers.map(({ code, value }) => [labelOf(code), value]),
  };
  function labelOf(code: string): string {
    return numbers[code]?.label ?? code;
  }
  return [
    ["numbers", ofNumbers],
    ...(view?.table ? [["picture", view.table(frame as never)] as const] : []),
    ...(view?.curve ? [["chart", outline && view.curve.table(outline as never)] as const] : []),
  ];
}
