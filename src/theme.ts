/** The reader's choice of light or dark, kept in this browser under the key "theme". */
export type Theme = "system" | "light" | "dark";

const KEY = "theme";

/** The stored choice; "system" when nothing is stored or storage is closed to us. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

/** Applies a choice to the page and keeps it. Where storage is closed, it holds until the page is left. */
export function storeTheme(theme: string | undefined): void {
  const isFixed = theme === "light" || theme === "dark";
  if (isFixed) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  try {
    if (isFixed) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is closed (private window): the choice still shows on this page.
  }
}
