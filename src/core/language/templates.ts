import { Spread, mix } from './hash';

/** How many atoms a feature has at most. */
const places = 4;
const spreads = [Spread.First, Spread.Second, Spread.Third, Spread.Fourth];

/**
 * Features as data: each template names the atoms that make one, by their places in an array that the caller fills. Hashes of a few
 * hundred features a word are most of what a parser does, so that an atom is multiplied once for all features that share it, and
 * the rest is sums of numbers from flat arrays.
 */
export class Templates<Name extends string> {
  /** How many features there are. */
  readonly count: number;
  /** Filled by the caller, by the numbers of the names. */
  readonly atoms: Int32Array;
  /** Which atom each product is of, and what it is multiplied by. The last product stays 0, for the places that a template leaves empty. */
  private readonly source: Uint8Array;
  private readonly factor: Int32Array;
  private readonly products: Int32Array;
  /** The products of each template, `places` each. */
  private readonly parts: Uint8Array;
  /** Its number, multiplied. */
  private readonly base: Int32Array;

  /**
   * @param templates one to four names each, apart by a blank; the number of a template, counted from 1, is part of its hash.
   * @param numbers where the atom of each name stands in `atoms`.
   * @param isWanted picks a part of the templates, by the names of each and by the template.
   * @param shared the atoms of other templates with the same numbers, to be filled once for both.
   */
  constructor(
    templates: readonly string[],
    numbers: Readonly<Record<Name, number>>,
    isWanted: (names: readonly Name[], template: string) => boolean = () => true,
    shared?: Int32Array,
  ) {
    const wanted = templates
      .map((template, i) => ({ template, names: template.split(' ') as Name[], number: i + 1 }))
      .filter(({ names, template }) => isWanted(names, template));
    const names = wanted.map(({ names }) => names);
    const used = new Map<string, { atom: number; place: number }>();
    for (const list of names)
      list.forEach((name, place) => used.set(`${name} ${place}`, { atom: numbers[name], place }));
    const order = new Map([...used.keys()].map((key, i) => [key, i]));
    const kinds = [...used.values()];
    this.count = wanted.length;
    this.atoms =
      shared ??
      new Int32Array(
        1 + Math.max(...Object.values(numbers).filter((number): number is number => typeof number === 'number')),
      );
    this.source = Uint8Array.from(kinds, ({ atom }) => atom);
    this.factor = Int32Array.from(kinds, ({ place }) => spreads[place] as number);
    this.products = new Int32Array(kinds.length + 1);
    this.parts = Uint8Array.from(
      names.flatMap((list) =>
        Array.from({ length: places }, (_, place) => order.get(`${list[place]} ${place}`) ?? kinds.length),
      ),
    );
    this.base = Int32Array.from(wanted, ({ number }) => Math.imul(number, Spread.Template));
  }

  /** Writes the features of `atoms` into `out`, from position `at` on. Returns where they end. */
  write(out: Int32Array, at: number): number {
    const { count, atoms, source, factor, products, parts, base } = this;
    for (let i = 0; i < source.length; i++)
      products[i] = Math.imul(atoms[source[i] as number] as number, factor[i] as number);
    for (let i = 0, part = 0; i < count; i++, part += places)
      out[at + i] = mix(
        (base[i] as number) +
          (products[parts[part] as number] as number) +
          (products[parts[part + 1] as number] as number) +
          (products[parts[part + 2] as number] as number) +
          (products[parts[part + 3] as number] as number),
      );
    return at + count;
  }
}
