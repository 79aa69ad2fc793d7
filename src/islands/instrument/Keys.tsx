import { run as words } from "../../words/index.ts";
import "./Keys.css";

interface KeysProps {
  readonly list: readonly { readonly keys: string; readonly does: string }[];
  /** Unfolded from the start, for somebody who asked for the keys. Default: folded. */
  readonly isOpen?: boolean;
}

/** The keys of an instrument. */
export function Keys({ list, isOpen = false }: KeysProps) {
  return (
    <details class="keys" open={isOpen}>
      <summary>{words.keys}</summary>
      <dl>
        {list.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd translate={false}>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
