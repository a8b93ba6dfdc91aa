import assert from 'node:assert/strict';
import { isBodyName } from '../../../../src/core/recognize/entities/isBodyName';

describe('isBodyName', () => {
  it('knows a body by the head of its name, before "of" or "on" or at the end', () => {
    for (const name of [
      'United Nations Office on Drugs and Crime',
      'World Food Programme',
      'Council of Europe',
      'the Independent Electoral Commission',
    ])
      assert.ok(isBodyName(name), name);
  });

  it('takes neither a body word elsewhere in the name nor one alone for a body', () => {
    for (const name of ['Council Tax', 'Office', 'the Office', 'Nobel Committee Prize', 'Battle of Parliament'])
      assert.ok(!isBodyName(name), name);
  });
});
