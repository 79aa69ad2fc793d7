/**
 * Changes whenever a stored trace hash changes, of whichever scenario: there is one world. Runs in links and files, and the
 * committed reports, name the epoch they were made in.
 */
export const EPOCH = 3;
