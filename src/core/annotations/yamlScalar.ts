/** Words that a YAML 1.1 reader takes for a boolean or nothing. */
const misread = /^(y|yes|n|no|true|false|on|off|null|nan|inf)$/i;
/** Starts with a letter or is a TIMEX3 value such as 2023-W26 or 2023-Q2: no YAML version reads these as a number or date. */
const plain = /^(?:[A-Za-z][A-Za-z0-9_-]*|\d{4}-[A-Z][A-Z0-9-]*)$/;

/**
 * One YAML scalar on one line that YAML 1.2 and 1.1 readers both take as exactly this string. Identifiers stay bare; everything
 * else is in double quotes, so that `NO`, `on`, dates, leading zeros, `#` and `: ` mean what they say.
 */
export function yamlString(value: string): string {
  if (plain.test(value) && !misread.test(value)) return value;
  return quoted(value);
}

/** Always in double quotes: for words taken from a text or typed by a person. */
export function quoted(value: string): string {
  return JSON.stringify(value).replace(
    // JSON leaves these bare, and YAML readers fold, drop or refuse them.
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Any plain value in flow style on one line: strings safe for every reader, `prose` keys always quoted. */
export function yamlFlow(value: unknown, key = ''): string {
  if (typeof value === 'string') return proseKeys.has(key) ? quoted(value) : yamlString(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => yamlFlow(item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${pairs.map(([k, v]) => `${yamlString(k)}: ${yamlFlow(v, k)}`).join(', ')}}`;
  }
  return 'null';
}

const proseKeys = new Set([
  'quote',
  'prefix',
  'suffix',
  'note',
  'text',
  'title',
  'publisher',
  'author',
  'url',
  'date',
  'when',
]);
