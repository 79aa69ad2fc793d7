import type { ViewTable } from "../../../simulations/lens/index.ts";

/** A table as a file for spreadsheets: commas, quotes where they are needed, a line for the names of the columns. */
export function csvFile({ columns, rows }: ViewTable): string {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** A text that a spreadsheet would take for a formula keeps a space before it. */
function cell(value: number | string | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@]/.test(value) ? ` ${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
