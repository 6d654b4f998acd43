// Before a block overwrites, refuses or misses something: what it would do, cell by cell, and the person decides.

import { el } from './dom.js';
import { ask } from './ask.js';
import { sentence } from './model.js';
import { nameOf } from './scale.js';

const most = 500;
const chips = {
  new: ['new', '.ok'], changes: ['overwrites', '.warn'], same: ['the same', ''], refused: ['refused', '.wrong'], skipped: ['left alone', ''],
};

/** Texts judged: [{pupil, item, text, verdict}]. */
export const judge = (entry, texts) => texts.map(each => ({ ...each, verdict: entry.judge(each.pupil, each.item, each.text) }));

export const tally = judged => judged.reduce((sum, { verdict }) => ({ ...sum, [verdict.status]: sum[verdict.status] + 1 }),
  { new: 0, changes: 0, same: 0, refused: 0, skipped: 0 });

const plural = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** Resolves to {blankOnly, keepWrong} or null when the person does not want it. */
export async function preview(model, title, judged, plan = { by: 'place', unmatched: [], unknown: [], beyond: 0 }) {
  const n = tally(judged);
  const said = [
    plan.by === 'upn' ? 'Matched by UPN.' : plan.by === 'name' ? 'Matched by name.' : null,
    plan.header ? 'The first row holds headings.' : null,
    plan.unknown?.length ? `No column here for: ${plan.unknown.join(', ')}.` : null,
    plan.beyond ? `${plural(plan.beyond, 'value')} would fall outside the grid and ${plan.beyond === 1 ? 'is' : 'are'} left out.` : null,
  ].filter(Boolean).join(' ');
  const blankOnly = el('input', { type: 'checkbox', id: 'wg-blank-only' });
  const keepWrong = el('input', { type: 'checkbox', id: 'wg-keep-wrong', checked: true });
  const order = ['refused', 'changes', 'new', 'skipped', 'same'];
  const rows = [...judged].sort((a, b) => order.indexOf(a.verdict.status) - order.indexOf(b.verdict.status));
  const body = [
    el('div.row', {}, el('span.chip.ok', {}, `${n.new} new`), el('span.chip.warn', {}, plural(n.changes, 'overwritten', 'overwritten')),
      el('span.chip.wrong', {}, `${n.refused} refused`), el('span.chip', {}, `${n.same} the same`),
      n.skipped ? el('span.chip', {}, `${n.skipped} left alone`) : null,
      plan.unmatched.length ? el('span.chip.wrong', {}, `${plural(plan.unmatched.length, 'row')} without a pupil`) : null),
    said ? el('p.say', {}, said) : null,
    n.changes ? el('div.choice', {}, blankOnly, el('label', { htmlFor: blankOnly.id }, 'Leave cells that hold a value as they are')) : null,
    n.refused ? el('div.choice', {}, keepWrong, el('label', { htmlFor: keepWrong.id }, 'Put refused values into their cells, marked wrong and not saved, to correct them there')) : null,
    el('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'What would happen' }, el('table.plain.dense', {},
      el('thead', {}, el('tr', {}, ['Pupil', 'Item', 'Value', 'What happens'].map(text => el('th', { scope: 'col' }, text)))),
      el('tbody', {},
        plan.unmatched.map(({ row, text, why }) => el('tr', {}, el('td', {}, text), el('td', {}, `row ${row}`), el('td', {}, ''), el('td', {}, el('span.chip.wrong', {}, why)))),
        rows.slice(0, most).map(({ pupil, item, text, verdict }) => line(model, pupil, item, text, verdict))))),
    rows.length > most ? el('p.say', {}, `And ${rows.length - most} more.`) : null,
  ];
  const takes = n.new + n.changes;
  const answer = await ask(title, body, [
    ...(takes + n.refused ? [{ label: takes ? `Put in ${plural(takes, 'value')}` : 'Put the wrong values in to correct', value: 'yes', main: true }] : []),
    { label: 'Cancel', value: '' },
  ], { small: false });
  return answer === 'yes' ? { blankOnly: blankOnly.checked, keepWrong: keepWrong.checked } : null;
}

function line(model, pupil, item, text, verdict) {
  const [words, tone] = chips[verdict.status];
  const change = verdict.now && verdict.status === 'changes' ? [el('del', {}, verdict.now), ' → ', el('ins', {}, verdict.value || 'blank')] : [verdict.value || text || 'blank'];
  return el('tr', {}, el('td', {}, model.pupil(pupil).name), el('td', {}, nameOf(model.item(item))), el('td.num', {}, change),
    el('td', {}, el(`span.chip${tone}`, {}, words), verdict.message ? el('span.say', {}, ` ${sentence(verdict.message)}`) : null));
}
