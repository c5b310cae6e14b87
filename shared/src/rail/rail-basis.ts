/** Which areas a coverage is read over. */
export const railScopes = ['central', 'all'] as const

/**
 * What is covered (口径): ground in square metres, as the policy has it, or people or floor space in square metres of
 * building where points of them are stored. Only the first is held against the target.
 */
export const railBases = ['area', 'population', 'floorSpace'] as const
export type RailBasis = (typeof railBases)[number]
