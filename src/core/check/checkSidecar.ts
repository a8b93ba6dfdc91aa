import { defaultMentionTypes, type Codebook } from '../events/codebook';
import { ploverTypes } from '../events/event';
import type { Registry } from '../actors/registry';
import { difference } from '../annotations/carryOver';
import { canKeepBoth, listConflicts, settleConflict, type Conflict } from '../annotations/conflicts';
import { editSidecar, removeItem, type SidecarChange, type SidecarEdit } from '../annotations/editSidecar';
import { makeAnchor } from '../annotations/makeAnchor';
import { normalText } from '../annotations/normalText';
import { isNewer, type ItemPlace, type SidecarFile } from '../annotations/readSidecar';
import { resolveSidecar } from '../annotations/repairSidecar';
import type { ResolvedAnchor } from '../annotations/resolvedAnchor';
import type { ActorItem, EventItem, MentionItem } from '../annotations/sidecar';
import type { Fix, Problem, Severity } from '../text/problem';
import type { Span } from '../text/span';
import { isTimexValue } from './isTimexValue';

/** What a sidecar is checked against. */
export interface CheckContext {
  /** The article as it is; absent where the file is gone. */
  readonly articleText?: string | undefined;
  /** The text that the anchors were made on, where it is known. */
  readonly oldText?: string | undefined;
  readonly registry?: Registry | undefined;
  readonly codebook?: Codebook | undefined;
  /** Where the mentions stand, if that is known already. */
  readonly resolved?: readonly ResolvedAnchor[] | undefined;
}

/** Each fix is an edit of the whole file to derive; nobody reads more of them. */
const mostFixes = 200;

/** A sidecar whose article is not there. */
export const articleMissing: Problem = {
  rule: 'article-missing',
  severity: 'error',
  span: { start: 0, end: 0 },
  message:
    'The article of this sidecar is gone. Restore it, rename the sidecar to its new name, or delete the sidecar.',
};

/** A sidecar that is a symbolic link which is not followed. `why`: what the link is. */
export function linkRefused(why: string): Problem {
  return {
    rule: 'sidecar-link',
    severity: 'error',
    span: { start: 0, end: 0 },
    message: `This sidecar is not read or written: ${why}. Put a file in its place, or a link to a sidecar within the workspace.`,
  };
}

/**
 * Everything that is wrong with one sidecar: its own YAML, anchors that do not hold, links to nothing, unknown types, conflicts
 * left by a merge. Spans are UTF-16 offsets of the sidecar's text. Total; linear but for what anchors cost.
 */
export function checkSidecar(file: SidecarFile, context: CheckContext): Problem[] {
  // What a newer Dateline means is not for this one to judge.
  if (isNewer(file)) return [...file.problems, ...(context.articleText === undefined ? [articleMissing] : [])];
  const checker = new Checker(file, context);
  checker.check();
  const all = [...file.problems, ...checker.problems];
  return all.sort((a, b) => a.span.start - b.span.start);
}

class Checker {
  readonly problems: Problem[] = [];
  private readonly mentions: ReadonlyMap<string, MentionItem>;
  /** Ids that the registry or the sidecar itself explains; undefined where there is no registry. */
  private readonly registered: ReadonlySet<string> | undefined;
  private fixes = 0;
  private normal: ReturnType<typeof normalText> | undefined;
  private readonly local: ReadonlySet<string>;

  constructor(
    private readonly file: SidecarFile,
    private readonly context: CheckContext,
  ) {
    this.mentions = new Map(file.value.mentions.map((mention) => [mention.id, mention]));
    const local = file.value.actors.map((actor) => actor.id);
    this.registered = context.registry && new Set([...context.registry.actors.map((actor) => actor.id), ...local]);
    this.local = new Set(local);
  }

  check(): void {
    const { value } = this.file;
    if (this.context.articleText === undefined) {
      this.problems.push(articleMissing);
    } else this.checkAnchors(this.context.articleText);
    for (const mention of value.mentions) this.checkMention(mention);
    for (const actor of value.actors) this.checkActorItem(actor);
    for (const event of value.events) this.checkEvent(event);
    for (const note of value.notes) {
      if (note.on !== undefined && !this.file.places.has(note.on)) {
        this.add(
          'link-unknown',
          'error',
          this.at(note.id, note.on),
          `There is no mention or event "${clip(note.on)}" for this note. Attach it to another or delete it.`,
          this.setting('Make it a note on the article', 'notes', note.id, { on: undefined }),
        );
      }
    }
    this.checkConflicts();
    this.checkTwins();
  }

