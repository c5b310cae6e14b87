/** The filters of a list: what its address calls them, what screens do, and which of them are on. */
export interface Filters<Name extends string> {
  readonly labels: Readonly<Record<Name, string>>
  /** Every filter taken off. */
  readonly none: Readonly<Partial<Record<Name, undefined>>>
  /** Which are on, in the order in which they stand on screen. */
  readonly on: (search: Readonly<Partial<Record<Name, unknown>>>) => Name[]
}

export function filtersOf<Name extends string>(labels: Readonly<Record<Name, string>>): Filters<Name> {
  // An object that is written down has no other keys than its type says.
  const names = Object.keys(labels) as Name[]
  return {
    labels,
    none: Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Record<Name, undefined>>,
    on: (search) => names.filter((name) => search[name] !== undefined && search[name] !== ''),
  }
}
