// What each key does in the grid while no cell is edited. The help dialog lists the same keys.

/** For the help: [keys, words]. */
export const help = [
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

export class Keys {
  constructor(grid) {
    this.grid = grid;
    grid.view.table.addEventListener('keydown', event => this.#down(event));
    grid.view.table.addEventListener('dblclick', event => event.target.closest('td[data-pupil]') && grid.editor.open(false));
    // A finger has no keys: a tap opens the cell with the phone's keyboard.
    grid.view.table.addEventListener('click', event => event.pointerType === 'touch' && event.target.closest('td[data-pupil]') && grid.editor.open(false));
    grid.view.table.addEventListener('contextmenu', event => {
      if (event.target.localName === 'input' || !event.target.closest('td[data-pupil]')) return;
      event.preventDefault();
      // The menu key also arrives as a click without a place.
      const box = event.clientX || event.clientY ? { left: event.clientX, top: event.clientY, bottom: event.clientY } : grid.selection.cell.getBoundingClientRect();
      grid.cellMenu(box);
    });
  }

  #down(event) {
    if (event.target.localName !== 'td' || event.isComposing || this.grid.selection.empty) return;
    const act = this.#actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  #actOf(event) {
    const { grid } = this, { selection, editor, fill } = grid;
    const { key, shiftKey: shift, altKey: alt } = event;
    const mod = event.ctrlKey || event.metaKey;
    const go = (row, column) => () => selection.go(row, column, { extend: shift });
    const { row, column } = selection, last = selection.pupils.length - 1, end = selection.items.length - 1;
    if (alt && !mod) {
      if (key === 'ArrowDown') return () => editor.open(false, true);
      if (key === 'Enter') return () => grid.tip.act() || grid.say('Nothing is offered for this cell.');
      return null;
    }
    switch (key) {
      case 'ArrowUp': return go(mod ? 0 : row - 1, column);
      case 'ArrowDown': return go(mod ? last : row + 1, column);
      case 'ArrowLeft': return go(row, mod ? 0 : column - 1);
      case 'ArrowRight': return go(row, mod ? end : column + 1);
      case 'Home': return go(mod ? 0 : row, 0);
      case 'End': return go(mod ? last : row, end);
      case 'PageUp': return go(row - grid.page, column);
      case 'PageDown': return go(row + grid.page, column);
      case 'Enter': return () => editor.open(false);
      case 'F2': return () => editor.open(false);
      case 'Delete': case 'Backspace': return () => grid.clear();
      case 'Escape': return () => grid.tip.dismiss() || selection.go(row, column);
      case 'F8': return () => grid.nextProblem(shift ? -1 : 1);
      case 'ContextMenu': return () => grid.cellMenu(selection.cell.getBoundingClientRect());
      case 'F10': return shift ? () => grid.cellMenu(selection.cell.getBoundingClientRect()) : null;
      case ' ': return () => {
        if (!mod && !shift) return;
        selection.anchor = shift && !mod ? { row, column: 0 } : { row: 0, column };
        selection.go(shift && !mod ? row : last, shift && !mod ? end : column, { extend: true });
      };
    }
    if (mod) {
      switch (key.toLowerCase()) {
        case 'a': return () => selection.selectAll();
        case 'd': return () => fill.down();
        case 'f': return shift ? () => fill.column() : null;
        case 'b': return shift ? () => fill.blanks() : null;
        case 'z': return () => shift ? grid.redo() : grid.undo();
        case 'y': return () => grid.redo();
        case 'h': return () => grid.history();
        default: return null;
      }
    }
    if (key === '?') return () => grid.help();
    if (key.length === 1 || key === 'Process' || key === 'Dead') {
      // The input takes the focus now, and the browser then puts the letter into it.
      editor.open(true);
      return editor.isOpen ? null : () => {};
    }
    return null;
  }
}
