const bodies = new Set(
  'office agency commission council committee court tribunal programme ministry department bureau authority directorate secretariat federation association institute foundation organization organisation administration assembly parliament party front'.split(
    ' ',
  ),
);
const joints = new Set(['of', 'on', 'for', 'to', 'in', 'against']);

/**
 * Whether a name of several words is that of a body by its head, the word before "of" or "on", else the last one: "United Nations Office on
 * Drugs and Crime", "World Food Programme". Not "Council Tax", nor "Office" alone.
 */
export function isBodyName(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== 'the');
  if (words.length < 2) return false;
  const joint = words.findIndex((word, index) => index > 0 && joints.has(word));
  const head = words[(joint < 0 ? words.length : joint) - 1] ?? '';
  return bodies.has(head);
}
