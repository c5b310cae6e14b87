import type { Finding } from '@pianqu/shared/headlines/headline.ts'
import { libraryFinding } from '@pianqu/shared/headlines/year-findings.ts'
import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'

export const standingNames: Readonly<Record<IndicatorRow['standing'], string>> = {
  met: '达标',
  missed: '未达标',
  unjudged: '只跟踪',
  missing: '缺数',
}

/** How many there are, and how many of them missed their target. */
export function libraryHeadline(rows: readonly Pick<IndicatorRow, 'standing' | 'origin'>[], year: number): Finding {
  const count = (standing: IndicatorRow['standing']) => rows.filter((row) => row.standing === standing).length
  return libraryFinding({
    ...{ year, total: rows.length },
    met: count('met'),
    missed: count('missed'),
    unjudged: count('unjudged'),
    missing: count('missing'),
    owed: rows.filter(({ standing, origin }) => standing === 'missing' && origin === 'typed').length,
  })
}
