import { architectureNames } from "../../words/en/names.ts";

/** The four architectures by their codes, in the order of the course. */
export const architectureCodes: readonly string[] = Object.keys(architectureNames);
