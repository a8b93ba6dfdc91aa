/** The seed article beside its gold list: `node bench/events/seed.mjs`. Silent where ../shared/samples is absent. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { loadCore, readModel, root } from '../support.mjs';
import { scoreGold } from './scoreGold.mjs';

const name = path.join(root, '../shared/samples/2023-07-03-china-russia');
if (!existsSync(`${name}.txt`)) console.log('no ../shared/samples: skipped');
else {
  const core = await loadCore();
  const models = await core.loadModels(readModel);
  const article = readFileSync(`${name}.txt`, 'utf8');
  const analysis = core.analyse(article, { models });
  print(scoreGold(article, analysis, parse(readFileSync(`${name}.gold.yaml`, 'utf8'))));
}

function print({ rows, alarms, forbidden }) {
  for (const row of rows)
    console.log(
      `${row.core ? 'core' : '    '} ${row.id.padEnd(4)} ${row.type.padEnd(9)} ${row.isFull ? 'full' : row.hasType ? 'type' : '-'}`.padEnd(
        32,
      ),
      row.found
        ? `${row.found.type} ${row.found.actor} > ${row.found.recipient} ${row.found.date ?? '-'} ${row.found.status} “${row.found.trigger.text}”`
        : '',
      row.mentions ? `${row.events} event, ${row.mentions} mentions` : '',
    );
  for (const event of alarms)
    console.log(
      `alarm ${event.confidence.toFixed(2)} ${event.type} ${event.actor} > ${event.recipient} “${event.trigger.text}”`,
    );
  for (const event of forbidden) console.log(`must be nothing: ${event.type} “${event.trigger.text}”`);
  const core = rows.filter((row) => row.core);
  console.log(
    `core ${core.length}, type right ${core.filter((row) => row.hasType).length}, full ${core.filter((row) => row.isFull).length}, false alarms ${alarms.length}, on what must be nothing ${forbidden.length}`,
  );
}
