import { assertDates } from '../../../support/dates';

describe('yearNumbers', () => {
  it('reads bare years', () => {
    assertDates('In [1998|1998] he moved; by [2030|2030] it ends. [1914|1914]-[1918|1918] was war.');
  });

  it('reads short second years', () => {
    assertDates('The [1995|1995]-[96|1996] season.');
  });

  it('reads eras', () => {
    assertDates('From [241 BC|BC0241] to [AD 79|0079].');
  });

  it('reads decades and centuries', () => {
    assertDates('[the 1990s|199], [the late 1930s|193 END], in [the 20th century|19], during [the eighties|198].');
  });

  it('reads millennia', () => {
    assertDates('In [the second millennium BC|BC1] and [the third millennium|2].');
  });

  it('reads fiscal years', () => {
    assertDates('Profit in [fiscal 2019|2019] and [FY2020|2020].');
  });

  it('reads a season or quarter after the year', () => {
    assertDates('Their [1982 summer|1982-SU] losses and the [1988 third quarter|1988-Q3].');
  });

  it('does not take amounts and counts for years', () => {
    assertDates('Some 2000 people paid $1999 for 1,998 shares and 2000 miles.');
  });

  it('does not take the numbers of articles and races for years', () => {
    assertDates('Resolution 1973 and Article 2019 passed while he ran the 1500 in 3:45.2.');
  });

  it('does not take house and telephone numbers and titles for years', () => {
    assertDates('She wrote "1984" at 1812 Moi Avenue, Suite 2001; call +81 3 2019 2024.');
  });

  it('does not take model and flight numbers for years', () => {
    assertDates('Flight 1990 and a Mirage 2000 near Room 2010, product A1999 and version 2.2010.');
  });

  it('does not take dates that do not exist apart', () => {
    assertDates('The files 2014-13-22 and 2014/13/22.');
  });

  it('does not take names that carry a year', () => {
    assertDates('Windows 2000, Office 2019, Expo 2025, Vision 2030 and the Class of 2000 met.');
  });

  it('does not take the start of an amount after "the year" for its number', () => {
    assertDates('By [the end of the year|2023 END] 20,000 had died.');
  });
});
