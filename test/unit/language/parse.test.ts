import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readLanguageModel } from '../../../src/core/language/languageModel';
import { emptySyntax, parse, parseSentences } from '../../../src/core/language/parse';
import { relations, upos } from '../../../src/core/language/syntax';
import type { Syntax } from '../../../src/core/language/syntax';
import { tokenize } from '../../../src/core/text/tokenize';
import { assertLinear } from '../../support/growth';

const bytes = new Uint8Array(readFileSync('models/language.bin'));
const model = readLanguageModel(bytes).model!;
const read = (text: string): Syntax => parse(tokenize(text), model);

/** Each arc as "child relation head". */
function arcs(text: string): string[] {
  const { count, start, end, head, relation } = read(text);
  const word = (i: number): string => (i < 0 ? 'ROOT' : text.slice(start[i], end[i]));
  return Array.from({ length: count }, (_, i) => `${word(i)} ${relations[relation[i]!]} ${word(head[i]!)}`);
}

function includes(text: string, ...expected: string[]): void {
  const found = arcs(text);
  for (const arc of expected) assert.ok(found.includes(arc), `${arc} is not in\n  ${found.join('\n  ')}`);
}

describe('parse', () => {
  it('finds who did what to whom', () =>
    includes(
      'Rebels attacked the northern town on Friday.',
      'attacked root ROOT',
      'Rebels nsubj attacked',
      'town obj attacked',
      'northern amod town',
      'Friday obl attacked',
      'on case Friday',
    ));

  it('finds the agent of a passive', () =>
    includes(
      'The mayor was arrested by soldiers.',
      'mayor nsubj:pass arrested',
      'was aux:pass arrested',
      'soldiers obl:agent arrested',
    ));

  it('finds reports, infinitives and relative clauses', () => {
    includes(
      'The minister said the army had left the city.',
      'left ccomp said',
      'minister nsubj said',
      'army nsubj left',
    );
    includes('Norway refused to sign the treaty.', 'sign xcomp refused', 'treaty obj sign', 'to mark sign');
    includes('They arrested the general who led the revolt.', 'led acl:relcl general', 'revolt obj led');
  });

  it('takes a form of "be" that links nothing, and a bare word after "to" or "will", for a verb', () => {
    includes("There's little hope.", "'s root ROOT", "hope nsubj 's");
    includes('There were talks in Geneva.', 'were root ROOT', 'talks nsubj were');
    includes('They will reapportion seats.', 'reapportion root ROOT', 'seats obj reapportion');
    includes('The minister is ill.', 'ill root ROOT', 'is cop ill');
  });

  it('reads past the short form of a name in brackets, and hangs it on the name', () => {
    includes(
      'The Community of Western States (CWS) imposed sanctions on the junta.',
      'imposed root ROOT',
      'Community nsubj imposed',
      'CWS appos Community',
      '( punct CWS',
      ') punct CWS',
    );
    includes('A spokesman for the League (LN) resigned.', 'LN appos League', 'spokesman nsubj resigned');
    // Other brackets are words of the sentence.
    includes('The talks (in Minsk) failed.', 'talks nsubj failed');
  });

  it('finds coordination, possessors and compounds', () => {
    includes('Kenya and Uganda signed a deal.', 'Uganda conj Kenya', 'and cc Uganda', 'Kenya nsubj signed');
    includes("Ghana's new minister resigned.", 'Ghana nmod:poss minister', 'minister nsubj resigned');
  });

  it('gives each sentence one root, and heads inside the sentence without cycles, whatever the text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc
        .array(
          fc.constantFrom('the', 'Army', 'said', ',', 'and', 'of', '"', '.', '\n\n', 'fled', '5', "'s", 'UN', '😀'),
        )
        .map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentence, head, relation, tag } = read(text);
        for (let s = 0; s + 1 < sentence.length; s++) {
          const from = sentence[s]!;
          const to = sentence[s + 1]!;
          let roots = 0;
          for (let i = from; i < to; i++) {
            assert.ok(tag[i]! < upos.length && relation[i]! < relations.length);
            assert.equal(head[i] === -1, relations[relation[i]!] === 'root');
            if (head[i] === -1) roots++;
            else assert.ok(head[i]! >= from && head[i]! < to && head[i] !== i);
            let steps = 0;
            for (let at = i; at >= 0; at = head[at]!) assert.ok(steps++ <= to - from);
          }
          assert.equal(roots, 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for a sentence alone, in company, and from a part of the text', () => {
    const first = 'The navy freed two ships.';
    const second = 'Its admiral praised the crew of the older one.';
    const both = tokenize(`${first} ${second}`);
    const whole = parse(both, model);
    const part = emptySyntax(both);
    parseSentences(part, model, 1, 2);
    const from = both.sentence[1]!;
    assert.deepEqual([...part.head.subarray(from)], [...whole.head.subarray(from)]);
    assert.deepEqual([...part.relation.subarray(from)], [...whole.relation.subarray(from)]);
    assert.deepEqual(
      [...read(second).head].map((head) => (head < 0 ? head : head + from)),
      [...whole.head.subarray(from)],
    );
  });

  it('does not depend on what was read before', () => {
    const text = 'Police in Harbin seized 40 kg of tea bound for Perth.';
    const before = arcs(text);
    read(Array.from({ length: 70_000 }, (_, i) => `w${i}`).join(' '));
    assert.deepEqual(arcs(text), before);
    const fresh = readLanguageModel(bytes).model!;
    assert.deepEqual([...parse(tokenize(text), fresh).head], [...read(text).head]);
  }).timeout(30_000);

  it('takes time linear in the length, also without sentence ends or spaces [linear]', function () {
    this.timeout(60_000);
    for (const shape of ['The army attacked the town and ', 'word ', 'word', 'of the ', '" ', ', ']) {
      assertLinear(JSON.stringify(shape), 10_000, (length) => {
        const tokens = tokenize(shape.repeat(length / shape.length));
        return () => parse(tokens, model);
      });
    }
  });
});
