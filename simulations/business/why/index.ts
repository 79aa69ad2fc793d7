/** Why things of a run of Larkfield are as they are. Apart from the rest of the business, for who is asked fetches it then. */
export { whyOf } from "./whyOf.ts";
