// One dialog for every question of the grid.

import { el } from './dom.js';

/**
 * A dialog with heading, body and buttons; resolves with the value of the button, or '' when it is closed.
 * calm puts the focus on the heading: for a dialog that may come up while somebody types.
 */
export function ask(title, body, buttons, { small = true, calm = false } = {}) {
  const dialog = el(small ? 'dialog.small' : 'dialog', { ariaLabelledby: 'wg-ask-title' },
    el('form', { method: 'dialog' },
      el('header', {}, el('h2', { id: 'wg-ask-title', tabIndex: -1, autofocus: calm }, title), el('button.close', { value: '', ariaLabel: 'Close', formNoValidate: true }, '✕')),
      el('div.body', {}, body),
      el('footer', {}, buttons.map(({ label, value, main, danger }, n) => el(`button.btn${main ? '.main' : ''}${danger ? '.danger' : ''}`, { value, autofocus: n === 0 && !calm }, label)))));
  const back = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    if (back?.isConnected) back.focus({ preventScroll: true });
    resolve(dialog.returnValue);
  }));
}
