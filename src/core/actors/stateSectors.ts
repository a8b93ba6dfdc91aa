/** Sectors whose bodies and officials belong to a state. */
export const stateSectors: ReadonlySet<string> = new Set(['GOV', 'LEG', 'MIL', 'COP', 'JUD', 'SPY']);
