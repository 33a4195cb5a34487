/** Items of a long list that are turned to text together: a few hundred kilobytes at a time. */
const itemsAtOnce = 200;

/**
 * The text of `JSON.stringify(document, null, 2)`, in parts: a plan of 100,000 rows is 140 MB of it, which as one string
 * would take several times that (two bytes a character, once more for the line end, once more to be sent).
 *
 * Lists are taken apart where they are values of the outermost object; whatever lies deeper is small.
 */
export function* writeJsonParts(document: unknown, atOnce = itemsAtOnce): Generator<string> {
  if (!isRecord(document)) {
    yield JSON.stringify(document, null, 2);
    return;
  }
  let before = '{\n';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    const start = `${before}  ${JSON.stringify(key)}: `;
    before = ',\n';
    if (!Array.isArray(value) || value.length <= atOnce) {
      yield start + indent(JSON.stringify(value, null, 2), 2);
      continue;
    }
    yield `${start}[`;
    for (let offset = 0; offset < value.length; offset += atOnce) {
      const items = JSON.stringify(value.slice(offset, offset + atOnce), null, 2);
      // Without its own brackets and line ends, so that the next part goes on with it.
      yield (offset === 0 ? '\n' : ',\n') + `    ${indent(items.slice(4, -2), 2)}`;
    }
    yield '\n  ]';
  }
  yield before === '{\n' ? '{}' : '\n}';
}

/** Line ends inside of texts are escaped in JSON, so that all there are belong to its layout. */
function indent(json: string, by: number): string {
  return json.replaceAll('\n', `\n${' '.repeat(by)}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);
}
