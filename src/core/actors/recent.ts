import type { Draft, Drafts } from './draft';
import type { DraftKeys } from './draftKeys';

const kept = 24;

/**
 * Who was spoken of up to a place in the text, by key words, the latest last. Advances with the reader, so that a look-up costs the
 * same in a long article as in a short one.
 */
export class Recent {
  private readonly queue: { readonly draft: Draft; readonly first: number }[] = [];
  private readonly byKey = new Map<string, Draft[]>();
  private readonly seen = new Map<Draft, number>();
  private at = 0;
  private last: Draft | undefined;
  private lastKeys: Iterable<string> | undefined;

  constructor(
    drafts: Drafts,
    private readonly keys: DraftKeys,
  ) {
    for (const draft of drafts.all) for (const { first } of draft.mentions) this.queue.push({ draft, first });
    this.queue.sort((a, b) => a.first - b.first);
  }

  /** Takes in all mentions that start before `token`. */
  advance(token: number): void {
    for (; this.at < this.queue.length; this.at++) {
      const item = this.queue[this.at];
      if (!item || item.first >= token) return;
      this.add(item.draft, item.first);
    }
  }

  add(draft: Draft, token: number): void {
    this.seen.set(draft, token);
    const keys = this.keys.of(draft);
    if (draft === this.last && keys === this.lastKeys) return;
    this.last = draft;
    this.lastKeys = keys;
    for (const key of keys) {
      const list = this.byKey.get(key);
      if (!list) {
        this.byKey.set(key, [draft]);
        continue;
      }
      const old = list.indexOf(draft);
      if (old >= 0) list.splice(old, 1);
      else if (list.length >= kept) list.shift();
      list.push(draft);
    }
  }

  /** The latest drafts under a key, the last spoken of last; at most 24. */
  get(key: string): readonly Draft[] {
    return this.byKey.get(key) ?? [];
  }

  /** The token where the draft was last spoken of, or -1. */
  lastSeen(draft: Draft): number {
    return this.seen.get(draft) ?? -1;
  }
}
