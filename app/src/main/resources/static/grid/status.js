// The line that never leaves the screen: what is saved, what waits, what is wrong, how far along, who else is here.
// It is spoken politely and at most about once a second, so that it never talks over the typing.

import { el } from './dom.js';
import { clock, sentence } from './model.js';
import { nameOf } from './scale.js';

const pause = 800;

export class Status {
  #timer = 0;
  #at = 0;
  #here = [];

  constructor(grid) {
    this.grid = grid;
    this.save = el('span', { dataset: { save: 'saved', part: 'saved' } });
    this.wrong = el('span', { dataset: { part: 'wrong' } });
    this.offer = el('span.row', { dataset: { part: 'offer' } });
    this.others = el('span', { dataset: { part: 'here' } });
    this.progress = el('span.num', { dataset: { part: 'progress' } });
    this.spoken = el('div', { role: 'status', ariaLive: 'polite', ariaAtomic: 'false' }, this.save, this.wrong, this.offer);
    this.box = el('div.status', { dataset: { part: 'status' } }, this.spoken, el('span.grow'), this.others, this.progress);
    this.announcer = el('div.visually-hidden', { ariaLive: 'polite', dataset: { part: 'announcer' } });
    const { model } = grid;
    for (const type of ['sending', 'cells', 'signed-off']) model.addEventListener(type, () => this.#soon());
    model.addEventListener('announce', event => this.say(event.detail));
    this.#paint();
  }

  /** Speaks once, and shows nothing. */
  say(words) {
    if (!words) return;
    // The same words twice are spoken twice.
    this.announcer.textContent = this.announcer.textContent === words ? `${words}\u00a0` : words;
  }

  here(people) {
    this.#here = people.map(person => person.name).filter(name => name !== this.grid.model.person?.name);
    this.others.textContent = this.#here.length ? `Also here: ${this.#here.join(', ')}` : '';
  }

  #soon() {
    if (this.#timer) return;
    const trouble = this.grid.sender.state !== 'idle' && this.grid.sender.state !== 'sending';
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#paint();
    }, trouble ? 50 : Math.max(120, Math.min(pause, this.#at + pause - Date.now())));
  }

  #paint() {
    this.#at = Date.now();
    const { model, sender } = this.grid;
    this.#saving(sender);
    this.#wrongs(model);
    this.#offers(model);
    const total = model.expected.length, done = model.completeCount;
    if (this.progress.dataset.done !== `${done}/${total}`) {
      this.progress.dataset.done = `${done}/${total}`;
      this.progress.replaceChildren(`${done} of ${total} complete`, total ? el('progress.meter', { max: total, value: done, ariaLabel: `${done} of ${total} complete` }) : '');
    }
  }

  #offers(model) {
    const finding = model.editable ? model.standingOffer : null;
    const key = finding ? `${finding.pupil} ${finding.item} ${finding.rule}` : '';
    if ((this.offer.dataset.key ?? '') === key) return;
    this.offer.dataset.key = key;
    this.offer.replaceChildren(...(finding ? [el('span', {}, `${model.pupil(finding.pupil).name}: ${sentence(finding.message)}`),
      finding.remedies.map(remedy => el('button.btn.small', { type: 'button', onclick: () => {
        model.offer = null;
        this.grid.selection.cell?.focus({ preventScroll: true });
        this.grid.entry.remedy(finding, remedy);
      } }, remedy.label)), el('span', {}, el('kbd', {}, 'Alt'), ' ', el('kbd', {}, 'Enter'))] : []).flat());
  }

  #saving(sender) {
    const n = sender.waiting;
    const waiting = `${n} waiting to be sent`;
    const link = el('a', { href: this.grid.model.urls.signIn, target: '_blank', rel: 'noopener' }, 'Sign in again');
    const retry = el('button.link', { type: 'button', onclick: () => sender.kick() }, 'Try now');
    const [state, ...words] = {
      idle: () => n ? ['saving', `Saving ${n}…`] : this.grid.model.editable ? ['saved', sender.lastSaved ? `All saved, ${clock(sender.lastSaved)}` : 'All saved'] : ['saved', 'For reading'],
      sending: () => n ? ['saving', `Saving ${n}…`] : ['saved', `All saved, ${clock(sender.lastSaved ?? Date.now())}`],
      offline: () => ['waiting', `No connection. ${waiting}. `, retry],
      busy: () => ['waiting', `Waymark is not answering. ${waiting}. `, retry],
      signedOut: () => ['waiting', `Your session has ended. ${waiting}. `, link],
      other: () => ['waiting', `Somebody else has signed in here. ${waiting} as ${this.grid.model.person.name}. `, link],
      forbidden: () => ['failed', `You may not change these results any more. ${waiting}. `, retry],
      signedOff: () => ['waiting', `This class is signed off. ${waiting}. `, el('button.link', { type: 'button', onclick: () => this.grid.askReopen() }, 'Decide')],
    }[sender.state]();
    const text = words.map(word => word.textContent ?? word).join('');
    if (this.save.dataset.save === state && this.save.textContent === text) return;
    this.save.dataset.save = state;
    this.save.replaceChildren(...words);
  }

  #wrongs(model) {
    const problems = model.problems(model.pupils, false);
    const local = problems.filter(problem => problem.what !== 'error');
    const offer = model.standingOffer;
    const shown = local.length ? local : problems.filter(({ pupil, item }) => pupil.id !== offer?.pupil || item.id !== offer?.item);
    const text = local.length ? `${local.length === 1 ? '1 value is' : `${local.length} values are`} ${kinds(local)}: `
      : shown.length ? `${shown.length} to put right: ` : '';
    const first = shown[0];
    const name = first ? `${first.pupil.name}, ${nameOf(first.item)}` : '';
    const key = text + name;
    if (this.wrong.dataset.key === key) return;
    this.wrong.dataset.key = key;
    this.wrong.replaceChildren(...(first ? [el('span.bad', {}, text), el('button.link', { type: 'button', title: 'F8 goes there', onclick: () => this.grid.reveal(first.pupil.id, first.item.id) }, name)] : []));
  }
}

const kinds = local => local.every(({ what }) => what === 'conflict') ? 'changed by somebody else'
  : local.every(({ what }) => what === 'failed') ? 'not saved' : 'wrong and not saved';
