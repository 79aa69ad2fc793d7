import { useEffect, useState } from "preact/hooks";
import type { Outline, Overrides, TangleSnapshot } from "../../../simulations/business/index.ts";
import { switches, waitQuestion } from "../../../simulations/catalogue/tangle/index.ts";
import { toProblem, type Problem as Trouble, type Run } from "../../../simulations/runner/index.ts";
import { mountTangle, mountWaitChart, type WaitChartData } from "../../../simulations/views/index.ts";
import type { Question } from "../../prediction/index.ts";
import { lesson as words, run as runWords, tangle } from "../../words/index.ts";
import { QuickGuess } from "../guess/QuickGuess.tsx";
import { Drawing } from "../instrument/Drawing.tsx";
import { Problem } from "../instrument/Problem.tsx";
import { tangleWords, waitWords } from "../instrument/viewWords.ts";
import { runClient } from "../runClient.ts";
import { lessonState, recordFirst } from "./store.ts";
import "./Switches.css";

/** Working days offered as one-tap guesses for the last half-year. */
const GUESS_DAYS = [5, 35, 70, 140];
/** Where Larkfield may stop adding systems. */
const STOP_AT = [4, 6, 8, 10, 12];

type SwitchId = "changes" | "stopAt" | "publish";
const IDS: readonly SwitchId[] = ["changes", "stopAt", "publish"];

interface Result {
  readonly outline: Outline;
  readonly end: TangleSnapshot;
}

/** Three things to take away, one at a time: same seed, same people, one difference. Each is guessed with one tap first. */
export function Switches({ run, codes }: { run: Run; codes: readonly string[] }) {
  return (
    <section class="switches" aria-labelledby="switches-title">
      <h3 id="switches-title">{words.switchesTitle}</h3>
      <div class="switches-list">
        {IDS.map((id) => (
          <Switch key={id} id={id} run={run} codes={codes} />
        ))}
      </div>
    </section>
  );
}

function Switch({ id, run, codes }: { id: SwitchId; run: Run; codes: readonly string[] }) {
  const [guess, setGuess] = useState<number | null>(null);
  const [systems, setSystems] = useState(8);
  const [result, setResult] = useState<Result | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isRunning, setRunning] = useState(false);
  const base = lessonState.outline.value;
  const texts = tangle.switches[id];
  const lastDays = result?.outline.halves.at(-1)?.waitDaysMean ?? null;
  const baseDays = base?.halves.at(-1)?.waitDaysMean ?? null;

  const show = async (guessed: number, stopAt = systems): Promise<void> => {
    setRunning(true);
    setTrouble(null);
    try {
      setResult(await runWith(run, overridesOf(id, stopAt)));
    } catch (thrown) {
      setTrouble(toProblem(thrown, "worker.failed"));
    }
    setRunning(false);
    setGuess(guessed);
  };
  const tap = (days: number): void => {
    const question = `tangle.switch.${id}`;
    void recordFirst(
      "answer.given",
      { question, version: 1, kind: "guess", choice: String(days), isRight: null },
      (own) => own.some(({ type, data }) => type === "answer.given" && data.question === question),
    );
  };

  // A guess made before a reload is still the guess.
  const kept = lessonState.chosen(`tangle.switch.${id}`).value?.choice;
  useEffect(() => {
    if (kept !== undefined && guess === null && !isRunning) void show(Number(kept));
  }, [kept]);

  return (
    <article class="switch">
      <h4>{texts.title}</h4>
      <p>{texts.text}</p>
      {id === "stopAt" && (
        <div class="switch-row" role="group" aria-label={texts.title}>
          {STOP_AT.map((count) => (
            <button
              key={count}
              type="button"
              class="chip"
              aria-pressed={systems === count}
              onClick={() => {
                setSystems(count);
                if (guess !== null) void show(guess, count);
              }}
            >
              {tangle.switches.stopLabel({ systems: count })}
            </button>
          ))}
        </div>
      )}
      {guess === null && (
        <div class="switch-row" role="group" aria-label={tangle.switches.days}>
          <p>{tangle.switches.days}</p>
          {base && (
            <QuickGuess
              question={lastHalfYear(base, id)}
              options={GUESS_DAYS}
              chosen={isRunning ? guess : null}
              onGuess={({ values: [days = 0] }) => tap(days)}
            />
          )}
        </div>
      )}
      <div role="status">
        {isRunning && <p>{words.computing}</p>}
        {guess !== null && lastDays !== null && !isRunning && (
          <p class="switch-result">
            {words.switchResult({
              guess: tangle.days({ days: guess }),
              result: tangle.days({ days: lastDays }),
            })}{" "}
            {baseDays !== null && words.switchBase({ base: tangle.days({ days: baseDays }) })}
          </p>
        )}
      </div>
      {trouble && (
        <Problem
          title={runWords.failedTitle}
          problem={trouble}
          action={{ label: runWords.retry, run: () => void show(guess ?? 0) }}
        />
      )}
      {guess !== null && result && base && (
        <>
          <Drawing<WaitChartData>
            class="switch-chart"
            data={{
              run: base,
              now: null,
              label: tangle.switches.own,
              comparison: {
                run: result.outline,
                label: id === "stopAt" ? tangle.switches.stopLabel({ systems }) : texts.title,
              },
            }}
            mount={(host) => mountWaitChart(host, { words: waitWords })}
          />
          {id === "publish" && <Rings run={run} codes={codes} published={result.end} />}
        </>
      )}
    </article>
  );
}

/** Own link per reader beside publish once, both at the end of the third year. */
function Rings({ run, codes, published }: { run: Run; codes: readonly string[]; published: TangleSnapshot }) {
  const [own, setOwn] = useState<TangleSnapshot | null>(null);
  if (own === null)
    void runWith(run, {}).then(
      ({ end }) => setOwn(end),
      () => undefined,
    );
  // The key stands below the run's own ring; twice more would only take room.
  const ringWords = { ...tangleWords, key: undefined };
  const mount = (host: HTMLElement) =>
    mountTangle(host, { words: ringWords, codes, heightPx: (width) => Math.min(400, width) });
  return (
    <figure class="switch-rings">
      <div>
        <p class="switch-ring-title">{tangle.switches.own}</p>
        <Drawing<TangleSnapshot> class="switch-ring" data={own} mount={mount} />
      </div>
      <div>
        <p class="switch-ring-title">{tangle.switches.publish.title}</p>
        <Drawing<TangleSnapshot> class="switch-ring" data={published} mount={mount} />
      </div>
      <figcaption>
        {own &&
          tangle.rings({
            links: own.totals.links,
            connections: published.totals.connections,
            translations: published.totals.translations,
          })}
      </figcaption>
    </figure>
  );
}

/** The lesson's question for its last point alone, asked again for the changed world. */
function lastHalfYear(base: Outline, id: SwitchId): Question {
  const question = waitQuestion(base.halves);
  return { ...question, id: `tangle.switch.${id}`, knots: question.knots.slice(-1) };
}

async function runWith(run: Run, overrides: Overrides): Promise<Result> {
  const client = runClient();
  const { session, outline } = await client.open({ ...run, overrides });
  try {
    return { outline, end: await client.frame(session, outline.endAt) };
  } finally {
    client.close(session);
  }
}

function overridesOf(id: SwitchId, stopAt: number): Overrides {
  if (id === "changes") return switches.noChanges;
  return id === "stopAt" ? switches.stopAt(stopAt) : switches.everyonePublishes;
}
