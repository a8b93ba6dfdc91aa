import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle, withDate } from '../../../src/core';
import type { Article, Quote } from '../../../src/core';

function fieldsOf(article: Article): Record<string, string> {
  const quotes: Record<string, Quote | undefined> = {
    title: article.title,
    source: article.source,
    url: article.url,
    author: article.author,
    dateline: article.dateline,
  };
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(quotes)) {
    if (!value) continue;
    assert.equal(article.text.slice(value.start, value.end), value.text);
    found[key] = value.text;
  }
  return found;
}

function dateOf(text: string): string | undefined {
  const { date } = readArticle(text);
  return date?.value;
}

function bodyOf(text: string): string {
  const { body } = readArticle(text);
  return text.slice(body.start, body.end);
}

function rulesOf(text: string): string[] {
  return readArticle(text).problems.map((problem) => problem.rule);
}

describe('readArticle', () => {
  describe('reads the header', () => {
    it('takes a leading blank, the date, and the text on the same line', () => {
      const text = ' date 2024-02-29 The harbour reopened.';
      const article = readArticle(text);
      assert.deepEqual(article.date, { value: '2024-02-29', span: { start: 6, end: 16 }, origin: 'header' });
      assert.equal(bodyOf(text), 'The harbour reopened.');
      assert.deepEqual(article.problems, []);
    });

    it('takes the text from the next line', () => {
      assert.equal(bodyOf('date 2024-02-29\nThe harbour reopened.'), 'The harbour reopened.');
      assert.equal(bodyOf('date 2024-02-29\r\n\r\nThe harbour reopened.'), 'The harbour reopened.');
    });

    it('takes key: value lines', () => {
      const text =
        'Title: Port: open again\nsource: The Gazette\nurl: https://example.org/a\nAuthor: A. Mensah\ndate: 2024-02-29\n\nBody.';
      const article = readArticle(text);
      assert.deepEqual(fieldsOf(article), {
        title: 'Port: open again',
        source: 'The Gazette',
        url: 'https://example.org/a',
        author: 'A. Mensah',
      });
      assert.equal(article.date?.value, '2024-02-29');
      assert.equal(bodyOf(text), 'Body.');
    });

    it('takes YAML front matter, with quoted values', () => {
      const text = '---\ntitle: "Port opens"\ntags: [a, b]\ndate: 2024-02-29T08:00:00Z\n---\n# Port opens\n\nBody.';
      const article = readArticle(text);
      assert.equal(article.title?.text, 'Port opens');
      assert.equal(article.date?.value, '2024-02-29');
      assert.equal(bodyOf(text), '# Port opens\n\nBody.');
    });

    it('takes dates written out', () => {
      assert.equal(dateOf('date: Thursday, 29 February 2024\n\nx'), '2024-02-29');
      assert.equal(dateOf('date: Feb. 29, 2024\n\nx'), '2024-02-29');
      assert.equal(dateOf('date: 2024/2/29\n\nx'), '2024-02-29');
    });

    it('leaves front matter that never ends alone', () => {
      assert.equal(readArticle('---\ndate: 2024-02-29\nno end').header.end, 0);
    });

    it('does not take prose that starts with the word date', () => {
      assert.equal(readArticle('Date palms grow here.').header.end, 0);
      assert.equal(readArticle('date night is back').header.end, 0);
    });

    it('gives the same reading with BOM and CRLF, at the right places', () => {
      const text = '\ufeff date 2024-02-29 One.\r\nTwo.';
      const article = readArticle(text);
      assert.equal(text.slice(article.date?.span?.start, article.date?.span?.end), '2024-02-29');
      assert.equal(bodyOf(text), 'One.\r\nTwo.');
    });
  });

  describe('reads the dateline', () => {
    it('takes place, date and agency', () => {
      const article = readArticle('Port opens\n\nACCRA, Feb. 29, 2024 (Wire) - The harbour reopened.');
      assert.deepEqual(fieldsOf(article), { title: 'Port opens', dateline: 'ACCRA, Feb. 29, 2024 (Wire) -' });
      assert.equal(article.date?.value, '2024-02-29');
      assert.equal(article.date?.origin, 'dateline');
    });

    it('prefers the header', () => {
      assert.equal(dateOf('date 2024-03-01\nACCRA, Feb. 29, 2024 (Wire) - The harbour reopened.'), '2024-03-01');
    });

    it('takes a dateline without a date, with several places', () => {
      assert.equal(
        fieldsOf(readArticle('ACCRA/LAGOS, West Africa (Wire) -- Ships')).dateline,
        'ACCRA/LAGOS, West Africa (Wire) --',
      );
    });

    it('takes a line that is a date and nothing else', () => {
      assert.equal(dateOf('Port opens\n\n29 February 2024\n\nThe harbour reopened.'), '2024-02-29');
    });

    it('does not invent the year', () => {
      const article = readArticle('ACCRA, Feb. 29 (Wire) - The harbour reopened.');
      assert.equal(article.date, undefined);
      assert.deepEqual(
        article.problems.map(({ rule, span }) => [rule, article.text.slice(span.start, span.end)]),
        [['no-date', 'Feb. 29']],
      );
    });

    it('does not take a sentence with a dash', () => {
      assert.deepEqual(fieldsOf(readArticle('The harbour, closed for a year - reopened.')), {});
      assert.deepEqual(fieldsOf(readArticle('Ships wait - again')), {});
    });
  });

  describe('says what is wrong', () => {
    it('marks a date that is no date at its place', () => {
      const text = ' date 2024-13-45 The harbour reopened.';
      const [problem] = readArticle(text).problems;
      assert.equal(problem?.rule, 'bad-date');
      assert.equal(problem?.severity, 'error');
      assert.equal(text.slice(problem?.span.start, problem?.span.end), '2024-13-45');
      assert.equal(bodyOf(text), 'The harbour reopened.');
    });

    it('knows leap years', () => {
      assert.deepEqual(rulesOf('date 2023-02-29 x'), ['bad-date']);
      assert.deepEqual(rulesOf('date 1900-02-29 x'), ['bad-date']);
      assert.deepEqual(rulesOf('date 2000-02-29 x'), []);
    });

    it('offers to set a missing date', () => {
      const [problem] = readArticle('The harbour reopened on Monday.').problems;
      assert.equal(problem?.rule, 'no-date');
      assert.equal(problem?.fixes?.[0]?.action, 'set-date');
    });

    it('says nothing about an empty file', () => {
      for (const text of ['', ' ', '\ufeff', '\r\n\r\n']) assert.deepEqual(rulesOf(text), []);
    });
  });

  describe('withDate', () => {
    it('overrides the date and settles the missing one', () => {
      const article = withDate(readArticle('The harbour reopened.'), '2024-02-29', 'given');
      assert.deepEqual(article.date, { value: '2024-02-29', origin: 'given' });
      assert.deepEqual(article.problems, []);
    });

    it('reports a value that is no day', () => {
      const article = withDate(readArticle('date 2024-02-29 x'), '2024-02-30', 'given');
      assert.equal(article.date?.value, '2024-02-29');
      assert.deepEqual(
        article.problems.map((problem) => problem.rule),
        ['bad-date'],
      );
    });
  });

  it('never throws and keeps every offset inside the text', () => {
    const piece = fc.constantFrom(
      'date ',
      'date: ',
      '2024-02-29',
      '---\n',
      '\r\n',
      'ACCRA, ',
      '(W) - ',
      '\ud800',
      '\u0301',
      '\u202e',
      '\0',
      'é',
      '🙂',
      ': ',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const article = readArticle(text);
        fieldsOf(article);
        assert.ok(article.header.end === article.body.start && article.body.end === text.length);
        for (const { span } of article.problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
    );
  });
});
