import type { AnalyseOptions, DateOrder } from '../core/index';
import type { Arguments } from './command';
import { UsageError } from './io';

const orders: Readonly<Record<string, DateOrder>> = {
  auto: 'auto',
  'day-first': 'dayFirst',
  'month-first': 'monthFirst',
};

/** The option `--date-order` of commands that read articles; auto is the default of the core. Throws UsageError. */
export function readDateOrder(args: Arguments): Pick<AnalyseOptions, 'dateOrder'> {
  const word = args.value('date-order');
  if (word === undefined) return {};
  const dateOrder = Object.hasOwn(orders, word) ? orders[word] : undefined;
  if (!dateOrder) throw new UsageError(`--date-order is ${Object.keys(orders).join(', ')}, not "${word}"`);
  return { dateOrder };
}

/** Its line in a command's help. */
export const dateOrderHelp = `  --date-order ORDER how 03/07/2023 is read: day-first, month-first, or auto (by the article's own
                     dates, its date and its address; without any of them month-first)`;