  private checkConflicts(): void {
    const byItem = new Map<string, Conflict[]>();
    for (const conflict of listConflicts(this.file))
      byItem.set(conflict.id, [...(byItem.get(conflict.id) ?? []), conflict]);
    for (const [id, conflicts] of byItem) {
      const [first] = conflicts;
      if (!first) continue;
      const span = this.file.places.has(id) ? this.at(id, 'conflict') : first.span;
      if (conflicts.some(({ isDeletion }) => isDeletion)) {
        this.add(
          'merge-conflict',
          'error',
          span,
          'One version changed this, the other deleted it: keep it or delete it.',
          [
            ...this.fix('Keep it', () => settleConflict(this.file, id, 'mine')),
            ...this.fix('Delete it', () => settleConflict(this.file, id, 'theirs')),
          ],
        );
        continue;
      }
      const what = conflicts.map(({ field, mine, theirs }) => `${field} (${say(mine)} or ${say(theirs)})`).join(', ');
      this.add('merge-conflict', 'error', span, `Two versions disagree on ${what}: keep mine, theirs or both.`, [
        ...this.fix('Keep mine', () => settleConflict(this.file, id, 'mine')),
        ...this.fix('Take theirs', () => settleConflict(this.file, id, 'theirs')),
        ...(conflicts.every(canKeepBoth) ? this.fix('Keep both', () => settleConflict(this.file, id, 'both')) : []),
      ]);
    }
  }

  private checkAnchors(articleText: string): void {
    const resolved = this.context.resolved ?? resolveSidecar(this.file, articleText, this.context.oldText);
    for (const anchor of resolved) {
      const quote = clip(this.mentions.get(anchor.id)?.quote ?? '');
      const span = this.at(anchor.id, 'quote');
      if (anchor.state === 'moved')
        this.add(
          'anchor-moved',
          'warning',
          span,
          `"${quote}" stands elsewhere in the article now. Run "dateline sync".`,
        );
      else if (anchor.state === 'changed')
        this.add(
          'anchor-changed',
          'warning',
          span,
          `"${quote}" reads "${clip(anchor.span?.text ?? '')}" now, or its context changed. Accept the place, attach it to other words, or delete it.`,
          [
            ...(anchor.span ? this.accept(anchor.id, anchor.span, articleText) : []),
            ...this.fix('Delete the annotation', () => removeItem(this.file, anchor.id)),
          ],
        );
      else if (anchor.state === 'ambiguous')
        this.add(
          'anchor-ambiguous',
          'warning',
          span,
          `"${quote}" fits more than one place of the article. Attach it to one of them.`,
        );
      else if (anchor.state === 'orphan')
        this.add(
          'anchor-orphan',
          'error',
          span,
          `"${quote}" is not in the article any more. Attach it to other words or delete it.`,
          this.fix('Delete the annotation', () => removeItem(this.file, anchor.id)),
        );
    }
  }

  private checkMention(mention: MentionItem): void {
    const { codebook } = this.context;
    const types: readonly string[] = codebook?.mentions.length
      ? codebook.mentions.map((type) => type.id)
      : defaultMentionTypes;
    if (!types.includes(mention.type)) this.unknownType(mention.id, mention.type, types, codebook !== undefined);
    if (mention.actor !== undefined) this.checkActor(mention.id, mention.actor);
    if (mention.value !== undefined && !isTimexValue(mention.value)) {
      this.add(
        'date-value',
        'warning',
        this.at(mention.id, 'value'),
        `"${clip(mention.value)}" is no TIMEX3 value; they look like 2023-07-03, 2023-W26, 2023-Q2 or P3D.`,
      );
    }
  }

  private checkActorItem({ id, same }: ActorItem): void {
    for (const mention of same) {
      if (this.mentions.has(mention)) continue;
      this.add(
        'link-unknown',
        'error',
        this.at(id, mention),
        `There is no mention "${clip(mention)}" that could be "${clip(id)}". Point to another or delete it.`,
      );
    }
    if (!same.length)
      this.add(
        'actor-empty',
        'warning',
        this.file.places.get(id)?.key ?? { start: 0, end: 0 },
        `No mention says who "${clip(id)}" is: list some under "same", or delete it.`,
      );
  }

