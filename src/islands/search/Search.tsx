import { useEffect, useRef, useState } from "preact/hooks";
import { href } from "../../href.ts";
import { progress } from "../../learner/projections/progress.ts";
import type { LearnerLog } from "../../learner/index.ts";
import { search as words } from "../../words/index.ts";
import { useLearnerLog } from "../learner/useLearnerLog.ts";
import { findPlaces, type Found, type Place } from "./findPlaces.ts";
import "./Search.css";

/** Places shown at first, and with each wish for more. */
const PLACES_A_PAGE = 12;
/** Whoever types faster than this is not looked for yet. */
const PAUSE_MS = 150;

interface SearchProps {
  /** How to open the log. Left out: this device's. */
  openLog?: () => Promise<LearnerLog>;
  /** Looks for places. Left out: in the index of the site. */
  find?: typeof findPlaces;
}

interface Shown {
  readonly query: string;
  readonly found: Found;
}

/** The search: what is typed is looked for at once, and stands in the address, so that it can be sent and returned to. */
export function Search({ openLog, find = findPlaces }: SearchProps) {
  const view = useLearnerLog(openLog);
  const [query, setQuery] = useState("");
  const [limit, setLimit] = useState(PLACES_A_PAGE);
  const [shown, setShown] = useState<Shown | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const wanted = query.trim();
  const finished =
    view === null ? null : progress(view.events).flatMap((one) => (one.state === "completed" ? [one.lesson] : []));

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("q") ?? "";
    setQuery(asked);
    if (asked === "") field.current?.focus();
  }, []);

  useEffect(() => {
    if (finished === null) return;
    const address = new URL(location.href);
    if (wanted === "") address.searchParams.delete("q");
    else address.searchParams.set("q", wanted);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    if (wanted === "") return setShown(null);
    // What was asked before may answer later.
    let isCurrent = true;
    const look = (): void => {
      find(wanted, { finished, limit }).then(
        (found) => isCurrent && (setFailed(false), setShown({ query: wanted, found })),
        () => isCurrent && setFailed(true),
      );
    };
    const timer = setTimeout(look, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, limit, tries, finished?.join()]);

  const ask = (next: string): void => {
    setQuery(next);
    setLimit(PLACES_A_PAGE);
  };
  const isLooking = wanted !== "" && shown?.query !== wanted && !hasFailed;
  return (
    <div class="search">
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label for="search-words">{words.label}</label>
        <input
          ref={field}
          id="search-words"
          class="field"
          type="search"
          name="q"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => ask(event.currentTarget.value)}
        />
      </form>
      {hasFailed && wanted !== "" ? (
        <div class="search-failed" role="alert">
          <h2>{words.failedTitle}</h2>
          <p>{words.failed}</p>
          <button type="button" class="button" onClick={() => (setFailed(false), setTries(tries + 1))}>
            {words.again}
          </button>
        </div>
      ) : (
        <>
          <p class="search-note" role="status">
            {isLooking ? words.looking : wanted !== "" && shown !== null ? summary(shown) : ""}
          </p>
          {wanted !== "" && shown !== null && <Results {...shown} onMore={() => setLimit(limit + PLACES_A_PAGE)} />}
          {(wanted === "" || (!isLooking && shown?.found.count === 0)) && (
            <Examples label={wanted === "" ? words.tryLabel : words.noneAdvice} onChoose={ask} />
          )}
        </>
      )}
    </div>
  );
}

function summary({ query, found: { count } }: Shown): string {
  return count === 0 ? words.none({ query }) : words.found({ count, query });
}

function Results({ found: { places, count, heldBack }, onMore }: Shown & { onMore: () => void }) {
  const left = count - places.length;
  return (
    <>
      {places.length > 0 && (
        <ol class="search-places">
          {places.map((place) => (
            <PlaceFound key={place.address} {...place} />
          ))}
        </ol>
      )}
      {left > 0 && (
        <button type="button" class="button" onClick={onMore}>
          {words.more({ count: Math.min(left, PLACES_A_PAGE) })}
        </button>
      )}
      {heldBack > 0 && <p class="search-note">{words.heldBack({ count: heldBack })}</p>}
    </>
  );
}

function PlaceFound({ address, kind, title, part, excerpt }: Place) {
  return (
    <li>
      <p class="search-kind">{words.kinds[kind]}</p>
      <h2>
        <a href={address}>{part === "" ? title : `${title} · ${part}`}</a>
      </h2>
      <p class="search-excerpt">{excerpt.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</p>
    </li>
  );
}

function Examples({ label, onChoose }: { label: string; onChoose: (example: string) => void }) {
  return (
    <div class="search-examples">
      <p id="search-examples">{label}</p>
      <ul aria-labelledby="search-examples">
        {words.examples.map((example) => (
          <li>
            <a
              class="chip"
              href={href(`/search/?q=${encodeURIComponent(example)}`)}
              onClick={(event) => (event.preventDefault(), onChoose(example))}
            >
              {example}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
