/** The only expressions that prose may hold: a string or a number, or comments. */
const stringLiteral = /"[^"\\\n]*"|'[^'\\\n]*'/y;
const numberLiteral = /-?\d+(?:\.\d+)?/y;

/** The offset behind the `}` of a literal or of comments that begin at `{`, or undefined for any other code. */
export function findExpressionEnd(text: string, start: number): number | undefined {
  let at = skipSpace(text, start + 1);
  if (text.startsWith('/*', at)) {
    while (text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      if (close === -1) return undefined;
      at = skipSpace(text, close + 2);
    }
  } else {
    const end = matchAt(stringLiteral, text, at) ?? matchAt(numberLiteral, text, at);
    if (end === undefined) return undefined;
    at = skipSpace(text, end);
  }
  return text[at] === '}' ? at + 1 : undefined;
}

/** Whether the inside of an expression is nothing but comments. */
export function isComment(code: string): boolean {
  return code.trim().startsWith('/*') && findExpressionEnd(`{${code}}`, 0) === code.length + 2;
}

/** The value of a string or number literal, or undefined for any other code. */
export function literalValue(code: string): string | number | undefined {
  const trimmed = code.trim();
  if (trimmed.startsWith('/*') || findExpressionEnd(`{${code}}`, 0) !== code.length + 2)
    return undefined;
  return /^["']/.test(trimmed) ? trimmed.slice(1, -1) : Number(trimmed);
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}
