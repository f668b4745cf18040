const made = new Map<string, unknown>();

/**
 * Makes a thing once for each key. Making an Intl format costs far more than using it, and a moving
 * picture prints numbers and days in every frame. Keys name the kind of thing too.
 */
export function remembered<T>(key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known as T;
  const thing = make();
  made.set(key, thing);
  return thing;
}
