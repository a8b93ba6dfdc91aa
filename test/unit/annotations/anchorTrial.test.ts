import assert from 'node:assert/strict';
import { makeAnchor, normalText, resolveAnchors, textHash } from '../../../src/core';
import { runTrials, summarise } from '../../support/anchorTrial';
import { corpusArticles } from '../../support/corpusArticles';
import { assertLinear } from '../../support/growth';

describe('anchors under forty kinds of edits of twenty articles', () => {
  const articles = corpusArticles(20);

  for (const [name, withOld, least] of [
    ['without the old text', false, 0.99],
    ['with the old text', true, 0.997],
  ] as const) {
    it(`never settle on wrong words ${name}, and are found`, () => {
      const trials = runTrials(articles, 5, withOld, false);
      assert.ok(trials.length > 3000);
      assert.deepEqual(
        trials
          .filter((trial) => trial.isSilentlyWrong)
          .map(({ kind, article, quote }) => `${kind} ${article} ${quote}`),
        [],
      );
      const all = summarise(trials).at(-1);
      assert.ok(all && all.right / all.count >= least, JSON.stringify(all));
    });
  }

  it('take time in proportion to text and annotations [linear]', () => {
    const texts = corpusArticles(120).map((article) => article.text);
    const work = (size: number) => {
      const before = texts.slice(0, size).join('\n\n');
      const normal = normalText(before);
      const items = [...before.matchAll(/[A-Z][a-z]+ [A-Z][a-z]+/g)].map((match, i) => ({
        id: `m${i}`,
        ...makeAnchor(normal, match.index, match.index + match[0].length),
      }));
      const after = before.replace(/\. (?=[A-Z])/g, '. Later on. ');
      const sha256 = textHash(before);
      return () => {
        resolveAnchors(items, after, { sha256 });
        resolveAnchors(items, after, { sha256, oldText: before });
      };
    };
    assertLinear('anchors', 15, work);
  }).timeout(60_000);
});
