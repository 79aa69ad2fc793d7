/** Where somebody begins who has done nothing yet: the first lesson of the map (a test holds it there). */
export const FIRST_LESSON = "/lessons/dashboards/";
