import { getCollection } from "astro:content";

/** The first lesson whose run is seen through a lens, by the number that people see; undefined where none is. */
export async function lessonOfLens(lens: string) {
  const lessons = await getCollection("lessons", ({ data }) => data.lens === lens);
  return lessons.toSorted((one, other) => one.data.number.localeCompare(other.data.number))[0]?.data;
}
