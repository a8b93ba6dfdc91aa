import type { EventDate } from './eventDate';
import type { Party } from './actorIndex';

/** Deeds that a report tells one after the other, each going on from the last. */
const told: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);

/** How many sentences a date or a place is carried on. */
const reach = 6;

/** What is known of an event's telling when its date and place are asked for. */
export interface Telling {
  readonly type: string;
  readonly sentence: number;
  /** "had attacked", "then attacked": told as before or after what was told last. */
  readonly isLinked: boolean;
  /** "has attacked", "will attack": seen from the day of the article, not from a day that was told. */
  readonly isOfToday: boolean;
  /** "since the rebels declared a truce": told to say when or who, not as the next of the story. */
  readonly isBackground: boolean;
}

/**
 * When and where the story is while it is read from the top: what a deed without a date or a place of its own goes on from. Words
 * (a demand, a refusal) are dated by the day of the article instead, since reports tell what was said on it.
 */
export class Scene {
  private deedDate: { readonly date: EventDate; readonly sentence: number } | undefined;
  private lastDate: { readonly date: EventDate; readonly sentence: number } | undefined;
  private deedPlace: { readonly place: Party; readonly sentence: number } | undefined;
  private carriedIn = -2;

  /** Takes note of an event with a date, or a place, of its own. */
  note({ type, sentence, isBackground }: Telling, date: EventDate | undefined, place: Party | undefined): void {
    if (isBackground) return;
    if (date && !this.isAside(date)) {
      this.lastDate = { date, sentence };
      if (told.has(type)) this.deedDate = { date, sentence };
    }
    if (place && told.has(type)) this.deedPlace = { place, sentence };
  }

  /** "jailed for an arrest in 2012": a year alone, in a story that is told by days. */
  private isAside({ value }: EventDate): boolean {
    return /^\d{4}$/.test(value) && this.lastDate !== undefined && !/^\d{4}$/.test(this.lastDate.date.value);
  }

  /** "On Tuesday the city mourned. Police arrested two men": a sentence that opens with a day and tells no event moves the story there. */
  open(date: EventDate, sentence: number): void {
    this.lastDate = this.deedDate = { date, sentence };
  }

  /** The date that an event without one goes on from. */
  dateFor(telling: Telling): EventDate | undefined {
    const { type, sentence, isLinked, isOfToday } = telling;
    if (isOfToday) return undefined;
    const isAfterLinked = this.carriedIn === sentence - 1 || this.carriedIn === sentence;
    const from =
      told.has(type) && this.deedDate && sentence - this.deedDate.sentence <= reach
        ? this.deedDate
        : (isLinked || isAfterLinked) && this.lastDate && sentence - this.lastDate.sentence <= reach
          ? this.lastDate
          : undefined;
    if (!from) return undefined;
    if (isLinked || isAfterLinked) this.carriedIn = sentence;
    return { ...from.date, kind: 'context' };
  }

  /** The place that a deed without one goes on from. */
  placeFor({ type, sentence, isOfToday }: Telling): Party | undefined {
    if (!told.has(type) || isOfToday || !this.deedPlace || sentence - this.deedPlace.sentence > reach) return undefined;
    return this.deedPlace.place;
  }
}
