import type { Problem, Severity } from '../text/problem';
import { ProblemPlaces } from './problemPlace';

/** The problems of one file. */
export interface CheckedFile {
  /** With forward slashes, relative to where the check ran. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

export type CheckFormat = 'text' | 'json' | 'sarif';
export const checkFormats: readonly CheckFormat[] = ['text', 'json', 'sarif'];

/** Writes what a check found. The same files give the same bytes. */
export function checkReport(files: readonly CheckedFile[], format: CheckFormat): string {
  if (format === 'json') return `${JSON.stringify(files.flatMap(toJson), null, 2)}\n`;
  if (format === 'sarif') return `${JSON.stringify(toSarif(files), null, 2)}\n`;
  return toText(files);
}

function located({
  text,
  problems,
}: CheckedFile): { problem: Problem; line: number; column: number; endLine: number; endColumn: number }[] {
  const places = new ProblemPlaces(text);
  return problems.map((problem) => {
    const start = places.at(problem.span.start);
    const end = places.at(Math.max(problem.span.start, problem.span.end));
    return { problem, ...start, endLine: end.line, endColumn: end.column };
  });
}

function toText(files: readonly CheckedFile[]): string {
  const lines = files.flatMap((file) =>
    located(file).map(
      ({ problem, line, column }) =>
        `${file.path}:${line}:${column}: ${problem.severity}: ${problem.message} [${problem.rule}]`,
    ),
  );
  const count = (severity: Severity): number =>
    files.reduce((sum, file) => sum + file.problems.filter((p) => p.severity === severity).length, 0);
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const n = count(severity);
    return n ? [`${n} ${severity}${n === 1 || severity === 'info' ? '' : 's'}`] : [];
  });
  const checked = `${files.length} file${files.length === 1 ? '' : 's'} checked`;
  return `${[...lines, `${checked}: ${parts.join(', ') || 'nothing wrong'}`].join('\n')}\n`;
}

function toJson(file: CheckedFile): object[] {
  return located(file).map(({ problem, line, column, endLine, endColumn }) => ({
    file: file.path,
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    start: problem.span.start,
    end: problem.span.end,
    line,
    column,
    endLine,
    endColumn,
    ...(problem.fixes?.length ? { fixes: problem.fixes } : {}),
  }));
}

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** A relative path as a reference, an absolute one, also of Windows, as a file URI. */
function uriOf(path: string): string {
  const [, drive = '', rest = path] = /^([A-Za-z]:)(\/.*)$/.exec(path) ?? [];
  const uri = rest.split('/').map(encodeURIComponent).join('/');
  if (drive) return `file:///${drive}${uri}`;
  return uri.startsWith('/') ? `file://${uri}` : uri;
}

/** SARIF 2.1.0, as code scanning services read it. */
function toSarif(files: readonly CheckedFile[]): object {
  const rules = [...new Set(files.flatMap((file) => file.problems.map((problem) => problem.rule)))].sort();
  const results = files.flatMap((file) =>
    located(file).map(({ problem, line, column, endLine, endColumn }) => ({
      ruleId: problem.rule,
      ruleIndex: rules.indexOf(problem.rule),
      level: levels[problem.severity],
      message: { text: problem.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file.path) },
            region: { startLine: line, startColumn: column, endLine, endColumn },
          },
        },
      ],
    })),
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dateline',
            rules: rules.map((id) => ({ id, shortDescription: { text: id.replaceAll('-', ' ') } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}
