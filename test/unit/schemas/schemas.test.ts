import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { addMention, editSidecar, eventStatuses, makeAnchor, ploverTypes } from '../../../src/core/index';

const read = (file: string) => readFileSync(path.join(process.cwd(), file), 'utf8');
const validator = (name: string) =>
  new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(read(`schemas/${name}.schema.json`)) as object);

describe('the schema of sidecars', () => {
  const validate = validator('sidecar');

  it('holds for what Dateline writes', () => {
    const text = 'Envoy Kari Lie met reporters on Monday.\n';
    const added = addMention(
      '',
      { type: 'person', ...makeAnchor(text, 6, 14), note: 'x', tags: ['a'], by: 'ana' },
      () => 0.5,
    );
    const event = editSidecar(added?.text ?? '', [
      {
        kind: 'add',
        section: 'events',
        id: 'e1',
        fields: { type: 'CONSULT', actor: [added?.id], recipient: [], status: 'actual', credibility: 2 },
      },
      { kind: 'set-section', section: 'document', fields: { date: '2024-05-13', reliability: 'B', tlp: 'CLEAR' } },
      { kind: 'reject', fields: { type: 'place', quote: 'Monday', at: [32, 38] } },
    ]);
    assert.ok(validate(parse(event?.text ?? '')), JSON.stringify(validate.errors));
  });

  it('holds for the sidecars of the samples and the golden tests', () => {
    for (const folder of ['samples', 'test/golden/export/envoys'])
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.ann.yaml')))
        assert.ok(validate(parse(read(path.join(folder, file)))), `${file}: ${JSON.stringify(validate.errors)}`);
  });

  it('refuses what the contract does not allow', () => {
    const wrong = [
      { dateline: 2 },
      { document: { date: '3 July' } },
      { document: { reliability: 'G' } },
      { mentions: { m1: { type: 'person' } } },
      { mentions: { m1: { type: 'person', quote: 'x', at: [1] } } },
      { events: { e1: { type: 'CONSULT', actor: 'm1' } } },
      { events: { e1: { type: 'CONSULT', credibility: 7 } } },
      { rejected: [{ type: 'place' }] },
    ];
    for (const sidecar of wrong) assert.ok(!validate(sidecar), JSON.stringify(sidecar));
  });

  it('knows the same words as the program', () => {
    const schema = JSON.parse(read('schemas/sidecar.schema.json')) as {
      properties: {
        events: { additionalProperties: { properties: { status: { enum: string[] }; type: { examples: string[] } } } };
      };
    };
    const { status, type } = schema.properties.events.additionalProperties.properties;
    assert.deepEqual([...status.enum].sort(), [...eventStatuses].sort());
    assert.deepEqual(type.examples, [...ploverTypes]);
  });
});

describe('the schemas of registry and codebook', () => {
  it('take a registry with and without the key `actors`', () => {
    const validate = validator('actors');
    const actor = { name: 'Kari Lie', aliases: ['Lie'], country: 'NOR', roles: [{ title: 'envoy', from: '2020' }] };
    assert.ok(validate({ 'kari-lie': actor }), JSON.stringify(validate.errors));
    assert.ok(validate({ actors: { 'kari-lie': actor } }), JSON.stringify(validate.errors));
    assert.ok(!validate({ 'kari-lie': { ...actor, country: 'Norway' } }));
  });

  it('take a codebook of maps or of lists', () => {
    const validate = validator('codebook');
    assert.ok(
      validate({ mentions: ['ship'], events: { STRIKE: { plover: 'PROTEST', key: 's' } } }),
      JSON.stringify(validate.errors),
    );
    assert.ok(!validate({ events: { STRIKE: { plover: 'STRIKE' } } }));
  });
});
