// The tab-separated text that spreadsheets put on the clipboard.

/** Rows of texts; quoted fields may hold tabs, line ends and doubled quotes. */
export function parse(text) {
  const rows = [[]];
  let field = '', quoted = false, started = false;
  const end = () => {
    rows.at(-1).push(field);
    field = '';
    started = false;
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (source[i + 1] === '"') field += source[++i];
      else quoted = false;
    } else if (sign === '"' && !started) {
      quoted = true;
      started = true;
    } else if (sign === '\t') end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else {
      field += sign;
      started = true;
    }
  }
  end();
  return rows;
}

/** A field that a spreadsheet would take for a formula is written as text. */
const safe = text => /^[=+\-@]/.test(text) ? `'${text}` : text;
const field = text => /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : safe(text);

export const format = rows => rows.map(row => row.map(text => field(String(text ?? ''))).join('\t')).join('\r\n');
