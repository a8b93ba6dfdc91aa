import type { Problem } from '../text/problem';
import { clip, strip, YamlReader, type Fields } from '../text/yamlReader';
import { isMap, isSeq, type Node } from 'yaml';
import { isCountryCode } from './countryCodes';
import { sectors } from './sectors';

/** A role that an actor held, in words and dates of the analyst. */
export interface RegistryRole {
  readonly title: string;
  /** Name or id of the organization or country. */
  readonly org?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent = open. */
  readonly from?: string;
  readonly to?: string;
}

/** One actor of the workspace, known across articles. */
export interface RegistryActor {
  readonly id: string;
  readonly name: string;
  /** person, organization, place or group. */
  readonly type?: string;
  readonly aliases: readonly string[];
  /** ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC. */
  readonly country?: string;
  /** PLOVER sector. */
  readonly sector?: string;
  /** Q-number. */
  readonly wikidata?: string;
  readonly roles: readonly RegistryRole[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The workspace's actors.yaml. */
export interface Registry {
  /** In file order. */
  readonly actors: readonly RegistryActor[];
}

export interface RegistryFile {
  readonly value: Registry;
  /** Spans are UTF-16 offsets of the file. */
  readonly problems: readonly Problem[];
  /** Where each actor stands: the span of its id. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/**
 * Reads actors.yaml: a map id -> actor, at the top or below `actors:`. Total: whatever the text, it returns what can be read and what is
 * wrong with the rest.
 */
export function readRegistry(text: string): RegistryFile {
  return new RegistryReader(text, 'registry').attempt((reader) => reader.read());
}

class RegistryReader extends YamlReader {
  read(): RegistryFile {
    const places = new Map<string, { start: number; end: number }>();
    const actors: RegistryActor[] = [];
    const root = this.open(
      'The registry is a map from actor ids to name, type, aliases, country, sector, wikidata and roles.',
    );
    const top = root && this.fields(root, 'the registry');
    const listed = top?.get('actors');
    const fields = listed && (isMap(listed) || top?.size === 1) ? this.mapFields(listed, 'actors') : top;
    const owners = new Map<string, string>();
    for (const [id, node] of fields ?? []) {
      if (id === 'dateline' && fields === top) continue;
      const key = this.keySpan(node);
      places.set(id, key);
      const f = this.mapFields(node, `actor ${clip(id)}`);
      if (!f) {
        this.problem('registry-empty', 'error', key, `The actor "${clip(id)}" has no name yet. Give it one.`);
        continue;
      }
      const actor = this.actor(id, f, node);
      this.checkNames(actor, f, owners);
      actors.push(actor);
    }
    return { value: { actors }, problems: this.sortedProblems(), places };
  }

  private actor(id: string, f: Fields, node: Node): RegistryActor {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(id)) {
      this.problem(
        'registry-id',
        'warning',
        node,
        `"${clip(id)}" is a poor id: use letters, digits and hyphens, such as li-shangfu.`,
      );
    }
    this.oneOf(f, 'type', ['person', 'organization', 'place', 'group']);
    const country = this.string(f, 'country');
    if (country !== undefined && !isCountryCode(country)) {
      this.problem(
        'registry-country',
        'error',
        f.get('country'),
        `"${clip(country)}" is no country code. Use ISO 3166 alpha-3 such as CHN, or IGO UNO EUR NGO ISM IMG MNC.`,
      );
    }
    const sector = this.string(f, 'sector');
    if (sector !== undefined && !(sector in sectors)) {
      this.problem(
        'registry-sector',
        'warning',
        f.get('sector'),
        `"${clip(sector)}" is no PLOVER sector; they look like GOV, MIL, REB, PTY, MED or BUS.`,
      );
    }
    const wikidata = this.string(f, 'wikidata');
    if (wikidata !== undefined && !/^Q[1-9]\d*$/.test(wikidata)) {
      this.problem(
        'registry-wikidata',
        'warning',
        f.get('wikidata'),
        `"${clip(wikidata)}" is no Wikidata id; they look like Q42.`,
      );
    }
    const name = this.required(f, 'name', node, id);
    return {
      id,
      name,
      aliases: this.strings(f, 'aliases'),
      roles: this.list(f.get('roles'), 'roles').flatMap((role) => this.role(role)),
      ...strip({ type: this.string(f, 'type'), country, sector, wikidata, extra: this.unknown(f, known) }),
    };
  }

  private role(node: Node): RegistryRole[] {
    const f = this.mapFields(node, 'a role');
    if (!f) return [];
    const from = this.day(f, 'from');
    const to = this.day(f, 'to');
    if (from !== undefined && to !== undefined && to.slice(0, from.length) < from.slice(0, to.length)) {
      this.problem('registry-role-dates', 'error', f.get('to'), `The role ends (${to}) before it begins (${from}).`);
    }
    return [{ title: this.required(f, 'title', node, ''), ...strip({ org: this.string(f, 'org'), from, to }) }];
  }

  private day(f: Fields, key: string): string | undefined {
    const value = this.string(f, key);
    if (value === undefined || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return value;
    this.problem(
      'registry-role-dates',
      'error',
      f.get(key),
      `"${clip(value)}" is no date. Write YYYY, YYYY-MM or YYYY-MM-DD.`,
    );
    return undefined;
  }

  /** One name for two actors would link mentions to either. */
  private checkNames(actor: RegistryActor, f: Fields, owners: Map<string, string>): void {
    const list = f.get('aliases');
    const nodes = isSeq(list) ? list.items : [];
    const names = [
      [actor.name, f.get('name')] as const,
      ...actor.aliases.map((alias, i) => [alias, nodes[i]] as const),
    ];
    const own = new Set<string>();
    for (const [written, node] of names) {
      const name = written.trim().toLowerCase();
      const place = (node as Node | undefined) ?? list ?? f.get('name');
      const owner = owners.get(name);
      if (own.has(name))
        this.problem('registry-alias', 'warning', place, `"${clip(written)}" stands here twice. Delete one of them.`);
      else if (owner !== undefined)
        this.problem(
          'registry-alias',
          'warning',
          place,
          `"${clip(written)}" is a name of both "${clip(owner)}" and "${clip(actor.id)}", so it links to neither. Leave it to one of them.`,
        );
      else owners.set(name, actor.id);
      own.add(name);
    }
  }
}

const known = new Set(['name', 'type', 'aliases', 'country', 'sector', 'wikidata', 'roles']);
