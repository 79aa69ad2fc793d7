import { useEffect, useState } from "preact/hooks";
import { href } from "../../href.ts";
import { keptPages, type KeptPage } from "../../offline/keptPages.ts";
import { offline as words } from "../../words/index.ts";

/** Links to every page that is kept on this device. */
export function KeptPages() {
  const [pages, setPages] = useState<readonly KeptPage[] | null>(null);
  useEffect(() => void keptPages(href("/")).then(setPages, () => setPages([])), []);
  if (pages === null) return <p class="learner-note">{words.keepLooking}</p>;
  return (
    <>
      {pages.length === 0 ? (
        <p>{words.nothingKept}</p>
      ) : (
        <ul>
          {pages.map(({ address, title }) => (
            <li key={address}>
              <a href={address}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <p>{words.whole}</p>
    </>
  );
}
