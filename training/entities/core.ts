/** What training shares with the recognizer: bundled on the fly by `train.mjs`, so that both see the same words and features. */
export * from '../../src/core/recognize/entities/chains';
export * from '../../src/core/recognize/countries/countries';
export * from '../../src/core/recognize/entities/decode';
export * from '../../src/core/recognize/entities/entity';
export * from '../../src/core/recognize/entities/entityModel';
export * from '../../src/core/recognize/entities/features';
export * from '../../src/core/recognize/entities/fingerprintTable';
export * from '../../src/core/recognize/entities/hash';
export * from '../../src/core/recognize/entities/lexicon';
export * from '../../src/core/recognize/entities/nameDocument';
export * from '../../src/core/recognize/entities/recognizeEntities';
export * from '../../src/core/recognize/entities/sections';
export * from '../../src/core/recognize/entities/tags';
export * from '../../src/core/recognize/entities/wordForm';
export * from '../../src/core/text/readArticle';
export * from '../../src/core/text/tokenize';
