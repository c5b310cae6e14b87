import type { Finding } from '@pianqu/shared/headlines/headline.ts'
import { libraryFinding } from '@pianqu/shared/headlines/year-findings.ts'
import { statusNames } from '@pianqu/shared/indicators/library/measure.schema.ts'
import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'

export const standingNames: Readonly<Record<IndicatorRow['standing'], string>> = {
  met: '达标',
  missed: '未达标',
  unjudged: '只跟踪',
  missing: '缺数',
}

type Weak = Pick<IndicatorRow, 'status' | 'reason' | 'restated'>

/** What was published before it was corrected; who did so and why stands on the page of the indicator. */
export const restatedText = ({ restated }: Pick<Weak, 'restated'>): string | null =>
  restated && `发布后更正，快照${restated.snapshot}为${restated.display}`

/** Why a verdict is not to be read as a settled one: `初步：24个片区中有3个的数，缺21个`. */
export const weaknessText = ({ status, reason, restated }: Weak): string | null =>
  status === 'normal' ? restatedText({ restated }) : [statusNames[status], reason].filter(Boolean).join('：')

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
