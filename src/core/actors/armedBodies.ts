import type { Drafts } from './draft';

const fighters = 'fighters|militants|rebels|insurgents|gunmen|jihadists|guerrillas|militiamen|separatists';
const before = new RegExp(
  `\\b(?:${fighters}|attackers|assailants|armed group|militant group|rebel group|rebel|paramilitary|militant|jihadist|separatist)(?: (?:who )?(?:belonged|belonging|linked|loyal|allied))?(?: to| from| of| with)?(?: the)? $`,
  'i',
);
const after = new RegExp(
  `^ (?:(?:${fighters})\\b|(?:has |had |have )?(?:not |since |later )?(?:immediately )?claimed (?:responsibility|the (?:attack|bombing|killing)))`,
  'i',
);
const rebels = /rebel|insurgent|guerrilla|separatist/i;
const reach = 60;

/**
 * Organizations that the text shows to be armed: "GSIM militants", "attackers who belonged to GSIM", "the group claimed responsibility" of
 * its name. States, parties' and companies' names are left alone.
 */
export function markArmedBodies(drafts: Drafts): void {
  const { text } = drafts.reading.tokens;
  for (const draft of drafts.all) {
    if (draft.type !== 'organization' || draft.registered || draft.id) continue;
    if (draft.subtype !== undefined && draft.subtype !== 'other' && draft.subtype !== 'ngo') continue;
    if (draft.sector !== undefined && draft.sector !== 'REL') continue;
    for (const { start, end } of draft.mentions) {
      const cue =
        before.exec(text.slice(Math.max(0, start - reach), start)) ?? after.exec(text.slice(end, end + reach));
      if (!cue) continue;
      draft.subtype = 'armed';
      draft.sector = rebels.test(cue[0]) ? 'REB' : /paramilitary/i.test(cue[0]) ? 'PRM' : 'UAF';
      break;
    }
  }
}
