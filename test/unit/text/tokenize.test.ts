import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../../src/core/text/tokenize';
import { assertLinear } from '../../support/growth';

/** The words of each sentence, joined by a bar. */
function sentences(text: string): string[] {
  const { start, end, sentence } = tokenize(text);
  const result: string[] = [];
  for (let s = 0; s + 1 < sentence.length; s++) {
    const words: string[] = [];
    for (let i = sentence[s]!; i < sentence[s + 1]!; i++) words.push(text.slice(start[i], end[i]));
    result.push(words.join('|'));
  }
  return result;
}

const words = (text: string): string => sentences(text).join('||');

const check = (cases: Record<string, string>): void => {
  for (const [text, expected] of Object.entries(cases)) assert.equal(words(text), expected);
};

describe('words', () => {
  it('parts clitics and possessives, and leaves names with apostrophes whole', () =>
    check({
      "Ghana's ministers don't agree": "Ghana|'s|ministers|do|n't|agree",
      'They’ll say we’ve won': 'They|’ll|say|we|’ve|won',
      "the workers' union": "the|workers|'|union",
      "O'Neill met N'Djamena's mayor": "O'Neill|met|N'Djamena|'s|mayor",
      "GHANA'S U.S.'s (WHO)'s": "GHANA|'S|U.S.|'s|(|WHO|)|'s",
      "it's the '90s": "it|'s|the|'90s",
      'He cannot wait': 'He|can|not|wait',
      "rock 'n' roll": "rock|'|n|'|roll",
    }));

  it('parts hyphened compounds but not prefixes', () =>
    check({
      'high-level talks': 'high|-|level|talks',
      'a non-aligned, pro-government, re-elected co-founder': 'a|non-aligned|,|pro-government|,|re-elected|co-founder',
      'al-Hamra -- a F-16': 'al|-|Hamra|--|a|F|-|16',
      'mid-2019': 'mid-2019',
    }));

  it('keeps the full stop of abbreviations and initials', () =>
    check({
      'Gen. K. L. Osei of the U.S. Army': 'Gen.|K.|L.|Osei|of|the|U.S.|Army',
      'at 5 p.m. in Lagos, e.g. Ikeja': 'at|5|p.m.|in|Lagos|,|e.g.|Ikeja',
      'Acme Co. Ltd. and Ada Obi Jr. met No. 5': 'Acme|Co.|Ltd.|and|Ada|Obi|Jr.|met|No.|5',
      'a Ph.D. thesis': 'a|Ph.D.|thesis',
      'She said no.': 'She|said|no|.',
    }));

  it('parts an abbreviation from what is glued to it', () =>
    check({
      'Lt.Col. Obi and J.K.Mensah of the U.S.Army': 'Lt.|Col.|Obi|and|J.K.|Mensah|of|the|U.S.|Army',
      'No.5, Rs.500, p.12': 'No.|5|,|Rs.|500|,|p.|12',
      'St. Ada, Pt. Ngozi, Sts. Peter and Paul': 'St.|Ada|,|Pt.|Ngozi|,|Sts.|Peter|and|Paul',
      // Not sites, and not sentences that run together.
      'Kano.Org by A.Com': 'Kano.Org|by|A.Com',
      'The vote ended.Then': 'The|vote|ended|.||Then',
    }));

  it('keeps numbers, clock times and days whole, and parts their units', () =>
    check({
      '1,200.50 3.5% 10:30 7/8': '1,200.50|3.5|%|10:30|7/8',
      '$5m, US$40bn, £3.2 million, €7': '$|5|m|,|US$|40|bn|,|£|3.2|million|,|€|7',
      '20th 1990s 7pm 10km 22-hour': '20th|1990s|7|pm|10|km|22|-|hour',
      '2023-07-03 1914-1918': '2023-07-03|1914|-|1918',
      '.5 points': '.5|points',
    }));

  it('keeps addresses, tags and names of sites whole', () =>
    check({
      'see https://example.org/a?b=c, or www.example.com.': 'see|https://example.org/a?b=c|,|or|www.example.com|.',
      'mail ada.obi@mail.example.org (now)': 'mail|ada.obi@mail.example.org|(|now|)',
      'Harbour News.com reported': 'Harbour|News.com|reported',
      'see example.com/news/kano-1?b=2. Or www.example.org/en/.':
        'see|example.com/news/kano-1?b=2|.||Or|www.example.org/en/|.',
      '“https://example.org/a” (https://example.org/b)': '“|https://example.org/a|”|(|https://example.org/b|)',
      // Two names, and two words, that a slash joins.
      'Harbour.com/Delta and either/or': 'Harbour.com|/|Delta|and|either|/|or',
      '@desk says #flood': '@desk|says|#flood',
    }));

  it('keeps runs of dots and marks, and parts quotes and brackets', () =>
    check({
      'Wait... what?! "No," (he) said…': 'Wait|...|what|?!||"|No|,|"|(|he|)|said|…',
      '“Yes” – ‘no’': '“|Yes|”|–|‘|no|’',
      'the port—the largest—[sic] (Desk) {x}': 'the|port|—|the|largest|—|[|sic|]|(|Desk|)|{|x|}',
      "‘Kano’s’ rock ’n’ roll, ``yes''": "‘|Kano|’s|’|rock|’|n|’|roll|,|``|yes|''",
    }));

  it('reads any script: combining marks, right-to-left text, emoji, lone surrogates, byte order marks', () =>
    check({
      'Cafe\u0301 na\u00efve': 'Cafe\u0301|na\u00efve',
      'قال الوزير، ثم': 'قال|الوزير|،|ثم',
      '\ufeffKyiv': 'Kyiv',
      'ok 👩‍👩‍👧👍🏽🇰🇪!': 'ok|👩‍👩‍👧|👍🏽|🇰🇪|!',
      'a\ud800b': 'a|\ud800|b',
    }));
});

