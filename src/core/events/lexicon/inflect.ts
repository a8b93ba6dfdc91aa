/** The forms of an English verb; `past` and `participle` may have more than one spelling. */
export interface VerbForms {
  readonly base: string;
  readonly present: string;
  readonly gerund: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

/** base past [participle], where they are not formed with -ed. */
const irregular = new Map(
  `arise arose arisen;be was been;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent;beset beset;bid bid;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burned|burnt;buy bought;cast cast;catch caught;choose chose chosen;come came come;cost cost;cut cut;deal dealt;dig dug;do did done;draw drew drawn;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fly flew flown;forbid forbade|forbad forbidden;forgive forgave forgiven;forsake forsook forsaken;freeze froze frozen;get got got|gotten;give gave given;go went gone;hang hanged|hung;have had;hear heard;hide hid hidden;hit hit;hold held;hurt hurt;keep kept;kneel knelt;know knew known;lay laid;lead led;leave left;lend lent;let let;lie lay lain;light lit|lighted;lose lost;make made;mean meant;meet met;mow mowed mown|mowed;overcome overcame overcome;overrun overran overrun;overthrow overthrew overthrown;pay paid;plead pleaded|pled;put put;quit quit;read read;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said;see saw seen;seek sought;sell sold;send sent;set set;shake shook shaken;shed shed;shoot shot;show showed shown;shrink shrank shrunk;shun shunned;shut shut;sing sang sung;sink sank|sunk sunk;sit sat;slay slew slain;sleep slept;speak spoke spoken;spend spent;spin spun;split split;spread spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck;strike struck struck|stricken;strive strove striven;swear swore sworn;sweep swept;swim swam swum;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;undertake undertook undertaken;uphold upheld;wake woke woken;wear wore worn;win won;wind wound;withdraw withdrew withdrawn;withhold withheld;withstand withstood;write wrote written`
    .split(';')
    .map((line) => {
      const [base = '', past = '', participle = past] = line.split(' ');
      return [base, { past: past.split('|'), participle: participle.split('|') }] as const;
    }),
);

/** Verbs that double their last letter: short ones by what they end in; longer ones stressed at the end or written so in Britain, and "gas". */
const doubling = /^(?:.*[^aeiou][aeiou][bdgmnprt]|.*qu[aeiou]t)$/;
const doublingLong = new Set(
  'abet abhor acquit admit allot commit compel concur confer control defer deter disbar embed emit equip excel expel forget incur infer occur omit patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit unban cancel counsel label level quarrel shovel signal signal travel tunnel marshal model kidnap handicap worship outmanoeuvre airdrop air-drop sandbag gas teargas tear-gas'.split(
    ' ',
  ),
);
const british = new Set(
  'cancel counsel label level quarrel signal travel tunnel marshal model kidnap worship'.split(' '),
);

export function verbForms(base: string): VerbForms {
  const known = irregular.get(base);
  const stem = stemFor(base);
  const past = known?.past ?? pastForms(base);
  return {
    base,
    present: base === 'be' ? 'is' : base === 'have' ? 'has' : thirdPerson(base),
    gerund: `${stem}ing`,
    past,
    participle: known?.participle ?? past,
  };
}

/** The plural of a noun, in all the ways it may be written. */
export function nounForms(singular: string): readonly string[] {
  const irregularPlural = plurals[singular];
  if (irregularPlural) return [singular, irregularPlural];
  if (singular.endsWith('sis')) return [singular, `${singular.slice(0, -2)}es`];
  if (singular.endsWith('man') && singular !== 'human') return [singular, `${singular.slice(0, -3)}men`];
  return [singular, thirdPerson(singular)];
}

const plurals: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  wife: 'wives',
  life: 'lives',
  foot: 'feet',
};

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base) || /[^aeiou]o$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function isDoubling(base: string): boolean {
  const syllables = base.match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 ? doubling.test(base) : doublingLong.has(base);
}

function stemFor(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}y`;
  if (/[^eyo]e$/.test(base) && base !== 'singe') return base.slice(0, -1);
  if (base === 'be') return base;
  return isDoubling(base) && !british.has(base) ? base + base.slice(-1) : base;
}

function pastForms(base: string): readonly string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  if (british.has(base)) return [`${base}ed`, `${base}${base.slice(-1)}ed`];
  return [isDoubling(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`];
}
