import { createAnalyser } from './analyser';
import type { StartAnalyser } from './protocol';

/** Runs the analyser in this thread: for hosts that can't start another. */
export const startLocalAnalyser: StartAnalyser = async (receive) => {
  const analyser = createAnalyser(receive);
  return { post: analyser, dispose: () => undefined };
};
