import { brat } from './brat';
import { csv } from './csv';
import type { Exporter } from './exporter';
import { json } from './json';
import { jsonld } from './jsonld';
import { markdown } from './markdown';

/** All formats: what the quick pick, `--to`, and the golden tests go through. */
export const exporters: readonly Exporter[] = [json, jsonld, csv, markdown, brat];
