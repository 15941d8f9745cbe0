/** `visit-shelves` becomes `visitShelves`: the key a template reads is its name. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
