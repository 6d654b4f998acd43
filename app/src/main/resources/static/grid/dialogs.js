// The dialogs of the grid: history of a cell, reopening a signed-off class, an undo that is refused.

import { el } from './dom.js';
import { ask } from './ask.js';
import { clock, sentence } from './model.js';
import { day } from './view.js';

export async function showHistory(model, server, pupil, item) {
  const body = el('div', { ariaLive: 'polite', dataset: { part: 'history' } }, el('p.say', {}, 'Fetching…'));
  const title = `History: ${model.pupil(pupil).name}, ${model.item(item).long}`;
  const closed = ask(title, body, [{ label: 'Close', value: '', main: true }], { small: false });
  const url = model.urls.history.replace('{pupil}', encodeURIComponent(pupil)).replace('{item}', encodeURIComponent(item));
  try {
    const html = await server.page(url);
    // Parsed apart, so that nothing in it runs.
    body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  } catch (refusal) {
    if (!refusal.what) throw refusal;
    body.replaceChildren(el('p', {}, refusal.what === 'offline' ? 'There is no connection: the history cannot be fetched now.' : `The history could not be fetched (${refusal.status}).`));
  }
  return closed;
}

/** Asks before a signed-off class is changed; resolves to reopen, drop or '' (decide later). */
export function askReopen(signedOff, waiting) {
  const n = waiting === 1 ? '1 change' : `${waiting} changes`;
  return ask(`${signedOff?.class ?? 'This class'} is signed off`, [
    el('p', {}, `${signedOff?.by ? `${signedOff.by} signed it off` : 'It was signed off'}${signedOff?.at ? ` on ${day(signedOff.at.slice(0, 10))} at ${clock(signedOff.at)}` : ''}. Reopening it is kept in the history, and it must be signed off again afterwards.`),
    waiting ? el('p', {}, `${n} ${waiting === 1 ? 'waits' : 'wait'}, not saved.`) : null,
  ], [
    { label: waiting ? `Reopen and save ${n}` : 'Reopen', value: 'reopen', main: true },
    ...(waiting ? [{ label: `Keep it signed off and drop ${n}`, value: 'drop' }] : []),
    { label: 'Decide later', value: '' },
  ], { calm: true });
}

export function cannotUndo({ way, reasons }) {
  return ask(way === 'undo' ? 'This cannot be undone' : 'This cannot be done again', [
    reasons.length ? el('ul', {}, reasons.map(reason => el('li', {}, sentence(reason)))) : el('p', {}, 'Later changes stand on it.'),
  ], [{ label: 'Close', value: '', main: true }]);
}
