import assert from 'node:assert/strict';
import Ajv from 'ajv';
import * as jsonld from 'jsonld';
import {
  collectExport,
  emptySidecar,
  exporters,
  makeAnchor,
  type ExportArticle,
  type MentionItem,
  type Sidecar,
} from '../../../src/core/index';
import { annotationContext, annotationSchema } from '../../support/webAnnotation';

const text = '\ufeffdate 2024-05-13\r\n\r\nThe 👩‍⚕️ envoy "=Ümit" met\r\nthe crowd @ noon, +1.\r\n';

function mention(id: string, type: string, words: string, more: Partial<MentionItem> = {}): MentionItem {
  const start = text.indexOf(words);
  return { id, type, ...makeAnchor(text, start, start + words.length), ...more };
}

function article(more: Partial<Sidecar> = {}): ExportArticle {
  const mentions = [
    mention('m1', 'person', '=Ümit', { note: '@cmd', by: 'ana', actor: 'uemit' }),
    mention('m2', 'place', 'met\r\nthe crowd', { tags: ['x'] }),
    mention('m3', 'date', 'noon', { value: 'T12:00' }),
  ];
  const sidecar: Sidecar = {
    ...emptySidecar,
    mentions,
    events: [
      {
        id: 'e1',
        type: 'CONSULT',
        actor: ['m1', 'ghost'],
        recipient: [],
        place: ['m2'],
        date: 'm3',
        reportedBy: [],
        trigger: 'm2',
        status: 'actual',
      },
    ],
    ...more,
  };
  const places = new Map(
    mentions.map(({ id, quote }) => {
      const start = text.indexOf(quote.replace('\n', '\r\n'));
      return [id, { start, end: start + quote.replace('\n', '\r\n').length }] as const;
    }),
  );
  return collectExport({ path: 'a b/ü.txt', text, date: '2024-05-13', sidecar, places, actorNames: new Map() });
}

const write = (id: string) => {
  const exporter = exporters.find((candidate) => candidate.id === id);
  assert.ok(exporter);
  return exporter.write([article()]);
};

describe('exporters', () => {
  it('carry offsets that cut the exact words out of the file as it is', () => {
    for (const { span, quote } of article().mentions) {
      assert.ok(span);
      assert.equal(text.slice(span.start, span.end).replace('\r\n', '\n'), quote);
    }
  });

  it('count code points of the LF-normalised text where the standard says so', () => {
    const points = Array.from(text.slice(1).replaceAll('\r\n', '\n'));
    for (const { at, quote } of article().mentions) assert.equal(points.slice(at?.[0], at?.[1]).join(''), quote);
  });

  it('give the same bytes for the same input', () => {
    for (const exporter of exporters) assert.deepEqual(exporter.write([article()]), exporter.write([article()]));
  });

  it('csv guards cells that a spreadsheet would run', () => {
    const [file] = write('csv').files;
    assert.ok(file);
    for (const row of file.text.split('\r\n').slice(1)) assert.doesNotMatch(row, /(^|,)"?[=+@-]/);
    assert.match(file.text, /'=Ümit/);
    assert.match(file.text, /'@cmd/);
  });

  it('csv gives every row its article, quote and offsets', () => {
    const [file] = write('csv').files;
    const [head = '', ...rows] = (file?.text ?? '')
      .trim()
      .replace(/"[^"]*"/g, (cell) => cell.replace(/[\r\n,]+/g, ' '))
      .split('\r\n');
    const names = head.split(',');
    for (const row of rows) {
      const cells = row.split(',');
      assert.equal(cells.length, names.length);
      for (const name of ['article', 'kind', 'quote', 'start', 'end'])
        assert.ok(cells[names.indexOf(name)], `${name} in ${row}`);
    }
    assert.equal(rows.length, 4);
  });

  it('jsonld is valid against the model', () => {
    const [file] = write('jsonld').files;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(annotationSchema);
    assert.ok(validate(JSON.parse(file?.text ?? '')), JSON.stringify(validate.errors, null, 1));
  });

  it('jsonld keeps every statement when it is read as RDF: no term is unknown to the context', async () => {
    const [file] = write('jsonld').files;
    const documentLoader = async (url: string) => {
      assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
      return { document: annotationContext, documentUrl: url };
    };
    const expanded = await jsonld.expand(
      JSON.parse(file?.text ?? '') as object,
      { documentLoader, safe: true } as jsonld.Options.Expand,
    );
    const text = JSON.stringify(expanded);
    for (const term of [
      'exact',
      'prefix',
      'suffix',
      'start',
      'end',
      'hasBody',
      'hasTarget',
      'hasSelector',
      'hasSource',
    ])
      assert.ok(text.includes(`http://www.w3.org/ns/oa#${term}`), term);
  });

  it('brat cuts a span at line ends and keeps each piece on its line', () => {
    const [source, standoff] = write('brat').files;
    const points = Array.from(source?.text ?? '');
    const rows = (standoff?.text ?? '').trim().split('\n');
    for (const row of rows.filter((line) => line.startsWith('T'))) {
      const [, head = '', words = ''] = row.split('\t');
      const pieces = head
        .replace(/^\S+ /, '')
        .split(';')
        .map((piece) => piece.split(' ').map(Number));
      assert.equal(pieces.map(([start, end]) => points.slice(start, end).join('')).join(' '), words);
      assert.doesNotMatch(words, /\n/);
    }
    assert.ok(
      rows.some((row) => /^E1\tCONSULT:T\d+ Actor:T1 Place:T2$/.test(row)),
      rows.join('\n'),
    );
  });

  it('brat says what it could not carry', () => {
    assert.ok(write('brat').lost.some((line) => line.includes('ghost')));
  });

  it('markdown lets no word of the article act as markup', () => {
    const [file] = write('markdown').files;
    assert.match(file?.text ?? '', /\\=?|“=Ümit/);
    assert.doesNotMatch(file?.text ?? '', /(^|\n)[=@]/);
  });

  it('markdown lets nothing that a sidecar or an article says become a link', () => {
    const hostile = '[x](command:y)\n\n[z](javascript:1)`';
    const exporter = exporters.find(({ id }) => id === 'markdown')!;
    const bad = mention('m4', 'person', 'envoy', {
      value: hostile,
      actor: hostile,
      tags: [hostile],
      note: hostile,
      by: hostile,
    });
    const made = { ...article({ mentions: [bad] }), url: 'javascript:alert(1)', date: hostile };
    const text = exporter.write([made]).files[0]?.text ?? '';
    assert.doesNotMatch(text, /<javascript:/);
    const outside = text.replace(/\\`/g, '').replace(/`[^`\n]*`/g, '');
    assert.doesNotMatch(outside, /(?<!\\)\]\(/);
  });
});
