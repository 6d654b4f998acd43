// Where the cells of a pasted block go: by UPN or name when it has such a column, by place when not. Changes nothing.

import { tidy } from './scale.js';

const plain = text => tidy(text).toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
const headings = {
  upn: ['upn', 'unique pupil number'],
  name: ['pupil', 'name', 'pupil name', 'full name', 'student', 'learner'],
  surname: ['surname', 'last name', 'family name', 'legal surname'],
  forename: ['forename', 'first name', 'given name', 'legal forename'],
};

/**
 * {by: 'upn'|'name'|'place', header, texts: [{pupil, item, text}], unmatched: [{row, text, why}], unknown: [heading], beyond}
 * place is where the selection stands: {box, pupils, items}; a single value or a smaller block fills all of it.
 */
export function planPaste(model, place, rows) {
  const finder = new Finder(model);
  const header = looksLikeHeader(model, rows) ? rows[0] : null;
  const body = header ? rows.slice(1) : rows;
  const key = finder.keyColumns(header, body);
  return key ? byKey(model, place, finder, key, header, body) : byPlace(model, place, header, body);
}

function looksLikeHeader(model, rows) {
  if (rows.length < 2) return false;
  const known = rows[0].filter(text => headingKind(text) || itemNamed(model, text)).length;
  return known > 0 && known >= rows[0].filter(text => tidy(text)).length / 2;
}

const headingKind = text => Object.keys(headings).find(kind => headings[kind].includes(plain(text))) ?? null;

/** The displayed item that a heading names: its id, its long name, its group and label, or its label when only one has it. */
export function itemNamed(model, text) {
  const wanted = plain(text);
  if (!wanted) return null;
  const fits = test => model.columns.filter(item => plain(test(item)) === wanted);
  for (const test of [item => item.id, item => item.long, item => `${item.group ?? ''} ${item.label}`]) {
    const found = fits(test);
    if (found.length === 1) return found[0];
  }
  const labelled = fits(item => item.label);
  return labelled.length === 1 ? labelled[0] : null;
}

class Finder {
  constructor(model) {
    this.upns = new Map(model.pupils.filter(pupil => pupil.upn).map(pupil => [pupil.upn.toUpperCase(), pupil]));
    this.names = new Map();
    for (const pupil of model.pupils) {
      const [surname, forename = ''] = pupil.name.split(',');
      for (const name of new Set([plain(pupil.name), plain(`${forename} ${surname}`)])) {
        this.names.set(name, [...(this.names.get(name) ?? []), pupil]);
      }
    }
  }

  byUpn(text) { return this.upns.get(tidy(text).toUpperCase().replace(/\s/g, '')) ?? null; }
  byName(text) { return this.names.get(plain(text)) ?? []; }

  /** {kind, columns, find(row) → [pupil…]} of the column (or the two) that tells the pupils, or null. */
  keyColumns(header, body) {
    const width = Math.max(...body.map(row => row.length));
    const share = find => body.filter(row => find(row).length).length / body.length;
    let best = null;
    const consider = (kind, columns, find, named) => {
      const found = share(find);
      if ((named && found > 0 || found >= 0.5) && (!best || found > best.share)) best = { kind, columns, find, share: found };
    };
    for (let c = 0; c < width; c++) {
      const called = header && headingKind(header[c]);
      consider('upn', [c], row => [this.byUpn(row[c])].filter(Boolean), called === 'upn');
      consider('name', [c], row => this.byName(row[c]), called === 'name');
      if (c + 1 < width) consider('name', [c, c + 1], row => this.byName(`${row[c]} ${row[c + 1]}`), called === 'surname' || called === 'forename');
    }
    return best;
  }
}

function byKey(model, place, finder, key, header, body) {
  const width = Math.max(...body.map(row => row.length), header?.length ?? 0);
  // Any other column that names the pupil (a name beside a UPN) is no result.
  const naming = new Set(key.columns);
  for (let c = 0; c < width; c++) {
    const filled = body.filter(row => tidy(row[c]));
    if (header && headingKind(header[c]) || (filled.length && filled.filter(row => finder.byUpn(row[c]) || finder.byName(row[c]).length).length * 2 >= filled.length)) naming.add(c);
  }
  const columns = [], unknown = [];
  const named = header?.some((text, c) => !naming.has(c) && itemNamed(model, text));
  let next = place.box.left;
  for (let c = 0; c < width; c++) {
    if (naming.has(c)) continue;
    const item = named ? itemNamed(model, header[c] ?? '') : model.columns[next++] ?? null;
    if (item) columns.push([c, item]);
    else if (body.some(row => tidy(row[c]))) unknown.push(tidy(header?.[c]) || `column ${c + 1}`);
  }
  const texts = [], unmatched = [], taken = new Map();
  body.forEach((row, n) => {
    const text = key.columns.map(c => tidy(row[c])).join(' ');
    const found = key.find(row);
    if (!found.length) {
      if (row.some(value => tidy(value))) unmatched.push({ row: n + 1, text: text || 'no name', why: 'not a pupil of this grid' });
    } else if (found.length > 1) unmatched.push({ row: n + 1, text, why: 'two pupils have this name: use the UPN' });
    else if (taken.has(found[0].id)) unmatched.push({ row: n + 1, text, why: `the same pupil as row ${taken.get(found[0].id)}` });
    else {
      taken.set(found[0].id, n + 1);
      // A blank beside a name says nothing; it does not clear.
      for (const [c, item] of columns) if (tidy(row[c])) texts.push({ pupil: found[0].id, item: item.id, text: row[c] });
    }
  });
  return { by: key.kind, header: Boolean(header), texts, unmatched, unknown, beyond: 0 };
}

function byPlace(model, place, header, body) {
  const { box, pupils, items } = place;
  const height = body.length, width = Math.max(...body.map(row => row.length));
  const tall = box.bottom - box.top + 1, broad = box.right - box.left + 1;
  const repeat = !header && tall % height === 0 && broad % width === 0;
  const rows = repeat ? tall : height, columns = repeat ? broad : width;
  const texts = [], unknown = [];
  let beyond = 0;
  const named = header?.map(text => itemNamed(model, text));
  if (named) header.forEach((text, c) => named[c] || !tidy(text) || unknown.push(tidy(text)));
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const text = body[r % height][c % width] ?? '';
      const pupil = pupils[box.top + r], item = named ? named[c]?.id : items[box.left + c];
      if (pupil !== undefined && item !== undefined) texts.push({ pupil, item, text });
      else if (tidy(text) && !named) beyond++;
    }
  }
  return { by: 'place', header: Boolean(header), texts, unmatched: [], unknown, beyond };
}
