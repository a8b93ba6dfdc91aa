const date = String.raw`(?:\d{4}|\d{3}|\d{2}|X{4}|\d{2}XX|\d{3}X|FY\d{4}|BC\d{4})`;
const part = String.raw`(?:-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX|W[EX\d]))?|W(?:[0-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?`;
const time = String.raw`(?:T(?:(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?|MO|MI|AF|EV|NI|DT|XX(?::XX)?))?`;
const calendar = new RegExp(`^${date}${part}${time}$`);
const duration =
  /^P(?=[\dX.T])(?:(?:\d+(?:\.\d+)?|X+)(?:Y|M|W|D|DE|CE|E|C|L|Q|DT|WE|SU|SP|FA|WI|FY|H))*(?:T(?:(?:\d+(?:\.\d+)?|X+)(?:H|M|S|MO|AF|EV|NI|DT))+)?$/;

/** Whether a word is a value that TIMEX3 (TimeML 1.2.1) allows for dates, times, durations and sets. */
export function isTimexValue(value: string): boolean {
  return (
    calendar.test(value) ||
    duration.test(value) ||
    /^(?:PAST|PRESENT|FUTURE)_REF$/.test(value) ||
    /^T(?:[01]\d|2[0-4])(?::[0-5]\d)?$/.test(value)
  );
}
