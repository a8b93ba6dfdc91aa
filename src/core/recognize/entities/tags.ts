import { entityTypes } from './entity';

/**
 * The tags of the sequence model: outside (0), and for each entity type begin, inside, last and unit (a name of one token), in
 * this order.
 */
export const tagCount = 1 + 4 * entityTypes.length;

export const enum Part {
  Begin,
  Inside,
  Last,
  Unit,
}

export function tagOf(type: number, part: Part): number {
  return 1 + type * 4 + part;
}

/** Index into `entityTypes`; for tags other than outside. */
export function typeOfTag(tag: number): number {
  return (tag - 1) >> 2;
}

export function partOfTag(tag: number): Part {
  return ((tag - 1) & 3) as Part;
}

/** Tags that may stand before each tag. The outside tag stands for both ends of a sequence. */
export const previousTags: readonly Int32Array[] = Array.from({ length: tagCount }, (_, tag) =>
  Int32Array.from(Array.from({ length: tagCount }, (__, previous) => previous).filter((p) => mayFollow(p, tag))),
);

/** Whether a sequence may end with the tag. */
export function mayEnd(tag: number): boolean {
  return mayFollow(tag, 0);
}

function mayFollow(previous: number, tag: number): boolean {
  const open = previous > 0 && partOfTag(previous) <= Part.Inside;
  const goesOn = tag > 0 && (partOfTag(tag) === Part.Inside || partOfTag(tag) === Part.Last);
  return open === goesOn && (!open || typeOfTag(previous) === typeOfTag(tag));
}
