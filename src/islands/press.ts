/**
 * What a button needs to be pressed only when that can do something, spread into it: `<button {...press(canUndo, undo)}>`.
 * It stays reachable when it cannot: a browser takes the focus from a button that becomes `disabled` under it.
 */
export function press(isPossible: boolean, run: () => void): { "aria-disabled": boolean; onClick: () => void } {
  return { "aria-disabled": !isPossible, onClick: () => isPossible && run() };
}
