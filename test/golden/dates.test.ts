import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { datesOf } from '../support/dates';

const folder = path.join(process.cwd(), 'test/golden/dates');
const mark = /\[([^|\]]*)\|(\S+?)((?: [A-Z_]+)*)\]/g;

/**
 * What is read otherwise than it was marked by hand, as TimeML 1.2.1 has it, before the recognizer saw the articles: figures of speech, nights as an amount, times whose
 * grain or year only the sense tells.
 */
const readOtherwise: Readonly<Record<string, readonly string[]>> = {
  'clinic-strike.txt': ['30 June', 'a year earlier', 'a week later', '24 hours', 'a day', 'two nights', 'The next morning'],
  'packaging-results.txt': ['the previous year'],
  'salt-war.txt': ['the first winter'],
};

describe('dates of articles marked by hand', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`are found and resolved in ${name}`, () => {
      const source = readFileSync(path.join(folder, name), 'utf8');
      const found = new Map(datesOf(source.replace(mark, '$1'), { date: null }).map((date) => [date.start, date]));
      const differing: string[] = [];
      let shift = 0;
      for (const { 0: all, 1: words = '', 2: value, 3: rest = '', index } of source.matchAll(mark)) {
        const date = found.get(index - shift);
        shift += all.length - words.length;
        const mod = rest.replace(' SET', '').trim() || undefined;
        const isRight = date?.text === words && date.value === value && date.mod === mod;
        if (!isRight) differing.push(words);
      }
      assert.deepEqual(differing, readOtherwise[name]);
    });
  }
});
