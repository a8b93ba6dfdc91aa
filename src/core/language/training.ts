/** What the training scripts share with the runtime: features, transitions and tables have this one implementation. */
export * from './arcHybrid';
export * from './hash';
export * from './lemma';
export * from './parseFeatures';
export * from './relationGroup';
export * from './syntax';
export * from './tagFeatures';
export * from './words';
export * from './languageModel';
export * from './parse';
export * from './weights';
