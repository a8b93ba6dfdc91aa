import path from 'node:path';
import { analyse, analysisJson, loadModels, readCodebook, readRegistry, type AnalyseOptions } from '../../core/index';
import type { Command } from '../command';
import { dateOrderHelp, readDateOrder } from '../dateOrder';
import { decidedOptions } from '../decidedOptions';
import { displayPath, findArticles, readText, tellLeftOut } from '../files';
import { exit, InputError, UsageError, type Io } from '../io';
import { readModel } from '../models';
import { outlineText } from '../outlineText';
import { WorkspaceFiles } from '../workspaceFiles';

export const analyze: Command = {
  name: 'analyze',
  summary: 'Finds actors, dates and events in articles.',
  usage:
    '[FILE | FOLDER ...] [--date YYYY-MM-DD] [--date-order ORDER] [--registry FILE] [--codebook FILE] [--json | --ndjson]',
  help: `
  --date YYYY-MM-DD  the day that relative dates resolve against, instead of the article's own
${dateOrderHelp}
  --registry FILE    the actors.yaml to use, instead of the one found upward from each article
  --codebook FILE    the codebook.yaml to use, instead of the one found upward from each article
  --json             one JSON array instead of the readable outline
  --ndjson           one JSON object a line; without a FILE, reads documents from standard input,
                     one JSON object a line: {"id": "a1", "date": "2023-07-03", "text": "..."}

Without a FILE and without --ndjson, standard input is one article. Offsets are UTF-16 units, end exclusive.
Of a FILE the sidecar beside it counts too: its date, and what it says about who is who.

Examples:
  dateline analyze article.txt
  dateline analyze news/ --json > findings.json
  dateline analyze --ndjson < documents.jsonl > findings.jsonl
`,
  options: {
    date: { type: 'string' },
    'date-order': { type: 'string' },
    registry: { type: 'string' },
    codebook: { type: 'string' },
    json: { type: 'boolean' },
    ndjson: { type: 'boolean' },
  },
  async run(args, io) {
    if (args.has('json') && args.has('ndjson')) throw new UsageError('--json and --ndjson exclude each other');
    const date = args.value('date');
    if (date !== undefined && !isDay(date)) throw new UsageError(`--date wants a day as YYYY-MM-DD, not "${date}"`);
    const workspace = new WorkspaceFiles(io.cwd);
    const named = args.value('registry');
    const book = args.value('codebook');
    const codebook = book === undefined ? undefined : readCodebook(await readText(path.resolve(io.cwd, book))).value;
    const registry = named === undefined ? undefined : readRegistry(await readText(path.resolve(io.cwd, named))).value;
    const options: AnalyseOptions = {
      ...(registry && { registry }),
      ...(codebook && { codebook }),
      ...(date && { date }),
      ...readDateOrder(args),
      models: await loadModels(readModel),
    };
    if (args.has('ndjson') && !args.positionals.length) return stream(io, options);
    const documents = args.positionals.length
      ? await fromFiles(args.positionals, io)
      : [{ id: '-', file: undefined, text: await allOf(io) }];
    const results = [];
    for (const [index, { id, file, text }] of documents.entries()) {
      if (io.progress && documents.length > 3) io.err(`\r${index + 1} of ${documents.length}`);
      const decided = file === undefined ? {} : await decidedOptions(file, text, workspace, io);
      const analysis = analyse(text, { ...decided, ...options });
      if (args.has('ndjson')) await io.out(`${JSON.stringify(analysisJson(analysis, id))}\n`);
      else if (args.has('json')) results.push(analysisJson(analysis, id));
      else await io.out(outlineText(analysis, id, io.color));
    }
    if (io.progress && documents.length > 3) io.err('\n');
    if (args.has('json')) await io.out(`${JSON.stringify(results, null, 2)}\n`);
    return exit.fine;
  },
};

async function fromFiles(paths: readonly string[], io: Io): Promise<{ id: string; file: string; text: string }[]> {
  const documents = [];
  for (const file of await findArticles(paths, io.cwd, tellLeftOut(io)))
    documents.push({ id: displayPath(path.resolve(io.cwd, file), io.cwd), file, text: await readText(file) });
  return documents;
}

async function allOf(io: Io): Promise<string> {
  const lines: string[] = [];
  for await (const line of io.lines()) lines.push(line);
  if (!lines.length) throw new InputError('standard input is empty; name a FILE');
  return lines.join('\n');
}

/** One document a line in, one result a line out, nothing kept. A line that is no document gives its error and the run goes on. */
async function stream(io: Io, options: AnalyseOptions): Promise<number> {
  let count = 0;
  for await (const line of io.lines()) {
    if (!line.trim()) continue;
    count++;
    await io.out(`${JSON.stringify(readDocument(line, count, options))}\n`);
    if (io.progress && count % 100 === 0) io.err(`\r${count} documents`);
  }
  if (io.progress && count >= 100) io.err(`\r${count} documents\n`);
  return exit.fine;
}

function readDocument(line: string, number: number, options: AnalyseOptions): object {
  let id: unknown = null;
  try {
    const document = JSON.parse(line) as { id?: unknown; date?: unknown; text?: unknown } | null;
    id = document?.id ?? null;
    if (typeof document?.text !== 'string')
      return { id, error: `line ${number}: a document is {"id", "date"?, "text"}, and "text" a string` };
    if (
      document.date !== undefined &&
      document.date !== null &&
      (typeof document.date !== 'string' || !isDay(document.date.slice(0, 10)))
    )
      return { id, error: `line ${number}: "date" is a day as YYYY-MM-DD` };
    const date = typeof document.date === 'string' ? document.date.slice(0, 10) : options.date;
    const result = analysisJson(analyse(document.text, { ...options, ...(date && { date }) }));
    return { ...(id !== null && { id }), ...result };
  } catch (error) {
    return { id, error: `line ${number}: ${(error as Error).message}` };
  }
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  );
}
