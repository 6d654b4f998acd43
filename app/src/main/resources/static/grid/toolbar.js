// The row of controls above the sheet: whom to show, the date, undo, redo, fill, key, keys. The address holds the choice.

import { el } from './dom.js';
import { settings } from './store.js';

const choices = [['everyone', 'Everyone'], ['blank', 'Blank only'], ['findings', 'With findings']];

export class Toolbar {
  constructor(grid) {
    this.grid = grid;
    const query = new URLSearchParams(location.search);
    this.show = choices.some(([value]) => value === query.get('show')) ? query.get('show') : 'everyone';
    this.search = query.get('q') ?? '';
    const { model } = grid;
    this.segments = el('div.seg', { role: 'group', ariaLabel: 'Show' }, choices.map(([value, label]) => el('button', {
      type: 'button', dataset: { show: value }, ariaPressed: String(value === this.show), onclick: () => this.choose({ show: value }),
    }, label)));
    this.find = el('input', { type: 'search', size: 14, value: this.search, autocomplete: 'off', oninput: () => this.choose({ search: this.find.value }) });
    const button = (label, part, act, extra = {}) => el('button.btn.quiet.small', { type: 'button', dataset: { part }, onclick: act, ...extra }, label);
    this.undo = button('Undo', 'undo', () => grid.undo());
    this.redo = button('Redo', 'redo', () => grid.redo());
    this.fill = button('Fill ▾', 'fill', () => grid.fillMenu(this.fill), { ariaHaspopup: 'menu', ariaExpanded: 'false' });
    this.key = button('Key', 'key', () => grid.toggleKey(), { ariaPressed: String(settings().key) });
    this.box = el('div.bar', { dataset: { part: 'toolbar' } },
      this.segments, el('label.field', {}, 'Find ', this.find),
      model.editable ? this.#date() : null, el('span.grow'),
      model.editable ? [this.undo, this.redo, this.fill] : null, this.key,
      el('button.btn.quiet.small', { type: 'button', dataset: { part: 'help' }, onclick: () => grid.help() }, el('kbd', { ariaHidden: 'true' }, '?'), ' keys'));
    model.addEventListener('history', () => this.paint());
    this.paint();
  }

  #date() {
    const { model } = this.grid;
    this.date = el('input', { type: 'date', value: model.assessedOn ?? '', required: true, onchange: () => {
      if (!this.date.value) this.date.value = model.assessedOn;
      else {
        model.assessedOn = this.date.value;
        this.#address({ on: model.assessedOn });
        this.grid.say(`Results are now recorded as assessed on ${new Date(`${model.assessedOn}T12:00`).toLocaleDateString('en-GB', { dateStyle: 'long' })}.`);
      }
    } });
    return el('label.field', {}, 'Assessment date ', this.date);
  }

  paint() {
    const { model } = this.grid;
    for (const [button, way, word] of [[this.undo, model.undo, 'Undo'], [this.redo, model.redo, 'Redo']]) {
      button.setAttribute('aria-disabled', String(!way?.can));
      button.title = way?.can && way.label ? `${word}: ${way.label}` : word;
    }
  }

  choose({ show = this.show, search = this.search }) {
    this.show = show;
    this.search = search;
    for (const button of this.segments.children) button.setAttribute('aria-pressed', String(button.dataset.show === show));
    this.#address({ show: show === 'everyone' ? '' : show, q: search });
    this.apply();
  }

  #address(values) {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(history.state, '', url);
  }

  /** Chooses the rows now. A row that is completed afterwards stays until the choice is made again, so that none jumps away. */
  apply() {
    const { model, view, selection } = this.grid;
    const wanted = this.search.trim().toLowerCase();
    const troubled = this.show === 'findings' ? new Set(model.problems().map(problem => problem.pupil.id)) : null;
    const ids = model.pupils.filter(pupil =>
      (!wanted || pupil.name.toLowerCase().includes(wanted) || pupil.upn?.toLowerCase() === wanted)
      && (this.show !== 'blank' || (pupil.missing ?? []).some(id => model.item(id))) && (!troubled || troubled.has(pupil.id))).map(pupil => pupil.id);
    view.filter(new Set(ids));
    selection.showOnly(ids);
    if (ids.length < model.pupils.length) this.grid.say(`${ids.length} of ${model.pupils.length} pupils shown.`);
  }
}
