// What few visits need comes after the page: soon enough to be there when the connection is lost.

const all = {
  dialogs: () => import('./dialogs.js'), help: () => import('./help.js'), fill: () => import('./fill.js'), menu: () => import('./menu.js'),
  preview: () => import('./preview.js'), plan: () => import('./pasteplan.js'),
};

/** The module of that name, or null after saying that it cannot be had now. */
export const part = (model, name) => all[name]().catch(() => {
  model.tell('announce', 'This could not be fetched. Try again when the connection is back.');
  return null;
});

/** Fetches all of them when the person steps into the table, or a little after the page is there. */
export function fetchLater(table) {
  const fetchAll = () => Promise.all(Object.values(all).map(load => load())).catch(() => {});
  table.addEventListener('focusin', fetchAll, { once: true });
  setTimeout(fetchAll, 5000);
}
