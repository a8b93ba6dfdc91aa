import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ParseCache } from '../../../src/core/language/parseCache';
import { readLanguageModel } from '../../../src/core/language/languageModel';
import { parse } from '../../../src/core/language/parse';
import { tokenize } from '../../../src/core/text/tokenize';

describe('ParseCache', () => {
  const { model } = readLanguageModel(readFileSync(path.join(process.cwd(), 'models/language.bin')));
  assert.ok(model);
  const sentences = [
    'The minister met her counterpart in Oslo on Monday.',
    'Police arrested 14 protesters.',
    'The U.S. said Mr. Lie, who resigned, would not attend.',
    'Police arrested 14 protesters.',
    '"We will not accept that," she said.',
  ];
  const text = sentences.join(' ');
  const edits: [string, (text: string) => string][] = [
    ['nothing', (t) => t],
    ['a word inserted', (t) => t.replace('arrested', 'quietly arrested')],
    ['a sentence removed', (t) => t.replace(`${sentences[1]} `, '')],
    ['two sentences joined', (t) => t.replace('Monday. Police', 'Monday and police')],
    ['text before all', (t) => `Late news 🙂. ${t}`],
    ['all gone', () => ''],
  ];

  for (const [name, edit] of edits) {
    it(`gives what a whole parse gives, after ${name}`, () => {
      const cache = new ParseCache();
      cache.parse(tokenize(text), model);
      const tokens = tokenize(edit(text));
      assert.deepEqual(cache.parse(tokens, model), parse(tokens, model));
    });
  }

  it('parses only what changed', () => {
    const cache = new ParseCache();
    cache.parse(tokenize(text), model);
    cache.parse(tokenize(text), model);
    assert.equal(cache.parsed, 0);
    cache.parse(tokenize(text.replace('Oslo', 'Bergen')), model);
    assert.equal(cache.parsed, 1);
  });
});
