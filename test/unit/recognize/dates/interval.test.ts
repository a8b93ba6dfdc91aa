import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDayNumber, interval, type TimexMod } from '../../../../src/core';

function daysOf(value: string, mod?: TimexMod): string {
  const found = interval(value, mod);
  return found ? `${found.first ?? '..'}/${found.last ?? '..'}` : '-';
}

describe('interval', () => {
  it('gives first and last day for every grain', () => {
    const expected: Record<string, string> = {
      '2023-07-03': '2023-07-03/2023-07-03',
      '2023-07-03TMO': '2023-07-03/2023-07-03',
      '2023-07-03T14:30': '2023-07-03/2023-07-03',
      '2023-W26': '2023-06-26/2023-07-02',
      '2020-W53': '2020-12-28/2021-01-03',
      '2023-W26-WE': '2023-07-01/2023-07-02',
      '2024-02': '2024-02-01/2024-02-29',
      '2023-SU': '2023-06-01/2023-08-31',
      '2023-WI': '2023-12-01/2024-02-29',
      '2023-Q3': '2023-07-01/2023-09-30',
      '2023-H1': '2023-01-01/2023-06-30',
      '2023': '2023-01-01/2023-12-31',
      '199': '1990-01-01/1999-12-31',
      '199X': '1990-01-01/1999-12-31',
      '19': '1900-01-01/1999-12-31',
      '2023-07-XX': '2023-07-01/2023-07-31',
      '2023-XX-XX': '2023-01-01/2023-12-31',
      BC0241: 'BC0241-01-01/BC0241-12-31',
    };
    for (const [value, days] of Object.entries(expected)) assert.equal(daysOf(value), days, value);
  });

  it('takes halves for early, mid and late, and opens a side for before and after', () => {
    assert.equal(daysOf('2023-06', 'START'), '2023-06-01/2023-06-15');
    assert.equal(daysOf('2023-06', 'MID'), '2023-06-08/2023-06-23');
    assert.equal(daysOf('2023-06', 'END'), '2023-06-16/2023-06-30');
    assert.equal(daysOf('2023', 'BEFORE'), '../2022-12-31');
    assert.equal(daysOf('2023', 'AFTER'), '2024-01-01/..');
    assert.equal(daysOf('2023', 'ON_OR_AFTER'), '2023-01-01/..');
    assert.equal(daysOf('2023', 'ON_OR_BEFORE'), '../2023-12-31');
  });

  it('has none for durations, sets, references and unknown years', () => {
    for (const value of ['P3Y', 'PXD', 'PRESENT_REF', 'XXXX-07-04', 'XXXX-WXX-1', '', 'nonsense'])
      assert.equal(daysOf(value), '-');
  });

  it('orders eras rightly', () => {
    const [earlier, later] = [interval('BC0241'), interval('BC0240')];
    assert.ok((earlier?.lastDay ?? 0) + 1 === later?.firstDay);
    assert.equal((interval('BC0001')?.lastDay ?? 0) + 1, interval('0001')?.firstDay);
  });

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700000, max: 100000 }), (days) => {
        const date = new Date(days * 86400000);
        if (date.getUTCFullYear() < 1) return;
        assert.equal(formatDayNumber(days), date.toISOString().slice(0, 10));
        assert.equal(interval(formatDayNumber(days))?.firstDay, days);
      }),
    );
  });

  it('counts centuries and millennia before our era as they are called, and no year 0', () => {
    const years = (value: string): unknown => [
      interval(value)?.first?.slice(0, -6),
      interval(value)?.last?.slice(0, -6),
    ];
    assert.deepEqual(years('BC00'), ['BC0100', 'BC0001']);
    assert.deepEqual(years('BC01'), ['BC0200', 'BC0101']);
    assert.deepEqual(years('BC2'), ['BC3000', 'BC2001']);
    assert.deepEqual(years('BC024'), ['BC0249', 'BC0240']);
    assert.deepEqual(years('00'), ['0001', '0099']);
  });
});
