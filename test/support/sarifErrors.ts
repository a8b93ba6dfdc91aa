import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

/** OASIS' own schema, as Microsoft's SARIF SDK (MIT) has it. */
const schemaFile = 'test/support/sarif-2.1.0.schema.json';

/** What the full schema of SARIF 2.1.0 finds wrong with a log; empty where nothing is. */
export function sarifErrors(log: unknown): readonly string[] {
  // Ajv knows nothing of draft 4 by name; the schema uses nothing that has another meaning since.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(path.resolve(schemaFile), 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    // One of its patterns is none with the flag.
    unicodeRegExp: false,
    formats: {
      uri: (text) => URL.canParse(text),
      'uri-reference': (text) =>
        /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})*$/.test(text) && URL.canParse(text, 'file:///'),
      'date-time': (text) => !Number.isNaN(Date.parse(text)),
    },
  });
  const validate = ajv.compile(schema);
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
