import type { Draft } from './draft';
import type { SyntaxView } from './syntaxView';

interface Cue {
  readonly mode: string;
  /** Words, in any of their forms as written here, of which one must be there. */
  readonly words: ReadonlySet<string>;
}

const cues = (lists: Readonly<Record<string, string>>): readonly Cue[] =>
  Object.entries(lists).map(([mode, words]) => ({ mode, words: new Set(words.split(' ')) }));

/** Words of the trigger or close beside it that tell the mode; the first list that has one wins. */
const byWords: Readonly<Record<string, readonly Cue[]>> = {
  CONSULT: cues({
    phone: 'phone telephone phoned telephoned phoning call called videoconference video teleconference hotline',
    'third-party':
      'mediate mediated mediates mediating mediation mediator mediators brokered brokering shuttle shuttled arbitrated',
    visit:
      'visit visited visits visiting tour toured touring trip arrive arrived arrives arriving travelled traveled flew fly stopover hosted hosts host hosting received welcomed delegation',
    multilateral: 'summit conference assembly multilateral g7 g8 g20 congress forum',
  }),
  RETREAT: cues({
    resign:
      'resign resigned resigns resigning resignation quit quits quitting step stepped stepping abdicate abdicated stand stood',
    release:
      'release released releases releasing free freed frees freeing liberate liberated repatriate repatriated repatriation discharge discharged spare spared',
    ceasefire:
      'ceasefire cease-fire truce armistice fire fighting hostilities attacks offensive bombing shelling war mutiny revolt rebellion siege blockade',
    disarm:
      'disarm disarmed disarming disarmament demobilise demobilised demobilize demobilized demobilisation demobilization weapons arms dismantle dismantled dismantling decommission decommissioned stockpile missiles warheads',
    access: 'inspectors observers monitors peacekeepers border crossing convoy convoys access airspace aid',
    return: 'return returned returning returns hand handed handing give gave handover',
    withdraw:
      'withdraw withdrew withdrawn withdrawal withdrawing withdraws pull pulled pulling pullout pull-out pullback retreat retreated retreating leave left vacate vacated evacuate evacuated abandon abandoned flee fled disengage disengaged redeploy redeployed cede ceded surrender surrendered troops desert deserted',
  }),
  ACCUSE: cues({
    investigate:
      'investigate investigated investigating investigates investigation investigations inquiry enquiry probe probed inspect inspected inspectors interrogate interrogated question questioned search searched',
    allege:
      'accuse accused accuses accusing accusation accusations allege alleged alleges alleging allegation allegations charge charged charges blame blamed blames blaming indict indicted indictment sue sued sues suing lawsuit prosecute prosecuted prosecution suspect suspected implicate implicated impeach impeached impeachment arraigned',
    disapprove: '',
  }),
  THREATEN: cues({
    territory: 'annex occupy seize territory invade invasion',
    expel: 'expel expulsion diplomats ambassador expelled',
    arrest: 'arrest jail detain imprison prosecute prison',
    ban: 'ban outlaw dissolve',
    restrict: 'strike boycott blockade block curfew close shut embargo border roads road',
    relations:
      'sanctions sanction talks relations ties aid suspend withdraw cut quit leave cancel treaty agreement deal',
    violence:
      'attack kill war bomb strike force retaliate retaliation revenge missiles missile destroy shoot fight execute troops behead military respond',
  }),
  SANCTION: cues({
    convict:
      'convict convicted convicts conviction sentence sentenced sentencing guilty fine fined fines jailed executed prison verdict',
    expel:
      'expel expelled expels expelling expulsion oust ousted ousts ouster sack sacked sacks dismiss dismissed dismissal fire fired evict evicted remove removed removes deposed exclude excluded disqualified stripped persona',
    withdraw:
      'withdraw withdrew withdrawn withdrawal pull pulled pullout recall recalled recalls walk walked walkout quit quits left leave leaving storm stormed',
    discontinue: '',
  }),
  MOBILIZE: cues({
    weapons:
      'missile missiles rocket rockets nuclear warhead warheads satellite uranium test tested test-fired weapon weapons artillery batteries jets aircraft bombers',
    police: 'police policemen gendarmes constables',
    troops: '',
  }),
  COERCE: cues({
    'martial-law': 'martial emergency siege',
    curfew: 'curfew curfews lockdown',
    censor:
      'censor censored censors censorship newspaper newspapers radio website websites internet broadcaster broadcast broadcasts television tv facebook twitter magazine jammed jam',
    deport:
      'deport deported deports deportation exile exiled banish banished expelled displaced relocated uprooted evicted eviction',
    withhold: 'electricity utilities withheld',
    confiscate:
      'confiscate confiscated confiscation impound impounded expropriate expropriated nationalise nationalised nationalize nationalized commandeered seizure',
    destroy: 'demolish demolished demolition bulldozed razed destroyed vandalised defaced desecrated burned',
    ban: 'ban banned bans banning outlaw outlawed prohibit prohibited bar barred',
  }),
  ASSAULT: cues({
    'suicide-attack': 'suicide',
    torture: 'torture tortured torturing mutilated',
    sexual: 'rape raped raping sexual sexually',
    assassinate: 'assassinate assassinated assassinates assassination assassinations',
    execute: 'execute executed executes execution executions hanged behead beheaded',
    explosives:
      'bomb bombs bombing bombings explosion explosions exploded explode blast blasts mine mines landmine grenade grenades ied detonated explosive explosives car-bomb blew',
    'heavy-weapons':
      'shell shelled shells shelling artillery mortar mortars rocket rockets missile missiles tank tanks warplane warplanes airstrike airstrikes helicopter helicopters drone drones jets bombarded bombardment bombed cannon gunships howitzers torpedo',
    firearms:
      'shot shoot shooting shootings shoots gunned gunmen gunman gunfire gun guns rifle rifles machine-gun pistol bullets bullet firefight shootout sniper snipers opened returned returning',
    beat: 'beat beaten beating beatings punched kicked manhandled assaulted clubbed truncheons batons',
    primitive:
      'knife knives stabbed stabbing stab machete machetes hacked stones stone stoned axe axes burned petrol arson fire speared arrows',
  }),
};

