import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  actorDecisionsOf,
  actorNames,
  analyse,
  collectExport,
  countItems,
  exporters,
  joinLayers,
  isNewer,
  loadModels,
  decidedIn,
  readArticle,
  readSidecar,
  resolveSidecar,
  type AnalyseOptions,
  type ExportArticle,
  type ExportFile,
  type Registry,
} from '../../core/index';
import type { Command } from '../command';
import { readDateOrder } from '../dateOrder';
import { displayPath, findArticles, positionOf, readText, tellLeftOut } from '../files';
import { exit, InputError, UsageError, type Io } from '../io';
import { readSidecarText, sidecarsBeside } from '../sidecarFiles';
import { readModel } from '../models';
import { WorkspaceFiles } from '../workspaceFiles';

const formats = exporters.map((exporter) => exporter.id).join(', ');

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes annotations in another format.',
  usage: `PATH ... --to FORMAT [-o OUT] [--suggestions]`,
  help: `
  --to FORMAT      ${formats}
  -o, --out OUT    a file, or a folder for formats of several files; without it, standard output
  --suggestions    also what Dateline finds by itself, marked as such
  --date-order ORDER  with --suggestions: how 03/07/2023 is read; see dateline analyze --help

PATH is an article or a folder of articles. Goes out: what people annotated, the layers of single annotators too, each item with its
annotator. How many items went out, and what the
format could not carry, is told on standard error.

Examples:
  dateline export article.txt --to markdown
  dateline export news/ --to csv -o news.csv
  dateline export news/ --to brat -o brat/
  dateline export article.txt --to json --suggestions | jq '.articles[0].events'
`,
  options: {
    to: { type: 'string' },
    out: { type: 'string', short: 'o' },
    suggestions: { type: 'boolean' },
    'date-order': { type: 'string' },
  },
  async run(args, io) {
    const format = args.value('to');
    if (format === undefined) throw new UsageError(`--to is missing; formats: ${formats}`);
    const exporter = exporters.find(({ id }) => id === format);
    if (!exporter) throw new UsageError(`there is no format "${format}"; formats: ${formats}`);
    if (!args.positionals.length) throw new UsageError('name an article or a folder of articles');
    const files = await findArticles(args.positionals, io.cwd, tellLeftOut(io));
    const order = readDateOrder(args);
    const reading = args.has('suggestions') ? { ...order, models: await loadModels(readModel) } : undefined;
    const workspace = new WorkspaceFiles(io.cwd);
    const articles: ExportArticle[] = [];
    for (const [index, file] of files.entries()) {
      if (io.progress && files.length > 3) io.err(`\r${index + 1} of ${files.length}`);
      const codebook = reading && (await workspace.codebook(file));
      articles.push(
        await readAnnotated(
          file,
          await workspace.registry(file),
          io,
          reading && { ...reading, ...(codebook && { codebook }) },
        ),
      );
    }
    if (io.progress && files.length > 3) io.err('\n');
    const result = exporter.write(articles);
    await writeOut(result.files, args.value('out'), files, io);
    io.err(`Exported ${countItems(articles)} as ${exporter.id}.\n`);
    for (const line of result.lost) io.err(`Not in it: ${line}.\n`);
    if (!articles.some((article) => article.mentions.length + article.events.length))
      io.err('No annotations were found; --suggestions exports what Dateline finds by itself.\n');
    return exit.fine;
  },
};

/** An article with its annotations, each at its place in the text as it is now. */
async function readAnnotated(
  file: string,
  registry: Registry | undefined,
  io: Io,
  reading: AnalyseOptions | undefined,
): Promise<ExportArticle> {
  const name = displayPath(file, io.cwd);
  const text = await readText(file);
  const layers = await Promise.all(
    (await sidecarsBeside(file)).map(async ({ sidecar: own, annotator }) => {
      const layer = readSidecar(await readSidecarText(own, io.cwd));
      const [problem] = layer.problems.filter(({ severity }) => severity === 'error');
      if (isNewer(layer))
        io.err(`${displayPath(own, io.cwd)}: ${problem?.message ?? ''} What is known of it goes out.\n`);
      else if (problem)
        throw new InputError(
          `${displayPath(own, io.cwd)}:${positionOf(layer.text, problem.span.start)}: ${problem.message}`,
        );
      return { layer: annotator, sidecar: layer.value, anchors: resolveSidecar(layer, text) };
    }),
  );
  const { sidecar, places } = joinLayers(layers);
  const { document } = sidecar;
  const article = readArticle(text);
  const date = document.date ?? article.date?.value;
  const title = document.title ?? article.title?.text;
  const url = document.url ?? article.url?.text;
  const findings =
    reading &&
    analyse(text, {
      ...reading,
      ...(date && { date }),
      ...(registry && { registry }),
      decisions: actorDecisionsOf(decidedIn(sidecar, places, text)),
    });
  return collectExport({
    path: name,
    text,
    ...(date && { date }),
    ...(title && { title }),
    ...(url && { url }),
    sidecar,
    places,
    actorNames: actorNames(sidecar, registry, findings?.actors),
    ...(registry && { registry }),
    ...(findings && { findings }),
  });
}

async function writeOut(
  files: readonly ExportFile[],
  out: string | undefined,
  inputs: readonly string[],
  io: Io,
): Promise<void> {
  const [only] = files;
  if (out === undefined) {
    if (files.length > 1 || !only) throw new UsageError('this format makes several files; name a folder with -o');
    return io.out(only.text);
  }
  const target = path.resolve(io.cwd, out);
  const isFolder =
    files.length > 1 ||
    (await stat(target).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  const layers = (await Promise.all(inputs.map(sidecarsBeside))).flat().map(({ sidecar }) => sidecar);
  const sacred = new Set(await Promise.all([...inputs, ...layers].map(real)));
  const plan = files.map((file) => ({
    ...file,
    path: isFolder ? path.join(target, ...file.name.split('/').filter((part) => part !== '..')) : target,
  }));
  for (const file of plan)
    if (file.path.endsWith('.ann.yaml') || sacred.has(await real(file.path)))
      throw new InputError(
        `${displayPath(file.path, io.cwd)} is an article or a sidecar; an export never overwrites one. Name another place with -o`,
      );
  for (const file of plan) {
    await mkdir(path.dirname(file.path), { recursive: true });
    await writeFile(file.path, file.text).catch((error: Error) => {
      throw new InputError(`${displayPath(file.path, io.cwd)} can't be written: ${error.message}`);
    });
  }
}

/** The file's own path behind links, or the path as given where there is no file yet. */
function real(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
