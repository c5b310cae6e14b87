/**
 * What of the data figures follow line by line: each of these is journalled with its month and its project. Whatever else
 * is touched (the registry, rules) makes them anew.
 */
export const lineTopics: ReadonlySet<string> = new Set([
  'report_lines',
  'report_drafts:submitted',
  'plans',
  'obligations',
  'periods',
  'light_overrides',
])

/** What the lights of bond use are made of, which figures compare project by project. */
const bondTopics = ['bond_batches', 'bond_allocations', 'bond_entries', 'bond_spending'] as const

/** What the figures of a month follow. */
export const figureTopics: ReadonlySet<string> = new Set([...lineTopics, ...bondTopics])

/** So many projects are followed one by one; more are read together, which is quicker then. */
export const mostFollowed = 100
