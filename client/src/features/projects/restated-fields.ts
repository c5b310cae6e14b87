import type { ProjectMonth } from '@pianqu/shared/boards/project.contract.ts'
import { fieldText } from '@pianqu/shared/importing/field-words.ts'
import { type ContentField, contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import { restatedText } from '@pianqu/shared/snapshots/restated.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { ytdRestatedText } from '../../parts/published-text.ts'

const shown = (field: ContentField, value: unknown): string =>
  value === null && field === 'investedYuan' ? '未报' : fieldText(field, value)

/** What a field of the month said before, and says now; null where it says what it always did. */
export function fieldRestated(row: ProjectMonth, field: ContentField): string | null {
  const found = row.restated?.find((each) => each.field === field)
  if (!found || !(field in row)) return null
  const now: unknown = row[field as keyof ProjectMonth]
  return restatedText({ snapshot: found.snapshot, was: shown(field, found.was), now: shown(field, now) })
}

/** `2025年9月本月完成投资：发布时 100万元（2025-09-1），更正后 40万元；原因：重复计列`: every restated field in words. */
export function restatedNotes(months: readonly ProjectMonth[]): string[] {
  return months.flatMap((row) => {
    const fields = (row.restated ?? []).flatMap(({ field, reason }) => {
      const text = fieldRestated(row, field)
      return text
        ? [`${monthText(row.month)}${contentFieldNames[field]}：${text}${reason ? `；原因：${reason}` : ''}`]
        : []
    })
    const ytd = ytdRestatedText(row.publishedYtd, row.ytdYuan)
    return ytd ? [...fields, `${monthText(row.month)}本年累计：${ytd}`] : fields
  })
}
