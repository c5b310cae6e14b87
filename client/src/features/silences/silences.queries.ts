import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { listSilences } from '@pianqu/shared/boards/silence.contract.ts'
import { type SilenceKind, silenceNames } from '@pianqu/shared/reports/silence.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { codesOf } from '@pianqu/shared/words/codes-of.ts'
import { below } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import type { SilencesSearch } from './silences.search.ts'

export const pageSize = 50

/** The kind that the address names; undefined where it names none that there is. */
export const kindOf = ({ kind }: Pick<SilencesSearch, 'kind'>): SilenceKind | undefined =>
  codesOf<SilenceKind>(silenceNames).find((each) => each === kind)

export const silencesQuery = (search: SilencesSearch, month: Month | undefined) => {
  const { q, area, unit, page } = search
  return queryOf(listSilences, {
    query: { month, kind: kindOf(search), q: q || undefined, area, unit, page, pageSize },
  })
}

/** What to read again when somebody reports, reviews, or takes a step with a blocker. */
export const silenceRefreshes = {
  'report.changed': [below(listSilences)],
  'period.changed': [below(listSilences)],
  'blocker.changed': [below(listSilences)],
}

export const areasQuery = queryOf(listAreas)

export const unitsQuery = queryOf(listUnits)
