import type { PloverContext } from './ploverModes';
import type { SyntaxView } from './syntaxView';

/** Words that tell what an event is about. One context a word; whole words as written, so plurals and forms are listed. */
const lists: Readonly<Record<PloverContext, string>> = {
  military:
    'military army armies troops troop soldier soldiers navy naval navies forces warplane warplanes warship warships missile missiles artillery tank tanks battalion brigade defence defense fighters rebels rebel militia militias guerrillas ceasefire cease-fire truce offensive airstrike airstrikes shelling drone drones commander war fighting battle weapons arms paratroopers',
  intelligence: 'intelligence spy spies espionage spying surveillance',
  peacekeeping: 'peacekeeper peacekeepers peacekeeping',
  economic:
    'trade tariff tariffs economic economy loan loans investment export exports import imports debt bank banks market duties subsidies budget currency company companies business prices price wage wages factory factories',
  diplomatic:
    'ambassador ambassadors embassy embassies diplomat diplomats diplomatic consulate envoy envoys summit bilateral treaty accord foreign talks',
  resource:
    'oil gas water mining mine mines fishing fish border borders territory territorial land river timber pipeline minerals',
  culture: 'cultural culture museum olympic olympics festival university scholarship',
  disease: 'epidemic pandemic outbreak virus cholera ebola vaccine vaccines vaccination covid-19 coronavirus malaria',
  disaster:
    'earthquake quake flood floods flooding cyclone hurricane typhoon drought famine tsunami wildfire wildfires volcano climate landslide storm spill',
  migration: 'migrant migrants refugee refugees asylum immigration immigrants displaced migration deportation deported',
  humanitarian: 'humanitarian relief blankets tents food medicine rescue rescued hungry starving',
  legal:
    'court courts judge judges trial lawsuit sentence sentenced verdict prosecutor prosecutors indictment indicted law legal tribunal extradition convicted lawyer lawyers attorney',
  human_rights: 'amnesty torture rights dissident dissidents',
  gender: 'women gender abortion feminist feminists',
  lgbt: 'gay lgbt homosexual homosexuality transgender lesbian',
  terrorism: 'terrorist terrorists terrorism bomber bombers hostage hostages hijackers al-qaeda jihadist jihadists',
  religion_ethnicity:
    'muslim muslims christian christians hindu hindus jewish jews sikh sikhs buddhist buddhists shiite shiites sunni sunnis kurdish kurds catholic church mosque temple ethnic tribal religious bishop cleric clerics',
  election: 'election elections electoral vote votes voters ballot campaign referendum candidate candidates poll polls',
  legislative:
    'parliament parliamentary lawmakers lawmaker senate senators congress legislature bill legislation coalition mps',
  cbrn: 'nuclear chemical biological uranium radiation sarin nerve plutonium warhead warheads enrichment',
  cyber: 'cyber cyberattack cyberattacks hackers hacker hacked hacking ransomware malware network',
  corruption: 'corruption bribe bribes bribery embezzlement graft embezzling',
  crime: 'murder drug drugs cocaine smuggling smugglers trafficking robbery theft gang gangs police criminal criminals',
};

const contextOf = new Map<string, PloverContext>();
for (const [context, words] of Object.entries(lists) as [PloverContext, string][])
  for (const word of words.split(' ')) if (!contextOf.has(word)) contextOf.set(word, context);

/** Pairs of words that tell something else than the one of them in the lists does; `undefined`: nothing. */
const pairs = new Map<string, PloverContext | undefined>([
  ['tear gas', undefined],
  ['water cannon', undefined],
  ['water cannons', undefined],
  ['poison gas', 'cbrn'],
  ['mustard gas', 'cbrn'],
  ['nerve gas', 'cbrn'],
]);

/** The PLOVER contexts of which a word stands in tokens first..last (exclusive), in the order of the text, each once. */
export function contextsOf(view: SyntaxView, first: number, last: number): PloverContext[] {
  const found: PloverContext[] = [];
  for (let token = first; token < last; token++) {
    const word = view.word(token);
    let context = contextOf.get(word);
    if (!context) continue;
    const before = token > first ? `${view.word(token - 1)} ${word}` : '';
    const after = token + 1 < last ? `${word} ${view.word(token + 1)}` : '';
    for (const pair of [before, after]) if (pairs.has(pair)) context = pairs.get(pair);
    if (context && !found.includes(context)) found.push(context);
  }
  return found;
}
