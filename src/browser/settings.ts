/**
 * The reader's settings live on the root element as data-theme and data-still and are remembered
 * where storage allows; the constant script in the head sets them before the first paint.
 */
export function connectSettings(): void {
  const root = document.documentElement;
  const still = document.querySelector<HTMLInputElement>('input[name="still"]');
  if (still) {
    still.checked = 'still' in root.dataset;
    still.addEventListener('change', () => {
      root.toggleAttribute('data-still', still.checked);
      remember('still', still.checked ? '1' : '');
    });
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
    input.checked = input.value === (root.dataset['theme'] ?? '');
    input.addEventListener('change', () => {
      if (input.value === '') delete root.dataset['theme'];
      else root.dataset['theme'] = input.value;
      remember('theme', input.value);
    });
  }
}

function remember(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the setting holds for this page.
  }
}
