/** The part of the Web Annotation vocabulary that exports use: terms and their IRIs, after the Recommendation's appendix A. */
const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });

export const annotationContext = {
  '@context': {
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      [
        ...['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector'],
        ...[
          'classifying',
          'commenting',
          'describing',
          'identifying',
          'tagging',
          'start',
          'end',
          'exact',
          'prefix',
          'suffix',
        ],
      ].map((term) => [term, `${oa}${term}`]),
    ),
    AnnotationCollection: `${as}OrderedCollection`,
    AnnotationPage: `${as}OrderedCollectionPage`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Software: `${as}Application`,
    body: link(`${oa}hasBody`),
    target: link(`${oa}hasTarget`),
    source: link(`${oa}hasSource`),
    selector: link(`${oa}hasSelector`),
    motivation: word(`${oa}motivatedBy`),
    purpose: word(`${oa}hasPurpose`),
    creator: link('http://purl.org/dc/terms/creator'),
    first: link(`${as}first`),
    items: { ...link(`${as}items`), '@container': '@list' },
    total: `${as}totalItems`,
    startIndex: `${as}startIndex`,
    format: 'http://purl.org/dc/elements/1.1/format',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    name: 'http://xmlns.com/foaf/0.1/name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
  },
};

const selector = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'exact'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string' },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
      additionalProperties: false,
    },
  ],
};

/** The clauses of the model that bind an exported collection (sections 3.1 to 3.3, 4.2.4, 4.2.5, 5.1, 5.2), as a JSON Schema. */
export const annotationSchema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'first'],
  properties: {
    '@context': { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
    id: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' },
    type: { const: 'AnnotationCollection' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'type', 'target'],
            properties: {
              id: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' },
              type: { const: 'Annotation' },
              motivation: { enum: ['classifying', 'describing', 'tagging'] },
              creator: {
                type: 'object',
                required: ['type', 'name'],
                properties: { type: { enum: ['Person', 'Software'] }, name: { type: 'string' } },
              },
              body: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['type'],
                  if: { properties: { type: { const: 'TextualBody' } } },
                  then: {
                    required: ['value', 'purpose'],
                    properties: {
                      value: { type: 'string' },
                      purpose: { type: 'string' },
                      format: { const: 'text/plain' },
                    },
                  },
                },
              },
              target: {
                type: 'object',
                required: ['source'],
                properties: {
                  source: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' },
                  selector: { anyOf: [selector, { type: 'array', items: selector, minItems: 1 }] },
                },
                additionalProperties: false,
              },
            },
          },
        },
      },
    },
  },
};
