import { CodedError } from "./CodedError.ts";

/**
 * Fetches code that a page asks for later. Rejects with CodedError `part.missing` when it does not arrive: replaced by an
 * update, held back, or out of reach.
 */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw new CodedError("part.missing");
  }
}
