import type { TimexMod } from './timex';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** A clock time or a part of the day, as the words give it. `value` goes after the T: `14:30`, `MO`. */
export interface TimeOfDay {
  readonly value: string;
  /** `Z`, `+02`, `EST`, `Eastern time`: as a suffix where it is universal time, else for information. */
  readonly zone?: string;
}

/** What the words say, before anything is resolved. */
export type Meaning =
  /** A value that needs nothing else. */
  | { readonly kind: 'absolute'; readonly value: string }
  /** Fields of the calendar, some of them open. `which` is -1 last, 0 this, 1 next; `inYear` means a year: "June of that year". */
  | ({ readonly kind: 'calendar'; readonly which?: -1 | 0 | 1; readonly inYear?: Meaning } & CalendarFields)
  /** A day in digits whose order of day and month the words don't tell. */
  | { readonly kind: 'either'; readonly dayFirst: Meaning; readonly monthFirst: Meaning }
  /** A named day, by its key in the list of holidays; `isSeason` where it names a longer time about it: "the Christmas offensive". */
  | {
      readonly kind: 'holiday';
      readonly key: string;
      readonly year?: number;
      readonly which?: -1 | 0 | 1;
      readonly isSeason?: boolean;
    }
  /** The whole unit that lies `offset` from the one that holds the anchor: this week, last year, tomorrow. */
  | { readonly kind: 'relative'; readonly unit: Unit; readonly offset: number; readonly from: Anchor }
  /** Some units away from the anchor: three days ago, a week later. `amount` undefined is vague. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly amount: number | undefined;
      readonly direction: -1 | 1;
      readonly from: Anchor;
      /** What follows from it is as exact as the unit, or as the anchor where that is finer ("a week from Friday"). */
      readonly isExact?: boolean;
    }
  /** The nth part of something: the first quarter of last year, the last Friday of May; from the end where n is negative. */
  | {
      readonly kind: 'part';
      readonly unit: Unit;
      readonly n: number;
      readonly weekday?: number;
      readonly of: Meaning | undefined;
    }
  /** A time on a day; without a day, on the day at hand. */
  | { readonly kind: 'time'; readonly time: TimeOfDay; readonly day: Meaning | undefined }
  /** The period that a report is about, or the same one some years before or of `year`; a unit that no report was told of counts from now. */
  | { readonly kind: 'report'; readonly yearsBack: number; readonly unit: Unit; readonly year?: number }
  /** `beside` is how far it lies from an event that words tell: "two days after the siege", which a story dates by what it told last. */
  | {
      readonly kind: 'duration';
      readonly value: string;
      readonly beside?: { readonly unit: Unit; readonly amount: number; readonly direction: -1 | 1 };
    }
  | { readonly kind: 'set'; readonly value: string; readonly quant?: string; readonly freq?: string }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** An expression of time that can't be placed; `reason` says why. */
  | { readonly kind: 'open'; readonly reason: string; readonly value?: string };

export interface CalendarFields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  readonly season?: string;
  readonly quarter?: number;
  readonly half?: number;
}

/** `now` is the document's date, `then` the last date of the text, else now; `told` only a date of the text. */
export type Anchor = 'now' | 'then' | 'told' | Meaning;

/** What a recognizer found: tokens start..end (exclusive) of the scan, and what they mean. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly meaning: Meaning;
  readonly mod?: TimexMod;
  /** Further expressions that share its words, such as the 5 of "June 3-5". In text order, after `end`. */
  readonly more?: readonly Reading[];
}