describe('sentences', () => {
  const check = (cases: [string, number][]): void => {
    for (const [text, count] of cases) assert.equal(sentences(text).length, count, text);
  };

  it('end at full stops, question and exclamation marks, with their closing quotes', () => {
    assert.deepEqual(sentences('He left. "We won!" (They did.) Why? So.'), [
      'He|left|.',
      '"|We|won|!|"',
      '(|They|did|.|)',
      'Why|?',
      'So|.',
    ]);
    check([
      ['"Is it over?" she asked the court.', 1],
      ['He paused ... and left.', 1],
      ['The vote ended.Then it rained.', 2],
    ]);
  });

  it('do not end at titles, initials and abbreviations', () =>
    check([
      ['Gen. Ada Obi met Mr. T. K. Mensah of Acme Inc. Monday.', 1],
      ['Talks with the U.S. Navy ended.', 1],
      ['He came from the U.S. The talks ended.', 2],
      ['They met at 5 p.m. in Lagos.', 1],
      ['They met at 5 p.m. Monday. It ended at 6 p.m. Police came.', 3],
      ['Answer: No. 5 of them left.', 1],
      ['Rep. Ada Obi, D-Minn., left. Sen. Bo Li (R-Texas) stayed.', 2],
      ['On Jan. 6, 2021, it began. By Dec. Kano was quiet.', 2],
      ['The firm Wahoo! Inc. grew. Acme Corp. v. Jones & Co. ended.', 2],
      ['He lives at 10 Kano St. He came late.', 2],
      ['He lived in St. Ada for years.', 1],
    ]));

  it('end after a closing quote or bracket, straight or curly, and not inside a quotation that goes on', () =>
    check([
      ['“We will not,” he said. “They will.” ‘No,’ she said.', 3],
      ['"Stop!" he said. "Why?" asked Ada.', 2],
      ['He said “yes”. She said ‘no’. (He left). [It ended].', 4],
      ['He said: \'It is over.\' "Is it?"', 2],
      ['He waited… Then he left... and came back.', 2],
    ]));

  it('end at blank lines and at lines broken on purpose', () =>
    check([
      ['Police Arrest Four in Kano\n\nA court met', 2],
      ['Police Arrest Four in Kano\r\n\r\nA court met', 2],
      [
        'Police Arrest Four in Kano\nKANO, May 3 - A court in the north met on Friday to hear a case that nobody wanted it to hear at all, its clerk said.',
        3,
      ],
      ['- one bridge\n- two roads', 2],
    ]));

  it('do not end where a line was only wrapped', () =>
    check([
      [
        'The river police of the northern district said on Friday that they had\nfreed eleven fishermen who had been held on an island since the spring\nfloods.',
        1,
      ],
    ]));

  it('part a wire dateline from the story', () => {
    for (const line of [
      'KANO, May 3 (Desk) -',
      'Abuja, Nigeria (Desk) —',
      'PORT LOUIS --',
      'LA PAZ, 4 June (Desk) –',
      'ST. ADA, D.C. (Desk) —',
      'NAIROBI, Kenya (Desk) _',
      'KANO/LAGOS (Desk) -',
      '(Desk) --',
      '(Harbour/Desk) -',
    ])
      assert.equal(sentences(`${line} A court met.`).length, 2, line);
    check([
      ['KANO (Desk)-A court met.', 2],
      ['(The court) - it met.', 1],
      ['(Desk) A court met.', 1],
      ['NATO members - all of them - met.', 1],
      ['The court - in Kano - met.', 1],
    ]);
  });
});

describe('tokenize', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'Gen',
          '.',
          ' ',
          '\n',
          "'",
          's',
          'U',
          '-',
          '3',
          ',',
          '"',
          '\r\n',
          '@',
          'com',
          '\ud83d',
          '\udc4d',
          '\u200d',
          '$',
          'non',
          ':',
          '/',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('covers all but white space, in order, without overlaps, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, start, end, sentence } = tokenize(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          assert.match(text.slice(at, start[i]), /^\s*$/u);
          assert.ok(start[i]! < end[i]!);
          assert.doesNotMatch(text.slice(start[i], end[i]), /\s/);
          at = end[i]!;
        }
        assert.match(text.slice(at), /^\s*$/);
        assert.equal(sentence[0], 0);
        assert.equal(sentence[sentence.length - 1], count);
        for (let s = 1; s < sentence.length; s++) assert.ok(sentence[s]! > sentence[s - 1]!);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a part of a text with the offsets of the whole', () => {
    const text = 'date 2023-07-03 Ada left. Bob stayed.';
    const { start, count } = tokenize(text, 16, 25);
    assert.equal(start[0], 16);
    assert.equal(count, 3);
  });

  it('takes time linear in the length, whatever the text [linear]', function () {
    this.timeout(30_000);
    const shapes = [
      'word ',
      '(',
      '! ',
      '/',
      'a.com/',
      'Lt.Col.',
      'word',
      'U.',
      'a@',
      "'",
      'a-',
      '1,',
      'x.',
      '👍',
      '\u0301',
      '. ',
      'A. ',
      '\n',
      '"',
    ];
    for (const shape of shapes) {
      assertLinear(JSON.stringify(shape), 50_000, (length) => {
        const text = shape.repeat(length / shape.length);
        return () => tokenize(text);
      });
    }
  });

  it('cuts endless sentences', () => {
    const { sentence } = tokenize('word '.repeat(10_000));
    for (let s = 1; s < sentence.length; s++) assert.ok(sentence[s]! - sentence[s - 1]! <= 240);
  });
});
