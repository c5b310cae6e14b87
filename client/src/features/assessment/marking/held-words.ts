import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { untouched } from '../../../ui/sheet-grid/cells/coerce-score.ts'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { type HeldText, type MarkPlace, markOfText, textOfUntouched } from './mark-edit.ts'

/** What a place says, in words: `8.5 分，理由：…`. */
export function heldWords({ criterionCode }: MarkPlace, text: HeldText): string {
  if (criterionCode === null) return text === textOfUntouched(true) ? '整行未接触' : '不是整行未接触'
  const mark = markOfText(text)
  if (!mark) return '未评'
  const points = mark.tenths === null ? untouched : `${tenthsText(mark.tenths)} 分`
  return [points, mark.reason && `理由：${mark.reason}`, mark.basis && `依据：${mark.basis}`].filter(Boolean).join('，')
}

type Named = Pick<SheetPage, 'sections' | 'targets'>

export function placeName({ sections, targets }: Named, { targetCode, criterionCode }: MarkPlace): string {
  const criteria = sections.flatMap((section) => section.criteria)
  const target = targets.find(({ code }) => code === targetCode)?.name ?? targetCode
  const criterion = criteria.find(({ code }) => code === criterionCode)?.name
  return criterion ? `${target} · ${criterion}` : target
}
