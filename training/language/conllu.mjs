// Reads CoNLL-U (plain or gzipped) into documents of running text with gold tokens, sentences and syntax.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {{form: string, lemma: string, upos: string, xpos: string, feats: string, head: number, relation: string, start: number, end: number}} Word
 *   head: index of the head's word in the sentence, -1 for the root; start, end: UTF-16 offsets in the document's text.
 * @typedef {{id: string, text: string, sentences: Word[][]}} Document
 */

/** @returns {Document[]} */
export function readTreebank(file) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const documents = [];
  let document;
  let words = [];
  let multi; // the surface token that several words share
  let glue = '';
  for (const line of lines) {
    if (line.startsWith('# newdoc')) {
      document = { id: line.split('=')[1]?.trim() ?? '', text: '', sentences: [] };
      documents.push(document);
      glue = '';
    } else if (line.startsWith('# newpar')) glue = document.text ? '\n\n' : '';
    else if (line === '') {
      if (words.length) document.sentences.push(words);
      words = [];
    } else if (!line.startsWith('#')) {
      const [id, form, lemma, upos, xpos, feats, head, relation, , misc] = line.split('\t');
      if (id.includes('.')) continue;
      const space = misc.includes('SpaceAfter=No') ? '' : ' ';
      if (id.includes('-')) {
        document.text += glue;
        multi = { to: Number(id.split('-')[1]), at: document.text.length, end: document.text.length + form.length };
        document.text += form;
        glue = space;
        continue;
      }
      const word = { form, lemma, upos, xpos, feats, head: Number(head) - 1, relation, start: -1, end: -1 };
      if (multi && Number(id) <= multi.to) {
        const found = document.text.toLowerCase().indexOf(form.toLowerCase(), multi.at);
        if (found >= 0 && found + form.length <= multi.end) {
          word.start = found;
          word.end = multi.at = found + form.length;
          word.form = document.text.slice(word.start, word.end);
        }
        if (Number(id) === multi.to) multi = undefined;
      } else {
        document.text += glue;
        word.start = document.text.length;
        document.text += form;
        word.end = document.text.length;
        glue = space;
      }
      words.push(word);
    }
  }
  return documents;
}