  private checkEvent(event: EventItem): void {
    const { codebook } = this.context;
    const types: readonly string[] = [...ploverTypes, ...(codebook?.events.map((type) => type.id) ?? [])];
    if (event.type && !types.includes(event.type))
      this.unknownType(event.id, event.type, types, codebook !== undefined);
    for (const id of new Set([...event.actor, ...event.recipient, ...event.place, ...event.reportedBy])) {
      if (!this.mentions.has(id)) this.checkActor(event.id, id, looksLikeMention(id));
    }
    if (event.trigger !== undefined && !this.mentions.has(event.trigger)) {
      this.add(
        'link-unknown',
        'error',
        this.at(event.id, event.trigger),
        `There is no mention "${clip(event.trigger)}" for the trigger. Annotate the words or delete the line.`,
        this.setting('Delete the trigger', 'events', event.id, { trigger: undefined }),
      );
    }
    const { date } = event;
    if (date === undefined) return;
    const mention = this.mentions.get(date);
    if (mention && mention.type !== 'date') {
      this.add('link-type', 'warning', this.at(event.id, date), `"${date}" is a ${mention.type}, not a date.`);
    } else if (!mention && !isTimexValue(date)) {
      this.add(
        'link-unknown',
        'error',
        this.at(event.id, date),
        `"${clip(date)}" is neither a date mention nor a TIMEX3 value such as 2023-07-03.`,
      );
    }
  }

  private checkActor(owner: string, id: string, isMentionId = false): void {
    if (this.registered?.has(id) || this.local.has(id)) return;
    if (isMentionId) {
      this.add(
        'link-unknown',
        'error',
        this.at(owner, id),
        `There is no mention "${clip(id)}". Point to another or delete it.`,
      );
    } else if (this.registered) {
      this.add(
        'actor-unknown',
        'error',
        this.at(owner, id),
        `There is no actor "${clip(id)}" in actors.yaml. Add it there or correct the id.`,
      );
    } else {
      this.add(
        'actor-unregistered',
        'info',
        this.at(owner, id),
        `There is no actors.yaml that says who "${clip(id)}" is.`,
      );
    }
  }

  private unknownType(id: string, type: string, types: readonly string[], hasCodebook: boolean): void {
    const where = hasCodebook ? 'the codebook' : 'Dateline';
    this.add(
      'type-unknown',
      'warning',
      this.at(id, type),
      `"${clip(type)}" is no type that ${where} knows; there are ${types.join(', ')}.`,
    );
  }

  /** The same words annotated twice in the same way. */
  private checkTwins(): void {
    const seen = new Map<string, string>();
    for (const { id, type, at, by } of this.file.value.mentions) {
      if (!at) continue;
      const key = JSON.stringify([type, at, by]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, id);
      else
        this.add(
          'mention-twice',
          'warning',
          this.at(id, 'at'),
          `"${first}" marks the same words as the same type. Delete one of them.`,
          this.fix('Delete this one', () => removeItem(this.file, id)),
        );
    }
  }

  /** The place of a word in an item's block; the item's key where it is not found. */
  private at(id: string, word: string): Span {
    const place: ItemPlace | undefined = this.file.places.get(id);
    if (!place) return { start: 0, end: 0 };
    const found = this.file.text.slice(place.key.end, place.span.end).search(wordPattern(word));
    if (found < 0) return place.key;
    const start = place.key.end + found;
    return { start, end: start + word.length };
  }

  private add(rule: string, severity: Severity, span: Span, message: string, fixes: readonly Fix[] = []): void {
    this.problems.push({ rule, severity, span, message, ...(fixes.length ? { fixes } : {}) });
  }

  /** A fix that makes an edit, as one replacement; none where the file can't be written or there are many already. */
  private fix(title: string, edit: () => SidecarEdit | undefined): Fix[] {
    if (this.fixes >= mostFixes) return [];
    const made = edit();
    if (!made || made.text === this.file.text) return [];
    this.fixes++;
    return [{ title, replace: difference(this.file.text, made.text) }];
  }

  private setting(
    title: string,
    section: 'mentions' | 'events' | 'notes',
    id: string,
    fields: Readonly<Record<string, unknown>>,
  ): Fix[] {
    const change: SidecarChange = { kind: 'set', section, id, fields };
    return this.fix(title, () => editSidecar(this.file, [change]));
  }

  private accept(id: string, { start, end }: Span, articleText: string): Fix[] {
    this.normal ??= normalText(articleText);
    const anchor = makeAnchor(this.normal, start, end);
    return this.setting('Accept the place', 'mentions', id, { ...anchor, state: undefined });
  }
}

function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'u');
}

/** A value of a field in a message. */
function say(value: unknown): string {
  return value === undefined || value === null
    ? 'none'
    : clip(typeof value === 'string' ? `"${value}"` : JSON.stringify(value));
}

const looksLikeMention = (id: string): boolean => /^m[0-9a-z]{5,}$/.test(id);
const clip = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}...` : words);
