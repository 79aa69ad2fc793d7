/**
 * Marks the page as one whose scripts run (`data-js`), which the style sheet uses to show what needs them and to hide what
 * is said without them, and puts the reader's theme on it, so that a dark page never flashes light.
 */
export function showWithScripts(page: Document): void {
  const root = page.documentElement;
  root.dataset.js = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is closed to us: the device's own theme it is.
  }
  // Where a host refuses the page's styles, the marks of the HTML decide what shows.
  page.addEventListener("DOMContentLoaded", () => {
    for (const part of page.querySelectorAll<HTMLElement>(".needs-scripts[hidden]")) part.hidden = false;
    for (const note of page.querySelectorAll(".no-script")) note.remove();
  });
}
