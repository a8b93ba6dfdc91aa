/** A name as tokens `first` to `last`, both inclusive; `type` is an index into `entityTypes`. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: number;
  /** 0 to 1 */
  readonly confidence: number;
}
