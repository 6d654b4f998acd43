// Making elements without markup in strings.

/** el('p.say', {id: 'x', onclick: f, ariaLabel: '…'}, 'words', child, …); a null child is left out. */
export function el(spec, props = {}, ...children) {
  const [tag, ...classes] = spec.split('.');
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(' ');
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'dataset') Object.assign(node.dataset, value);
    else if (name in node && name !== 'list' && !name.startsWith('aria')) node[name] = value;
    else node.setAttribute(name.startsWith('aria') && !name.includes('-') ? `aria-${name.slice(4).toLowerCase()}` : name, value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** Sets or removes an attribute. */
export function attr(node, name, value) {
  if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

/** Places a floating part beside a box of the screen, below where there is room, else above. */
export function place(part, box, gap = 4) {
  const { width, height } = part.getBoundingClientRect();
  const below = box.bottom + gap + height <= innerHeight - 8 || box.top < height + gap + 8;
  part.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  part.style.top = `${below ? Math.min(box.bottom + gap, Math.max(8, innerHeight - height - 8)) : box.top - gap - height}px`;
}

export const show = part => part.matches(':popover-open') || part.showPopover();
export const hide = part => part.matches(':popover-open') && part.hidePopover();
