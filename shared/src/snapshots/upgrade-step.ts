/** The parts a snapshot is stored in: what its lists show, and a page each of these kinds. */
export const frozenParts = ['content', 'area', 'project', 'source', 'ranking', 'answers'] as const
export type FrozenPart = (typeof frozenParts)[number]

/** A part as it was stored, before it has today's shape. */
export type StoredPart = Readonly<Record<string, unknown>>

/** What a format changed of the one before it; a part that it does not name stayed as it was. */
export type UpgradeStep = Partial<Readonly<Record<FrozenPart, (stored: StoredPart) => StoredPart>>>
