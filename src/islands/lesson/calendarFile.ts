import { dayAfter, type LocalDay } from "../../localDay.ts";

/** What goes into a calendar file: one whole day, with a title and a note. */
export interface CalendarEntry {
  /** Stable identifier; a second download with the same one replaces the first in most calendars. */
  readonly id: string;
  readonly day: LocalDay;
  readonly title: string;
  readonly note: string;
}

/**
 * An iCalendar file (RFC 5545) with one all-day entry.
 * `stampedAt` is the instant the file is made, in ms since 1970; the format requires it.
 */
export function calendarFile(entry: CalendarEntry, stampedAt: number): string {
  const stamp = new Date(stampedAt).toISOString().replace(/[-:]|\.\d{3}/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Past the Plateau//course//EN",
    "BEGIN:VEVENT",
    `UID:${escapeText(entry.id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${entry.day.replaceAll("-", "")}`,
    // The end is the day after: it is not part of the entry (RFC 5545 §3.6.1).
    `DTEND;VALUE=DATE:${dayAfter(entry.day, 1).replaceAll("-", "")}`,
    // A reminder keeps nobody busy.
    "TRANSP:TRANSPARENT",
    `SUMMARY:${escapeText(entry.title)}`,
    `DESCRIPTION:${escapeText(entry.note)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

/** Backslash, semicolon, comma and line end have a meaning of their own in a text value (RFC 5545 §3.3.11). */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** A line holds at most 75 octets; the rest goes on in lines that begin with a space (RFC 5545 §3.1). */
function fold(line: string): string {
  const folded: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      folded.push(part);
      part = " ";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...folded, part].join("\r\n");
}
