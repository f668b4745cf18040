import { withSlots, type Slot } from './slots.ts';
import { yamlSegments } from './yaml-segments.ts';

/** The texts of a file by their keys, as a form shows them. */
export interface FormFields {
  readonly [key: string]: string | FormFields;
}

/** The key under which a form keeps the file as it was read. */
export const asRead = 'as-read';
/** The key of the prose below the frontmatter. */
const prose = 'prose';

/** The fields of a YAML or MDX file. */
export function textToFields(text: string): FormFields {
  const { slots, body } = readParts(text);
  const fields: Record<string, string | FormFields> = { [asRead]: text };
  for (const [path, slot] of slots) put(fields, path, slot.text);
  return body === undefined ? fields : { ...fields, [prose]: body };
}

/** The file again, with the texts that were changed in the form; all else stays, byte for byte. */
export function fieldsToText(fields: FormFields): string {
  const text = String(fields[asRead]);
  const { slots, body, bodyStart } = readParts(text);
  const changes = new Map<Slot, string>();
  for (const [path, slot] of slots) {
    const value = path.reduce<string | FormFields | undefined>(
      (at, key) => (typeof at === 'object' ? at[key] : undefined),
      fields,
    );
    if (typeof value === 'string' && value.trim()) changes.set(slot, value.trim());
  }
  const head = withSlots(text.slice(0, bodyStart), changes);
  if (body === undefined) return head;
  return head + String(fields[prose] ?? body) + text.slice(bodyStart + body.length);
}

interface Parts {
  readonly slots: readonly (readonly [path: readonly string[], slot: Slot])[];
  /** Undefined in a file that is all YAML. */
  readonly body: string | undefined;
  readonly bodyStart: number;
}

function readParts(text: string): Parts {
  const [, head, gap = ''] = /^---\n(.*?\n)---\n(\n*)/s.exec(text) ?? [];
  const from = head === undefined ? 0 : '---\n'.length;
  const bodyStart = head === undefined ? text.length : 2 * from + head.length + gap.length;
  const slots = yamlSegments(head ?? text, from).flatMap((segment) =>
    segment.slots.map(
      (slot) => [[...segment.address.split('/'), ...(slot.form ? [slot.form] : [])], slot] as const,
    ),
  );
  return {
    slots,
    bodyStart,
    body: head === undefined ? undefined : text.slice(bodyStart).trimEnd(),
  };
}

function put(
  fields: Record<string, string | FormFields>,
  path: readonly string[],
  text: string,
): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    fields[key] = text;
    return;
  }
  const inner = { ...(fields[key] as FormFields | undefined) };
  put(inner, rest, text);
  fields[key] = inner;
}
