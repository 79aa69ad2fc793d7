/** Every parameter of a lens as dials, fetched by its page when somebody looks for one. */
import type { APIRoute } from "astro";
import { lenses } from "../../../../simulations/lenses/data.ts";
import { allDialsOf } from "../../../site/dialsOf.ts";

export function getStaticPaths() {
  return lenses.map(({ id }) => ({ params: { lens: id } }));
}

export const GET: APIRoute = ({ params }) => Response.json(allDialsOf(params.lens!));
