import type { DateMention } from '../recognize/dates/timex';
import { tokenAt } from '../text/tokens';
import { isSinceClause } from './clauseRoles';
import type { SyntaxView } from './syntaxView';

/** Words of a time that name its day: "Monday at dawn", not "at dawn", which says no day of its own. */
const namesDay = /day\b|night\b|tomorrow|\d [A-Z]|[A-Z][a-z]+\.? \d|\d{4}/;

/** The dates of a text by token. Durations and repeated times say nothing of when. */
export class DateIndex {
  /** Dates with a value in text order, each with its first and last token. */
  readonly items: readonly { readonly date: DateMention; readonly first: number; readonly last: number }[];

  constructor(
    private readonly view: SyntaxView,
    dates: readonly DateMention[],
  ) {
    this.items = dates
      .filter(
        ({ type, value, text }) =>
          value !== undefined && (type === 'DATE' ? !/_REF$/.test(value) : type === 'TIME' && namesDay.test(text)),
      )
      .map((date) => ({
        date,
        first: tokenAt(view.syntax, date.start),
        last: Math.max(0, tokenAt(view.syntax, date.end - 1)),
      }));
  }

  /** The dates inside tokens first..last (exclusive). */
  private within(first: number, last: number) {
    const found = [];
    for (let i = this.firstFrom(first); i < this.items.length; i++) {
      const item = this.items[i];
      if (!item || item.first >= last) break;
      found.push(item);
    }
    return found;
  }

  /** The recent date that a sentence opens with: "On Tuesday ..."; undefined where it opens with none. */
  opening(first: number, last: number, today: string | undefined): EventDate | undefined {
    const item = this.within(first, Math.min(last, first + 2))[0];
    if (item?.date.value === undefined || !isRecent(item.date.value, today, 45)) return undefined;
    return { value: item.date.value, kind: 'context', date: item.date };
  }

  /** Whether a token is a word of a date: "March". */
  covers(token: number): boolean {
    const item = this.items[this.firstFrom(token + 1) - 1];
    return item !== undefined && item.first <= token && token <= item.last;
  }

  /**
   * When an event of a sentence happened, as the sentence says: the date whose words hang from the trigger or from a clause around it,
   * else another recent date of the sentence.
   */
  of(trigger: number, first: number, last: number, today: string | undefined): EventDate | undefined {
    let best: DateMention | undefined;
    let bestScore = Infinity;
    for (const { date, first: from, last: to } of this.within(first, last)) {
      if (this.isOfSomethingElse(from, to, trigger) || this.isOfInnerClause(from, trigger)) continue;
      const isGoverned = this.governs(from, to, trigger) && !this.isInAnotherClause(from, trigger);
      if (!isGoverned && !isRecent(date.value, today, 45)) continue;
      const score = Math.abs(from - trigger) + (isGoverned ? 0 : 100);
      if (score >= bestScore) continue;
      bestScore = score;
      best = date;
    }
    if (best?.value === undefined) return undefined;
    return { value: best.value, kind: bestScore < 100 ? 'governed' : 'sentence', date: best };
  }

  /** "signed a pact, and the premier is expected [in July]": a verb with a subject of its own stands between. */
  private isInAnotherClause(date: number, trigger: number): boolean {
    for (let token = trigger + 1; token < date; token++) {
      const relation = this.view.relation(token);
      // "has backed it since the king took over in May"
      if (this.view.word(token) === 'since') return false;
      if (relation !== 'nsubj' && relation !== 'nsubj:pass') continue;
      const verb = this.view.head(token);
      if (verb !== trigger && verb > token && verb < date && !this.view.isBelow(trigger, verb)) return true;
    }
    return false;
  }

  /** "called for the release of the president, who was ousted [last week]", "the first clash since a truce was declared [in May]": of the inner clause alone. */
  private isOfInnerClause(date: number, trigger: number): boolean {
    const { view } = this;
    for (let at = date, step = 0; at >= 0 && step < 8; at = view.head(at), step++)
      if (view.relation(at) === 'acl:relcl') {
        const fine = view.fine(at);
        return trigger < at && (fine === 'VBD' || fine === 'VBN') && !view.isBelow(trigger, at);
      } else if (isSinceClause(view, at)) return !view.isBelow(trigger, at);
    return false;
  }

  /** "annul [October]'s election", "halt the talks until [2028]": when something else was, or how long it lasts. */
  private isOfSomethingElse(from: number, to: number, trigger: number): boolean {
    const { view } = this;
    if (ends.has(view.word(from - 1))) return true;
    if (!possessive.test(view.word(to + 1))) return false;
    let owner = view.head(to);
    // The possessor hangs from what it owns
    while (owner >= 0 && owner <= to) owner = view.head(owner);
    // "died in [Sunday's] ambush"
    const isScene = owner >= 0 && view.head(owner) === trigger && view.preposition(owner) === 'in';
    return owner >= 0 && owner !== trigger && !isScene && view.isNominal(owner);
  }

  /** Whether the date's words hang from the trigger, or from a verb above it with no other clause between. */
  private governs(from: number, to: number, trigger: number): boolean {
    let head = -1;
    for (let token = from; token <= to; token++) {
      const above = this.view.head(token);
      if (above < from || above > to) head = above;
    }
    if (head < 0) return false;
    if (head === trigger) return true;
    for (let at = trigger, step = 0; at >= 0 && step < 5; step++) {
      if (at === head) return true;
      if (this.view.relation(at) === 'acl:relcl' || this.view.relation(at) === 'advcl') return false;
      at = this.view.head(at);
    }
    // "the talks [in Geneva on Monday]", "attacked [a camp of the army on Monday]": a noun of the event's own phrase
    for (let at = head, step = 0; at > trigger && step < 4 && this.view.isNominal(at); at = this.view.head(at), step++)
      if (this.view.head(at) === trigger) return true;
    return false;
  }

  /** The first item at or after a token. */
  private firstFrom(token: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle]?.first ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const ends: ReadonlySet<string> = new Set(['until', 'till', 'through']);
const possessive = /^['’]s?$/;

/** The date of an event and where it comes from. */
export interface EventDate {
  readonly value: string;
  readonly kind: 'governed' | 'sentence' | 'context' | 'document';
  readonly date?: DateMention;
}

/** Whether a value lies at most `days` before a day, or after it. */
export function isRecent(value: string | undefined, today: string | undefined, days: number): boolean {
  if (value === undefined || today === undefined) return value !== undefined;
  const then = dayOf(value);
  const now = dayOf(today);
  return then !== undefined && now !== undefined && then >= now - days;
}

/** A day number of a value: of the last day of a week or month. Undefined for other values. */
function dayOf(value: string): number | undefined {
  const day = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T|$)/.exec(value);
  if (day) return Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3] ?? 28)) / 86_400_000;
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week) return Date.UTC(Number(week[1]), 0, 4 + (Number(week[2]) - 1) * 7) / 86_400_000 + 3;
  return undefined;
}
