import type { KeptChoice } from '@pianqu/shared/importing/mapping.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'

interface Said {
  readonly month?: Month | undefined
  readonly crs?: string | undefined
  readonly from?: Day | undefined
  readonly money?: MoneyUnit | undefined
  readonly headerRow?: number | undefined
}

/** What the importer said beside the file, as the trail keeps it: what was not said is left out. */
export function saidBeside(said: Said, choices: readonly KeptChoice[] | null = null) {
  const { month, crs, from, money, headerRow } = said
  const given = Object.entries({ month, crs, from, money, headerRow }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(given), ...(choices && { mapping: [...choices] }) }
}
