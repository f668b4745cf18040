/**
 * The reader's settings (theme, size, still) live on the root element as data attributes and are
 * remembered where storage allows; the constant script in the head sets them before the first paint.
 */
export function connectSettings(): void {
  const root = document.documentElement;
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.settings input')];

  function set(name: string, value: string): void {
    if (value === '') root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, value);
  }

  /** Brings the controls to what holds; what no control offers was not stored by us, and does not hold. */
  function show(): void {
    for (const input of inputs) {
      const value = root.dataset[input.name] ?? '';
      if (!inputs.some((other) => other.name === input.name && other.value === value))
        set(input.name, '');
      input.checked = input.value === (root.dataset[input.name] ?? '');
    }
  }

  show();
  for (const input of inputs)
    input.addEventListener('change', () => {
      const value = input.checked ? input.value : '';
      set(input.name, value);
      remember(input.name, value);
    });
  // What is chosen in one tab holds in the others too.
  addEventListener('storage', ({ key, newValue }) => {
    if (!inputs.some(({ name }) => name === key)) return;
    set(key ?? '', newValue ?? '');
    show();
  });
}

function remember(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the setting holds for this page.
  }
}
