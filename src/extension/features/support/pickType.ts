import * as vscode from 'vscode';
import type { Codebook } from '../../../core/index';
import type { ViewState } from '../../services/viewState';
import { kindColor } from './icons';

/** A type that words can be annotated as, with the key that picks it. */
interface TypeChoice {
  readonly type: string;
  readonly key: string;
  readonly description: string;
  readonly icon: string;
}

function choices(): readonly TypeChoice[] {
  const { t } = vscode.l10n;
  return [
    { type: 'person', key: 'p', description: t('somebody, by name or description'), icon: 'person' },
    { type: 'organization', key: 'o', description: t('ministry, company, party, armed force'), icon: 'briefcase' },
    { type: 'place', key: 'l', description: t('country, city, sea, building'), icon: 'location' },
    { type: 'group', key: 'g', description: t('nationality, religion, political group'), icon: 'organization' },
    { type: 'product', key: 'r', description: t('weapon, vessel, aircraft, brand'), icon: 'rocket' },
    { type: 'date', key: 'd', description: t('time expression'), icon: 'calendar' },
    { type: 'event', key: 'e', description: t('words that tell what happened'), icon: 'zap' },
    { type: 'note', key: 'n', description: t('a remark of yours on these words'), icon: 'note' },
    { type: 'other', key: 'x', description: t('anything else'), icon: 'symbol-misc' },
  ];
}

/** The types of the codebook with its keys, where it defines any; an event, a date and a note can always be annotated. */
function choicesOf(codebook: Codebook | undefined): readonly TypeChoice[] {
  const known = choices();
  if (!codebook?.mentions.length) return known;
  const taken = new Set(codebook.mentions.map(({ key }) => key));
  const own = codebook.mentions.map(({ id, label, guideline, key }) => {
    const same = known.find(({ type }) => type === id);
    return {
      type: id,
      key: key ?? (same && !taken.has(same.key) ? same.key : ''),
      description: label ?? guideline ?? same?.description ?? '',
      icon: same?.icon ?? 'tag',
    };
  });
  const always = known
    .filter(({ type }) => ['event', 'date', 'note'].includes(type) && !own.some((choice) => choice.type === type))
    .map((choice) => (taken.has(choice.key) ? { ...choice, key: '' } : choice));
  return [...own, ...always];
}

/** Asks for a type: the latest used first, one key each; other words filter the list as usual. */
export async function pickType(
  view: ViewState,
  words: string,
  codebook: Codebook | undefined,
): Promise<string | undefined> {
  const recent = view.get('recentTypes');
  const rank = ({ type }: TypeChoice): number => (recent.includes(type) ? recent.indexOf(type) : recent.length + 1);
  const items = [...choicesOf(codebook)]
    .sort((a, b) => rank(a) - rank(b))
    .map((choice) => {
      const color = kindColor(choice.type);
      return {
        label: choice.key ? `${choice.key}  ${choice.type}` : choice.type,
        description: choice.description,
        iconPath: color ? new vscode.ThemeIcon(choice.icon, color) : new vscode.ThemeIcon(choice.icon),
        ...{ key: choice.key, type: choice.type },
      };
    });
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.items = items;
  pick.title = vscode.l10n.t('Annotate “{0}” as', words.length > 60 ? `${words.slice(0, 59)}…` : words);
  pick.placeholder = vscode.l10n.t('Press a letter, or Enter for the first');
  const type = await new Promise<string | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      const meant = items.find((item) => item.key !== '' && item.key === value.toLowerCase());
      if (meant) resolve(meant.type);
    });
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.type ?? (pick.value.trim() || undefined)));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  if (type !== undefined)
    await view.set('recentTypes', [type, ...recent.filter((other) => other !== type)].slice(0, 9));
  return type;
}
