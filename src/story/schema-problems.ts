import { z } from 'astro/zod';
import { choicesFor } from './closest.ts';
import { createProblem, type Place, type Problem } from './problem.ts';

export interface IssuePlaces {
  keyAt(path: readonly PropertyKey[]): Place;
  valueAt(path: readonly PropertyKey[]): Place;
}

type Issue = z.core.$ZodIssue;

/** What a schema refused, as problems at the lines of the keys. */
export function issueToProblems(
  issue: Issue,
  input: unknown,
  file: string,
  places: IssuePlaces,
  schema: z.ZodType,
): Problem[] {
  const { path } = issue;
  const found = valueAt(input, path);
  const key = String(path.at(-1) ?? '');
  const make = (place: Place, rule: Problem['rule'], values: Problem['values'] = {}) => [
    createProblem(file, place, rule, values),
  ];
  const atValue = places.valueAt(path);

  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, path));
    return issue.keys.map((name) =>
      createProblem(file, places.keyAt([...path, name]), 'key-unknown', {
        found: name,
        ...choicesFor(name, known),
      }),
    );
  }
  if (issue.code === 'invalid_key')
    return make(places.keyAt(path), 'key-form', {
      found: key,
      expected: issue.issues[0]?.message ?? '',
    });
  if (found === undefined && issue.code !== 'custom')
    return make(places.keyAt(path.slice(0, -1)), 'key-missing', { key });

  const shown = showValue(found);
  switch (issue.code) {
    case 'invalid_type':
      return make(atValue, 'value-type', { key, found: shown, expected: issue.expected });
    case 'invalid_value':
      return make(atValue, 'value-choice', {
        key,
        found: shown,
        ...choicesFor(String(found), issue.values.map(String)),
      });
    case 'invalid_format': {
      const expected = issue.message.startsWith('Invalid ') ? issue.format : issue.message;
      return make(atValue, 'value-form', { key, found: shown, expected });
    }
    case 'too_small':
      if (issue.origin === 'number')
        return make(atValue, 'value-range', { key, found: shown, expected: `≥ ${issue.minimum}` });
      return make(atValue, 'value-empty', { key });
    case 'too_big':
      return make(atValue, 'value-range', { key, found: shown, expected: `≤ ${issue.maximum}` });
    case 'invalid_union': {
      const expected = issue.errors.map(([first]) => expectedBy(first)).join(' | ');
      return make(atValue, 'value-form', { key, found: shown, expected });
    }
    default: {
      const [head = '', detail] = issue.message.split(': ');
      return make(places.keyAt(path), 'value-rule', { key, expected: head, detail: detail ?? '' });
    }
  }
}

/** The form or type that a branch of a union asks for. */
function expectedBy(issue: Issue | undefined): string {
  if (issue && 'format' in issue) return issue.format;
  return issue && 'expected' in issue ? issue.expected : '';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const name of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name))
      return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[name];
  }
  return inner;
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}

/** The part of a schema that rules over a path, or undefined where it cannot be told. */
function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  const bare = unwrap(schema);
  const [name, ...rest] = path;
  if (name === undefined) return bare;
  if (bare instanceof z.ZodObject)
    return schemaAt((bare.shape as Record<PropertyKey, unknown>)[name], rest);
  if (bare instanceof z.ZodRecord) return schemaAt(bare.valueType, rest);
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest);
  return undefined;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion)
    return schema.options
      .map(unwrap)
      .find((option) => option instanceof z.ZodRecord || option instanceof z.ZodObject);
  return schema;
}

function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}
