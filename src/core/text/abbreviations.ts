const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words (without their full stop, in lower case) that take a full stop and are always followed by more: titles, ranks, "vs". */
export const leadingAbbreviations = list(
  `mr mrs ms mx dr prof profs gen lt col maj capt cpt cdr cmdr sgt cpl pvt brig adm rear-adm vice-adm comdr sen sens rep reps gov govs
  pres hon rev fr msgr st ste mt ft messrs mme mlle supt insp det asst assoc dep amb sec min pte spc sr.lt engr arch barr alh atty
  sts pt dist vs v viz cf approx ca fig figs vol pp op ed eds ch sect art para tel ext est mgr attn dir`,
);

/** Words (without their full stop, in lower case) that take a full stop and may also end a sentence. */
export const abbreviations = list(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  jr sr esq inc ltd co corp cos llc plc bros dept univ assn intl govt natl bhd sdn pty gmbh
  etc al e.g i.e eg ie a.m p.m u.s u.k u.n e.u u.a.e d.c ph.d m.d b.a m.a
  st ave blvd rd hwy apt bldg sq rte
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis wyo
  ret viz ibid resp incl excl max misc lb lbs oz hr hrs min mins sec secs yr yrs bn mn km kg`,
);

/** Counting words that take a full stop before a number only: "No. 5", "p. 12", "Rs. 500". */
export const numberAbbreviations = list('no nos p pp art arts sec para paras ch vol fig figs nr rs');

/** What a company's name may go on with after its mark: "Yahoo! Inc." */
export const companySuffixes = list('inc corp co ltd plc llc');

/**
 * Capitalised words that start a sentence far more often than they go on after an abbreviation. After "Inc." or "U.S." only these
 * end the sentence.
 */
export const sentenceStarters = list(
  `a an the this that these those he she it they we you i his her its their our my in on at by for from with after before
  during while when where why how what who if as but and or so yet nor although though because since until despite under over
  there here however meanwhile moreover also then now today yesterday not no some many most more several both all another each
  according about officials police`,
);

/** Endings of internet names: "word.com" is one token. */
export const domains = list(
  'com org net edu gov mil int info biz io co uk us ca au de fr eu ru cn jp kr in za ng ke ir il tr tv me ai html htm php pdf doc xls txt jpg png',
);

/** Units that stand apart from a number written together with them: "5m", "10km", "7pm". */
export const units = list(
  'm k b bn mn tn trn am pm mm cm km kg g lb lbs oz ft in mi yd mph kph kmh kb mb gb tb hz khz mhz ghz kw mw gw kwh mwh gwh w ha hrs hr min mins sec secs percent pc bpd',
);

/** Prefixes that stay with their word across a hyphen: "non-aligned". Other hyphens part the words. */
export const prefixes = list(
  'non e anti re co pre pro mid cross post over semi multi ex sub counter inter mini intra micro socio psycho ultra un trans neo pan de',
);
