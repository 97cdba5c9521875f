/** Options of a list field, in the order of `titles`: Studio shows the title and stores the key. */
export function titledList<Value extends string>(
  titles: Readonly<Record<Value, string>>,
): { title: string; value: Value }[] {
  return keysOf(titles).map((value) => ({ title: titles[value], value }))
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(record).filter((key): key is Key => Object.hasOwn(record, key))
}
