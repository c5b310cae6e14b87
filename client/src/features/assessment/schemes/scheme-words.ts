import type { Scheme } from '@pianqu/shared/assessment/scheme.schema.ts'

/** `草稿`, or since when it is in force. */
export const schemeStatusText = ({ status, effectiveFrom }: Pick<Scheme, 'status' | 'effectiveFrom'>): string =>
  status === 'draft' ? '草稿' : `已采用，${effectiveFrom ?? ''}起`

type Named = Pick<Scheme, 'year' | 'direction' | 'edition'>

/** How an address names a scheme: `2025-departments-mark-districts-1`. */
export const schemeCode = ({ year, direction, edition }: Named): string => `${year}-${direction}-${edition}`
