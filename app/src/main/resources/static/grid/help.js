// The keys of the grid and the person's settings for it.

import { el } from './dom.js';
import { ask } from './ask.js';
import { settings, setSetting } from './store.js';

/** [keys, words] */
const help = [
  ['Arrows', 'go to the next cell'], ['Ctrl Arrows', 'go to the edge'], ['Home, End', 'first or last item of the pupil'],
  ['Ctrl Home, Ctrl End', 'first or last cell'], ['Page Up, Page Down', 'a screen up or down'], ['0–9, A–Z', 'type to replace'],
  ['F2, Enter', 'edit what is there'], ['Enter, Tab', 'while typing: keep it and go down, or right (with Shift up, or left)'],
  ['Ctrl Enter', 'while typing: keep it in every selected cell'], ['Escape', 'while typing: back to what was there'],
  ['Alt ↓', 'list the codes'], ['Delete', 'clear'], ['Shift Arrows', 'select'], ['Shift Space, Ctrl Space', 'select the pupil, the column'],
  ['Ctrl A', 'select everything'], ['Ctrl C, Ctrl X, Ctrl V', 'copy, cut, paste, also to and from a spreadsheet'],
  ['Ctrl D', 'fill down'], ['Ctrl Shift F', 'fill the column'], ['Ctrl Shift B', 'fill the blanks'],
  ['Ctrl Z, Ctrl Y', 'undo, redo'], ['F8, Shift F8', 'next or previous cell that needs you'], ['Alt Enter', 'take the step that a message offers'],
  ['Ctrl H', 'history of the cell'], ['Shift F10', 'menu of the cell'], ['?', 'these keys'],
];

export function showHelp() {
  const now = settings();
  const choice = (name, label, checked, change) => {
    const input = el('input', { type: 'checkbox', id: `wg-set-${name}`, checked, onchange: () => change(input.checked) });
    return el('div.choice', {}, input, el('label', { htmlFor: input.id }, label));
  };
  return ask('Keys', [
    el('dl.keys', {}, help.flatMap(([keys, words]) => [el('dt', {}, keys.split(', ').flatMap((key, n) => [n ? ' ' : null, el('kbd', {}, key)])), el('dd', {}, words)])),
    el('p.say', {}, 'Codes need only their first letters: g becomes GDS. A number or a whole code moves on by itself when nothing longer is possible.'),
    el('fieldset', {}, el('legend', {}, 'Settings'),
      choice('advance', 'Move on by itself when a value is complete', now.advance, on => setSetting('advance', on)),
      choice('enter', 'Enter goes right instead of down', now.enterGoes === 'right', on => setSetting('enterGoes', on ? 'right' : 'down'))),
  ], [{ label: 'Close', value: '', main: true }], { small: false });
}
