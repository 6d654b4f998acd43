// Filling many cells from one. Each is one act with one undo; what would overwrite a whole column is shown first.

export class Fill {
  constructor(model, selection, entry, clipboard) {
    Object.assign(this, { model, selection, entry, clipboard });
  }

  /** The first row of the selection into the rows below it; without a selection, the cell above into this one. */
  down() {
    const { selection, model } = this;
    const rows = selection.rows;
    if (rows.length === 1) {
      const above = selection.pupils[selection.box.top - 1];
      if (above === undefined) return this.#say('There is no row above to fill from.');
      return this.#put(rows[0].map(([pupil, item]) => ({ pupil, item, text: model.text(above, item) })));
    }
    const [first, ...rest] = rows;
    return this.#put(rest.flatMap(row => row.map(([pupil, item], n) => ({ pupil, item, text: model.text(...first[n]) }))));
  }

  /** The value of the focused cell into every pupil shown. */
  async column() {
    const { selection, model } = this;
    const text = model.text(selection.pupil, selection.item);
    if (text === '') return this.#say('Type the value first, then fill the column with it.');
    const texts = selection.pupils.map(pupil => ({ pupil, item: selection.item, text }));
    return this.clipboard.put('fill', this.#open(texts), `Fill ${model.item(selection.item).long} with ${text}`);
  }

  /** The value of the focused cell into the blank cells of the selection, or of the column when nothing is selected. */
  blanks() {
    const { selection, model } = this;
    const text = model.text(selection.pupil, selection.item);
    if (text === '') return this.#say('Type the value first, then fill the blanks with it.');
    const cells = selection.wide ? selection.cells : selection.pupils.map(pupil => [pupil, selection.item]);
    const texts = cells.filter(([pupil, item]) => model.text(pupil, item) === '' && !model.ghost(pupil, item)).map(([pupil, item]) => ({ pupil, item, text }));
    return texts.length ? this.#put(texts) : this.#say('No cell is blank here.');
  }

  /** Cells that may be typed in, of pupils who are still here. */
  #open(texts) { return texts.filter(({ pupil, item }) => !this.model.whyFixed(pupil, item) && !this.model.pupil(pupil).left); }

  #put(texts) {
    const { sent, wrong } = this.entry.put('fill', this.#open(texts));
    this.#say(`Filled ${sent} ${sent === 1 ? 'cell' : 'cells'}${wrong ? `, ${wrong} wrong and not saved` : ''}.`);
  }

  #say(words) { this.model.tell('announce', words); }
}
