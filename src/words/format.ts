/** Numbers, dates and plurals for people, by `Intl`. Words take plain numbers and format them here. */

export const LOCALE = "en-GB";

const wholeNumbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0, signDisplay: "negative" });
const oneDecimal = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1, signDisplay: "negative" });
const pluralRules = new Intl.PluralRules(LOCALE);

/** A minus is as wide as a digit and stays with its number; a hyphen is neither. */
function withMinus(text: string): string {
  return text.replace("-", "\u2212");
}

/** A whole number: 1234.4 → "1,234", −0.4 → "0". */
export function formatNumber(value: number): string {
  return withMinus(wholeNumbers.format(value));
}

/** At most one digit after the point: 6.04 → "6", 6.26 → "6.3". */
export function formatDecimal(value: number): string {
  return withMinus(oneDecimal.format(value));
}

/** A share of 0 to 1 as whole per cent, with the narrow space of house style: 0.442 → "44 %". */
export function formatShare(share: number): string {
  return `${formatNumber(share * 100)}\u00a0%`;
}

/** A bare count with its noun: (1, "day", "days") → "1 day". The space does not break. */
export function formatCount(count: number, singular: string, plural: string): string {
  const noun = pluralRules.select(Math.round(count)) === "one" ? singular : plural;
  return `${formatNumber(count)}\u00a0${noun}`;
}

/** Simulated days are working days, and say so: 6.2 → "6 working days". */
export function formatWorkingDays(days: number): string {
  return formatCount(days, "working day", "working days");
}

/** The calendar date of an instant, where the reader is: "24 March 2027". */
export function formatDate(date: Date): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "long" }).format(date);
}

/** A calendar day that was written down as such (src/localDay.ts), the same everywhere: "2027-03-24" → "24 March 2027". */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** When something was written down: "24 Mar 2027, 09:05". */
export function formatDateTime(date: Date): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/** A text with a capital letter, as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
