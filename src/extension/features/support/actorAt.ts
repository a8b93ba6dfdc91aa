import type * as vscode from 'vscode';
import { ActorIndex, type ActorHit } from '../../../core/index';
import type { Reading } from '../../services/readingService';

/** The actor whose mention is under a position, edges included: the shortest mention wins. */
export function actorAt(reading: Reading, position: vscode.Position): ActorHit | undefined {
  const offset = reading.offset(position);
  return new ActorIndex(reading.analysis.actors)
    .within({ start: offset - 1, end: offset + 1 })
    .filter(({ mention }) => mention.start <= offset && offset <= mention.end)
    .sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
}
