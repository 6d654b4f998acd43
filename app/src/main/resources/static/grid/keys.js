// What each key does in the grid while no cell is edited. help.js lists the same keys.

export class Keys {
  constructor(grid) {
    this.grid = grid;
    grid.view.table.addEventListener('keydown', event => this.#down(event));
    grid.view.table.addEventListener('dblclick', event => event.target.closest('td[data-pupil]') && grid.editor.open(false));
    // A finger has no keys: a tap opens the cell with the phone's keyboard.
    grid.view.table.addEventListener('click', event => event.pointerType === 'touch' && event.target.closest('td[data-pupil]') && grid.editor.open(true, false, true));
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
    const { grid } = this, { selection, editor } = grid;
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
        case 'd': return () => grid.fill('down');
        case 'f': return shift ? () => grid.fill('column') : null;
        case 'b': return shift ? () => grid.fill('blanks') : null;
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
