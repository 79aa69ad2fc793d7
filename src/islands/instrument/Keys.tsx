import { run as words } from "../../words/index.ts";
import "./Keys.css";

/** The keys of an instrument, folded. */
export function Keys({ list }: { list: readonly { readonly keys: string; readonly does: string }[] }) {
  return (
    <details class="keys">
      <summary>{words.keys}</summary>
      <dl>
        {list.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
