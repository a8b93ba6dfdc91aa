/** A short article, for tests of what becomes of annotations. */
export const envoys = ' date 2024-05-17\nEnvoys met in Oslo on Thursday. They will travel to Helsinki and Kirkenes.\n';

/** Its sidecar, with Oslo annotated. */
export const envoysSidecar =
  'dateline: 1\nmentions:\n  m00001:\n    type: place\n    at: [31, 35]\n    quote: "Oslo"\n';
