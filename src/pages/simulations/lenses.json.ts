/** Which lens opens the runs of which scenarios, fetched when a link or a file is opened (islands/openElsewhere.ts). */
import type { APIRoute } from "astro";
import { lenses } from "../../../simulations/lenses/data.ts";

export const GET: APIRoute = () => Response.json(lenses.map(({ id, scenarios }) => ({ id, scenarios })));
