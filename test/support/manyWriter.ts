import { addMention, setDocument } from '../../src/core';
import { updateFile } from '../../src/node/updateFile';
import { seededRandom } from './random';

/** Adds mentions to a sidecar one by one, as a program of ours does: `node manyWriter.js FILE NAME COUNT`. */
async function main([file = '', name = '', count = '0']: readonly string[]): Promise<void> {
  const random = seededRandom(name.charCodeAt(0));
  for (let i = 0; i < Number(count); i++)
    await updateFile(file, (before) => {
      const text = before ?? setDocument('', { sha256: '0'.repeat(64) })?.text ?? '';
      return addMention(text, { type: 'note', quote: `${name}${i}`, at: [i, i + 1], by: name }, random)?.text;
    });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(String(error));
  process.exit(1);
});
