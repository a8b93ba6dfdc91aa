import { remember } from './remember';

const marks = /\p{M}/gu;
const special: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd' };

/** One word of a name in the form that names are compared in: lower case, no accents, dots or apostrophes. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  let plain = true;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    if (unit < 97 || unit > 122) {
      plain = false;
      break;
    }
  }
  if (plain) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[øłđßæœıð]/g, (letter) => special[letter] ?? letter)
    .replace(/[.'’ʼ`"“”]/g, '');
}

/** The words of a name, folded; hyphens part words. */
export const nameWords = remember((name): readonly string[] =>
  name
    .replace(/['’]s(?=\s|$)/g, '')
    .split(/[\s\-–/,()&]+/)
    .map(foldWord)
    .filter(Boolean),
);

/** A whole name folded into one key, a leading "the" left out. */
export const foldWords = remember((name): string => {
  const words = nameWords(name);
  return (words[0] === 'the' && words.length > 1 ? words.slice(1) : words).join(' ');
});

/** An id of small letters, digits and hyphens. */
export function slug(name: string): string {
  return foldWords(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
