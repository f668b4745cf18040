import { choicesFor } from './closest.ts';
import type { TreeContext } from './guard.ts';
import { findHiddenCharacters } from './hidden-characters.ts';
import { isComment, literalValue } from './literal.ts';
import { isTag, startOf, type MdxAttribute, type MdxNode } from './parse-mdx.ts';
import { createProblem, type Place, type Problem } from './problem.ts';
import { idPattern } from './schemas.ts';
import type { AttributeRule, ComponentRule } from './vocabulary.ts';

type Refuse = (rule: Problem['rule'], values?: Problem['values'], place?: Place) => void;

/** A tag by its rule: its name, its attributes, where it stands and what it wraps. */
export function checkTag(
  node: MdxNode,
  parents: readonly MdxNode[],
  context: TreeContext,
): Problem[] {
  const problems: Problem[] = [];
  const component = node.name ?? '';
  const refuse: Refuse = (rule, values = {}, place = startOf(node)) =>
    problems.push(createProblem(context.file, place, rule, { component, ...values }));

  if (component === '') refuse('fragment');
  else if (!Object.hasOwn(context.components, component)) {
    if (/^[a-z][a-z0-9]*$/.test(component)) refuse('html-tag');
    else refuse('component-unknown', choicesFor(component, Object.keys(context.components)));
  }
  if (problems.length) return problems;

  const rule = context.components[component] as ComponentRule;
  checkAttributes(node, rule, context, refuse);
  checkPlace(rule, parents, refuse);
  checkInside(node, rule, refuse);
  return problems;
}

/** Handlers and directives, which would be code even with a harmless value. */
const codeAttribute = /^on|:/i;

function checkAttributes(
  node: MdxNode,
  rule: ComponentRule,
  context: TreeContext,
  refuse: Refuse,
): void {
  const seen = new Set<string>();
  for (const attribute of node.attributes ?? []) {
    const { name } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || name === undefined) {
      refuse('spread', { found: `{${String(attribute.value ?? '')}}` });
      continue;
    }
    const place = placeOfAttribute(node, name, context);
    if (seen.has(name)) refuse('attribute-twice', { found: name }, place);
    else if (Object.hasOwn(rule.attributes, name))
      checkValue(attribute, name, rule.attributes[name] as AttributeRule, place, refuse);
    else if (codeAttribute.test(name)) refuse('attribute-code', { found: name }, place);
    else
      refuse(
        'attribute-unknown',
        { found: name, ...choicesFor(name, Object.keys(rule.attributes)) },
        place,
      );
    seen.add(name);
  }
  for (const [key, { required }] of Object.entries(rule.attributes))
    if (required && !seen.has(key)) refuse('attribute-missing', { key });
}

function checkValue(
  attribute: MdxAttribute,
  key: string,
  rule: AttributeRule,
  place: Place,
  refuse: Refuse,
): void {
  const raw = attribute.value;
  const value = typeof raw === 'object' && raw !== null ? literalValue(raw.value) : raw;
  if (value === undefined && raw)
    return refuse('expression', { found: `{${(raw as { value: string }).value}}` }, place);
  if (value === null || value === undefined || String(value).trim() === '')
    return refuse('attribute-empty', { key }, place);
  const found = String(value);
  const [hidden] = findHiddenCharacters(found);
  if (hidden) return refuse(hidden.rule, hidden.values, place);
  const expected = expectedForm(rule.form, value);
  if (expected !== undefined) refuse('attribute-form', { key, found, expected }, place);
}

/** What a value should have been, or undefined where it is right. */
function expectedForm(form: AttributeRule['form'], value: string | number): string | undefined {
  if (form === 'text') return typeof value === 'string' ? undefined : 'text';
  if (form === 'id') return idPattern.test(String(value)) ? undefined : 'id';
  if (form !== 'address' && form !== 'scene')
    return form.includes(String(value)) ? undefined : form.join(' | ');
  const parts = String(value).split('/');
  const isLong = parts.length === 2 || (form === 'scene' && parts.length === 1);
  return isLong && parts.every((part) => idPattern.test(part)) ? undefined : form;
}

function checkPlace({ place }: ComponentRule, parents: readonly MdxNode[], refuse: Refuse): void {
  const straight = parents.filter(({ type }) => type !== 'paragraph').at(-1);
  const within = (name: string) => parents.some((parent) => parent.name === name);
  const isRight = {
    top: straight?.type === 'root',
    steps: straight?.name === 'Scene',
    'outside-claim': !within('Claim'),
    'outside-aside': !within('Aside'),
  }[place];
  if (isRight) return;
  const parent = straight?.type === 'root' ? 'top' : (straight?.name ?? straight?.type ?? '');
  refuse('component-place', { parent: straight?.name ? `<${parent}>` : parent, expected: place });
}

function checkInside(node: MdxNode, { holds }: ComponentRule, refuse: Refuse): void {
  const children = (node.children ?? []).filter((child) => !isEmpty(child));
  if (holds === 'nothing' && children.length) refuse('holds-text');
  if ((holds === 'text' || holds === 'steps') && !children.length)
    refuse('holds-nothing', { expected: holds === 'steps' ? '<Step>' : 'words' });
  if (holds === 'text-or-nothing' && children.length)
    for (const { name } of node.attributes ?? [])
      if (name === 'number' || name === 'form') refuse('component-words', { found: name });
  if (holds !== 'steps') return;
  const inner = children.flatMap((child) =>
    child.type === 'paragraph' ? (child.children ?? []) : [child],
  );
  for (const child of inner)
    if (!isEmpty(child) && !(isTag(child) && child.name === 'Step'))
      refuse('scene-holds', { found: child.name ? `<${child.name}>` : child.type }, startOf(child));
}

/** White space and comments, which print nothing. */
function isEmpty(node: MdxNode): boolean {
  if (node.type === 'text') return (node.value ?? '').trim() === '';
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return isComment(node.value ?? '');
  return node.type === 'paragraph' && (node.children ?? []).every(isEmpty);
}

/** Trees do not say where attributes are; this looks for the name within the tag. */
function placeOfAttribute(node: MdxNode, name: string, { text, placeOf }: TreeContext): Place {
  const start = node.position?.start.offset ?? 0;
  const tag = text.slice(
    start,
    node.children?.[0]?.position?.start.offset ?? node.position?.end.offset,
  );
  const escaped = name.replace(/[^\w]/g, '\\$&');
  const outsideQuotes = tag.replace(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length));
  const match = new RegExp(`[\\s}]${escaped}(?=[\\s=/>])`).exec(outsideQuotes);
  return match ? placeOf(start + match.index + 1) : startOf(node);
}