/** Of a lexicon entry whose own mode is exact enough already. */
const exact: ReadonlySet<string> = new Set(['abduct', 'demo', 'riot', 'boycott', 'obstruct', 'arrest']);

/**
 * The PLOVER mode of an event, by the lexicon entry that found it, else by words of its trigger, else by words close after it; undefined
 * where the text does not tell. What is asked, refused or threatened is read from the event inside it.
 */
export function modeOf(view: SyntaxView, draft: Draft, first: number, last: number): string | undefined {
  const { entry, type, inner } = draft;
  const own = type === entry.type ? entry.mode : undefined;
  if (own !== undefined && exact.has(own)) return own;
  const from = draft.first;
  const to = Math.min(last - 1, draft.last + 7);
  if (type === 'PROTEST') return own === 'strike' || own === undefined ? strikeMode(view, draft, first, last) : own;
  if (type === 'REQUEST' || type === 'REJECT')
    return contentMode(view, inner, draft.last + 1, Math.min(last - 1, draft.last + 12));
  const lists = byWords[type];
  if (!lists) return own;
  return (
    firstCue(view, lists, from, draft.last) ??
    firstCue(view, lists, draft.last + 1, to) ??
    own ??
    lists.find(({ words }) => words.has(''))?.mode
  );
}

function firstCue(view: SyntaxView, lists: readonly Cue[], from: number, to: number): string | undefined {
  for (const { mode, words } of lists)
    for (let token = from; token <= to; token++) if (words.has(view.word(token))) return mode;
  return undefined;
}

function strikeMode(view: SyntaxView, draft: Draft, first: number, last: number): string | undefined {
  let isStrike = draft.entry.mode === 'strike';
  let isGeneral = false;
  for (let token = Math.max(first, draft.first - 2); token <= Math.min(last - 1, draft.last + 2); token++) {
    const word = view.word(token);
    if (word === 'hunger' || word === 'fast' || word === 'fasting') return 'strike-hun';
    if (/^(?:strikes?|striking|walkout|stoppage|hartal|shutdown|stay-?away)$/.test(word)) isStrike = true;
    if (word === 'general' || word === 'nationwide' || word === 'hartal' || word === 'national') isGeneral = true;
  }
  if (isStrike) return isGeneral ? 'strike-gen' : 'strike-lim';
  const word = view.word(draft.token);
  if (/^riot|^rampag|^loot/.test(word)) return 'riot';
  if (/^boycott/.test(word)) return 'boycott';
  if (/^(?:demonstrat|protest|rall|march|vigil|sit-in|picket)/.test(word)) return 'demo';
  return undefined;
}

const byContent: Readonly<Record<string, string>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  MOBILIZE: 'assist',
  RETREAT: 'yield',
  CONCEDE: 'yield',
  CONSULT: 'meet',
  AGREE: 'meet',
};
const contentCues = cues({
  yield:
    'release ceasefire truce withdrawal withdraw lift lifting stop end halt restraint free surrender sanctions pardon amnesty return disarm retreat hand',
  meet: 'talks meeting negotiations dialogue negotiate meet talk summit mediation mediate discuss',
  assist:
    'aid help assistance support troops weapons money loan supplies tents food water relief peacekeepers protection asylum extradite extradition send',
  change:
    'resign resignation election elections reform reforms constitution law policy independence referendum change rights government',
});

function contentMode(view: SyntaxView, inner: Draft | undefined, from: number, to: number): string | undefined {
  return (inner && byContent[inner.entry.type]) ?? firstCue(view, contentCues, from, to);
}
