import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  collectExport,
  exporters,
  normalText,
  readArticle,
  readSidecar,
  type EntityMention,
  type ExportArticle,
  type Span,
} from '../../src/core/index';

/** `UPDATE_GOLDEN=1 npm test -- golden` writes the expected files anew; read the diff before committing it. */
const update = Boolean(process.env['UPDATE_GOLDEN']);
const folder = path.join(process.cwd(), 'test/golden/export');

function load(name: string): ExportArticle {
  const text = readFileSync(path.join(folder, name, `${name}.txt`), 'utf8');
  const { value: sidecar, problems } = readSidecar(readFileSync(path.join(folder, name, `${name}.txt.ann.yaml`), 'utf8'));
  assert.deepEqual(problems.filter((problem) => problem.severity === 'error'), []);
  const normal = normalText(text);
  const places = new Map<string, Span>();
  for (const { id, at, quote } of sidecar.mentions) {
    if (!at) continue;
    const span = { start: normal.toRaw(normal.fromCodePoint(at[0])), end: normal.toRaw(normal.fromCodePoint(at[1])) };
    if (text.slice(span.start, span.end) === quote) places.set(id, span);
  }
  const found = (words: string, type: EntityMention['type'], actor?: string) => ({ words, type, actor });
  const entities = [found('Norway', 'place', 'nor'), found('Geneva', 'place'), found('Kari Lie', 'person')].map(({ words, type }): EntityMention => {
    const start = text.lastIndexOf(words);
    return { start, end: start + words.length, text: words, type, confidence: 0.9, rule: 'model' };
  });
  const article = readArticle(text);
  return collectExport({
    path: `${name}.txt`,
    text,
    ...(article.date && { date: article.date.value }),
    ...(article.title && { title: article.title.text }),
    ...(sidecar.document.url && { url: sidecar.document.url }),
    sidecar,
    places,
    actorNames: new Map([['kari-lie', 'Kari Lie']]),
    findings: { entities, dates: [], actors: [], events: [] },
  });
}

describe('exporters', () => {
  const cases = readdirSync(folder);
  assert.ok(cases.length > 0);
  for (const name of cases) {
    for (const exporter of exporters) {
      it(`writes ${name} as ${exporter.id}, byte for byte as before`, () => {
        const { files, lost } = exporter.write([load(name)]);
        const expected = path.join(folder, name, 'expected', exporter.id);
        const all = [...files, { name: 'lost.txt', text: lost.map((line) => `${line}\n`).join('') }];
        if (update) {
          rmSync(expected, { recursive: true, force: true });
          mkdirSync(expected, { recursive: true });
          for (const file of all) writeFileSync(path.join(expected, file.name), file.text);
        }
        assert.ok(existsSync(expected), `no expected files in ${expected}; run with UPDATE_GOLDEN=1`);
        assert.deepEqual(readdirSync(expected).sort(), all.map((file) => file.name).sort());
        for (const file of all) assert.equal(file.text, readFileSync(path.join(expected, file.name), 'utf8'), file.name);
      });
    }
  }
});
